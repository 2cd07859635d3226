package casus.watch;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting for a later one. */
public interface Pace {
    Instant now();

    /** Returns once it is that time, at once where it was before. */
    void sleepUntil(Instant then) throws InterruptedException;

    /** The time on the wall. */
    static Pace system() {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleepUntil(Instant then) throws InterruptedException {
                Duration rest = Duration.between(now(), then);
                if (!rest.isNegative() && !rest.isZero()) {
                    Thread.sleep(rest.toMillis() + 1);
                }
            }
        };
    }
}
