package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Counts over the whole record are made once for all who ask. */
@Timeout(30)
class RememberedTest {
    private final AtomicLong changes = new AtomicLong();
    private final Remembered remembered = new Remembered(changes::get);

    @Test
    void countsAnewOnceTheRecordHasChangedAndNotBefore() {
        AtomicInteger times = new AtomicInteger();
        assertThat(remembered.of("a", Integer.class, times::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.of("a", Integer.class, times::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.of("b", Integer.class, times::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceWaitForOneCount() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(readers.submit(() -> remembered.of("a", Integer.class, () -> {
                    begun.countDown();
                    await(go);
                    return times.incrementAndGet();
                })));
            }
            begun.await();
            go.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        } finally {
            readers.shutdown();
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void whoComesWhileItIsCountedAnewGetsWhatWasKnownAndIsToldSo() throws Exception {
        remembered.of("a", String.class, () -> "before");
        changes.incrementAndGet();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<String> anew = other.submit(() -> asked("a", () -> {
                begun.countDown();
                await(go);
                return "after";
            }));
            begun.await();
            remembered.begin();
            assertThat(remembered.of("a", String.class, () -> "never")).isEqualTo("before");
            assertThat(remembered.lagged()).isTrue();
            go.countDown();
            assertThat(anew.get()).isEqualTo("after");
        } finally {
            go.countDown();
            other.shutdown();
        }
        remembered.begin();
        assertThat(remembered.of("a", String.class, () -> "never")).isEqualTo("after");
        assertThat(remembered.lagged()).isFalse();
    }

    @Test
    void whatFailedIsCountedByTheNext() {
        assertThatThrownBy(() -> remembered.of("a", String.class, () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(remembered.of("a", String.class, () -> "yes")).isEqualTo("yes");
    }

    /** Asks until it is old enough to be counted again: how long that takes depends on how long counting took. */
    private String asked(String key, java.util.function.Supplier<String> counting) {
        String answer = remembered.of(key, String.class, counting);
        while (answer.equals("before")) {
            Thread.onSpinWait();
            answer = remembered.of(key, String.class, counting);
        }
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
