package casus.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** {@code casus read} of one article as a user starts it: seconds to its first claim, and the memory that it takes. */
final class ColdStart {
    private static final int TIMES = 5;

    private ColdStart() {}

    static List<String> told(String launcher, String article) throws IOException {
        List<Double> seconds = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < TIMES; i++) {
            try (Child read = Child.of(List.of(launcher, "read", "--format", "csv", article))) {
                CompletableFuture<Long> peak = CompletableFuture.supplyAsync(read::peakWhileAlive);
                read.answer(); // the names of the columns
                read.answer();
                seconds.add(read.secondsSinceStart());
                read.drain();
                most = Math.max(most, peak.join());
            }
        }
        Collections.sort(seconds);
        return List.of(String.format(
                Locale.ROOT,
                "From the start to the first printed claim: %.2f s (median of %d, %.2f to %.2f); resident at most: %d MiB",
                seconds.get(TIMES / 2),
                TIMES,
                seconds.get(0),
                seconds.get(TIMES - 1),
                most));
    }
}
