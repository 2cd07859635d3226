package casus.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** How fast a run goes and when it may be done, by what it did last: what was known before is passed over faster than the rest. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS_KEPT = 60;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final LongSupplier nanos;
    private final Deque<long[]> seconds = new ArrayDeque<>();

    /** @param nanos a clock that never goes back */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        seconds.add(new long[] {nanos.getAsLong(), 0});
    }

    /** {@code 120 of 2000 documents, 3.2 a second, about 9 min left, 1 not read}; without an end where none is known. */
    String line(int done, int failed, OptionalInt expected) {
        long now = nanos.getAsLong();
        long[] first = seconds.getFirst();
        double took = Math.max(1, now - first[0]) / NANOS;
        double rate = (done - first[1]) / took;
        if (now - seconds.getLast()[0] >= SECOND) {
            seconds.add(new long[] {now, done});
            if (seconds.size() > SECONDS_KEPT) {
                seconds.removeFirst();
            }
        }
        String of = expected.isPresent() ? " of " + expected.getAsInt() : "";
        boolean open = expected.isPresent() && expected.getAsInt() > done && rate > 0;
        return String.format(
                Locale.ROOT,
                "%d%s document%s, %.1f a second%s, %d not read",
                done,
                of,
                done == 1 && of.isEmpty() ? "" : "s",
                rate,
                open ? ", about " + span((expected.getAsInt() - done) / rate) + " left" : "",
                failed);
    }

    private static String span(double seconds) {
        if (seconds < MINUTE) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        if (seconds < HOUR) {
            return Math.round(seconds / MINUTE) + " min";
        }
        return String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
