package casus.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts failures to sign in, by whom and from where, and says when there were too many. */
final class Limits {
    private static final int MOST = 8;
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;

    private final Map<String, Failures> failures = new HashMap<>();
    private final Supplier<Instant> clock;

    Limits(Supplier<Instant> clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant since) {}

    /** Seconds until another try is allowed; 0 for now. */
    synchronized long wait(String key) {
        Failures known = failures.get(key);
        if (known == null || known.count() < MOST) {
            return 0;
        }
        return Math.max(
                0, Duration.between(clock.get(), known.since().plus(SPAN)).toSeconds());
    }

    synchronized void failed(String key) {
        Instant now = clock.get();
        if (failures.size() > MOST_KEYS) {
            failures.values().removeIf(known -> known.since().plus(SPAN).isBefore(now));
        }
        Failures known = failures.get(key);
        failures.put(
                key,
                known == null || known.since().plus(SPAN).isBefore(now)
                        ? new Failures(1, now)
                        : new Failures(known.count() + 1, known.since()));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
