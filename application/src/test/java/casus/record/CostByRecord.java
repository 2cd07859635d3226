package casus.record;

import casus.signal.Signals;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what an article more, a search and the signals of a week cost in records of several sizes: a program for
 * BENCHMARKS.md, which {@code benchmark/record} starts, and no test. Arguments: an empty folder, then numbers of claims in rising order.
 */
final class CostByRecord {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ARTICLES = 400;
    private static final int SEARCHES = 21;
    private static final int SEED = 5;

    private final Store store;
    private final Intake intake;

    private CostByRecord(Store store) {
        this.store = store;
        this.intake = new Intake(store);
    }

    public static void main(String[] arguments) {
        int[] sizes =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        try (Store store = Store.open(new Location(Path.of(arguments[0]), null))) {
            new CostByRecord(store).run(sizes);
        }
    }

    private interface Work {
        void run();
    }

    private void run(int[] sizes) {
        int articles = sizes[sizes.length - 1] / 2 + ARTICLES;
        System.out.println("| claims | add and group an article | search for words | for an actor and a time |"
                + " signals of a week | heap in use |\n|---|---|---|---|---|---|");
        int claims = 0;
        int number = 0;
        for (int size : sizes) {
            while (claims < size) {
                claims +=
                        Generator.article(number++, articles, SEED).into(intake).claims();
            }
            long begin = SYSTEM.getProcessCpuTime();
            for (int i = 0; i < ARTICLES; i++) {
                claims +=
                        Generator.article(number++, articles, SEED).into(intake).claims();
            }
            double adding = (SYSTEM.getProcessCpuTime() - begin) / 1e6 / ARTICLES;
            LocalDate last = Generator.FIRST.plusDays((long) number * Math.max(5, articles / 12) / articles);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f ms | %.1f ms | %.1f ms | %.0f ms | %d MiB |%n",
                    claims,
                    adding,
                    search(Map.of("q", "\"correspondent 77\"")),
                    search(Map.of("actor", "MLI", "since", last.minusDays(14).toString(), "until", last.toString())),
                    median(() -> new Signals(store).list(Filter.ALL, last.minusDays(7), last, false)),
                    heap());
        }
    }

    private double search(Map<String, String> words) {
        Filter filter = Filter.of(words);
        return median(() -> new ClaimQuery(store).list(filter, 50, 0));
    }

    /** Milliseconds of the processor. */
    private static double median(Work work) {
        double[] times = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            long begin = SYSTEM.getProcessCpuTime();
            work.run();
            times[i] = (SYSTEM.getProcessCpuTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        return times[SEARCHES / 2];
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
