package casus.page;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.function.Executable;

/** Time as a thread's share of the processor: what else the machine does is not counted, so a bound holds on a busy one. */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOK_MILLIS = 20;
    /** Work that waits instead of running ends the test as well. */
    private static final int MOST_WAITING = 30;

    private ProcessorTime() {}

    /** Fails as soon as the work has used more than the limit; what the work throws is thrown on. */
    static void within(Duration limit, String name, Executable work) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        work.execute();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        long begin = System.nanoTime();
        while (thread.isAlive()) {
            try {
                thread.join(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            boolean waits = System.nanoTime() - begin > limit.toNanos() * MOST_WAITING;
            if (waits || THREADS.getThreadCpuTime(thread.getId()) > limit.toNanos()) {
                fail(name + ": took over " + limit.toSeconds() + " s" + (waits ? ", waiting" : " of the processor"));
            }
        }
        if (thrown.get() != null) {
            throw new AssertionError(name + ": " + thrown.get().getMessage(), thrown.get());
        }
    }

    /** How long the work takes, in the quickest of several runs, which is the least disturbed one. */
    static Duration quickest(int runs, Runnable work) {
        long best = Long.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return Duration.ofNanos(best);
    }
}
