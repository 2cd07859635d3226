package casus.benchmark;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Lets contestants read the same inputs in turn, round after round on one thread. The first rounds warm up, until all that
 * is hot is compiled; of the others the median counts. Seconds are those of the processor, so that a busy machine, where the
 * thread has to wait, disturbs little.
 */
final class Race {
    private static final int WARM_UP = 10;

    private Race() {}

    /** @param perSecond inputs a second of the processor, in the median of the rounds that count */
    record Result(String name, double perSecond, long found) {}

    static <T> List<Result> run(List<Contestant<T>> contestants, List<T> inputs, int rounds) {
        double[][] rates = new double[contestants.size()][rounds];
        long[] found = new long[contestants.size()];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                long length = 0;
                long begin = used();
                for (T input : inputs) {
                    length += contestants.get(i).read().applyAsInt(input);
                }
                double seconds = (used() - begin) / 1e9;
                if (round >= 0) {
                    rates[i][round] = inputs.size() / seconds;
                    found[i] = length;
                }
            }
        }
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < contestants.size(); i++) {
            Arrays.sort(rates[i]);
            results.add(new Result(contestants.get(i).name(), rates[i][rounds / 2], found[i]));
        }
        return results;
    }

    /** Nanoseconds of the processor that this thread has used, and that the collector has cleaned up. */
    private static long used() {
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            nanos += TimeUnit.MILLISECONDS.toNanos(collector.getCollectionTime());
        }
        return nanos;
    }

    /** A table with each rate as a share of the first one's. */
    static String table(List<Result> results, String unit) {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(Locale.ROOT, "| | %s | of the first | characters found |%n|---|---|---|---|%n", unit));
        for (Result result : results) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %d |%n",
                    result.name(),
                    result.perSecond(),
                    result.perSecond() / results.get(0).perSecond(),
                    result.found()));
        }
        return table.toString();
    }
}
