package casus.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets contestants read the same inputs in turn, round after round on one thread. The first rounds warm up; of the others
 * the median counts, so that what else the machine does disturbs all alike and a single disturbance not at all.
 */
final class Race {
    private static final int WARM_UP = 2;

    private Race() {}

    /** @param perSecond inputs a second, in the median of the rounds that count */
    record Result(String name, double perSecond, long found) {}

    static <T> List<Result> run(List<Contestant<T>> contestants, List<T> inputs, int rounds) {
        double[][] rates = new double[contestants.size()][rounds];
        long[] found = new long[contestants.size()];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                long length = 0;
                long begin = System.nanoTime();
                for (T input : inputs) {
                    length += contestants.get(i).read().applyAsInt(input);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
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
