package casus.desk;

import java.util.concurrent.TimeUnit;

/** Who is being answered just now, so that work that can wait lets readers go first. */
final class Readers {
    private int answered;

    synchronized void come() {
        answered++;
    }

    synchronized void go() {
        answered--;
        if (answered == 0) {
            notifyAll();
        }
    }

    /** Waits until nobody is being answered, but no longer than a time, so that work goes on however many come. */
    synchronized void yieldTo(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = millis;
                    answered > 0 && left > 0;
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
