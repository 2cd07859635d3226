package casus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bounds of this package's tests can be broken. */
class ProcessorTimeTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void workWithoutEndIsTold() {
        assertThatThrownBy(() -> ProcessorTime.within(SHORT, "spin", () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("spin: took over");
    }

    @Test
    void whatTheWorkThrowsIsThrownOn() {
        assertThatThrownBy(() -> ProcessorTime.within(SHORT, "fall", () -> {
                    throw new IllegalStateException("fell");
                }))
                .hasMessageContaining("fell");
    }

    @Test
    void stepsAreCounted() {
        assertThatThrownBy(() -> java.util.regex.Pattern.compile("(a?)(a|aa)+b\\1")
                        .matcher(new CountedText("a".repeat(40), 100_000))
                        .matches())
                .isInstanceOf(CountedText.TooManySteps.class);
        CountedText text = new CountedText("aab", 100);
        assertThat(java.util.regex.Pattern.compile("a+b").matcher(text).matches())
                .isTrue();
        assertThat(text.steps()).isBetween(3L, 20L);
    }
}
