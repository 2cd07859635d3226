package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Adding waits for readers, but not for ever. */
class ReadersTest {
    private static final long FOR_EVER = TimeUnit.MINUTES.toMillis(10);

    @Test
    void nobodyIsWaitedForWhereNobodyReads() {
        Readers readers = new Readers();
        readers.yieldTo(FOR_EVER);
        readers.come();
        readers.go();
        readers.yieldTo(FOR_EVER);
    }

    @Test
    void workGoesOnOnceTheLastReaderHasGone() throws InterruptedException {
        Readers readers = new Readers();
        readers.come();
        readers.come();
        AtomicBoolean read = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread work = new Thread(() -> {
            begun.countDown();
            readers.yieldTo(FOR_EVER);
            early.set(!read.get());
        });
        work.start();
        begun.await();
        readers.go();
        read.set(true);
        readers.go();
        work.join();
        assertThat(early).isFalse();
    }

    @Test
    void workGoesOnWhileSomebodyReadsAndReads() {
        Readers readers = new Readers();
        readers.come();
        readers.yieldTo(20);
    }
}
