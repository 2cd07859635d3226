package casus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** When to ask again: after failures later and later, never before the server wants it, and not all at the same moment. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration LONGEST_ASKED = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 12;
    private static final double JITTER = 0.1;

    private final long seed;

    Backoff(long seed) {
        this.seed = seed;
    }

    /**
     * When to ask again.
     *
     * @param what is asked for: it shifts the moment by up to a tenth, always the same way for the same count
     * @param usual the wait after a success
     * @param failures in a row; 0 after a success
     * @param asked how long the server asked to be left alone
     */
    Instant next(String what, Instant now, Duration usual, int failures, Duration asked) {
        Duration wait = usual.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        wait = wait.compareTo(LONGEST) > 0 && wait.compareTo(usual) > 0 ? longer(LONGEST, usual) : wait;
        double chance =
                new Random(seed * 31 + what.hashCode() * 31L + now.getEpochSecond() / 60 + failures).nextDouble();
        Duration spread = wait.plusMillis((long) (wait.toMillis() * JITTER * chance));
        Duration capped = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        return now.plus(longer(spread, capped));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
