package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import casus.adding.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Progress by a clock of its own. */
class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;

    @Test
    void tellsTheRateAndWhatIsLeft() {
        Pace pace = new Pace(() -> now);
        now = 10 * SECOND;
        assertThat(pace.line(20, 1, OptionalInt.of(620)))
                .isEqualTo("20 of 620 documents, 2.0 a second, about 5 min left, 1 not read");
        assertThat(pace.line(20, 0, OptionalInt.empty())).isEqualTo("20 documents, 2.0 a second, 0 not read");
        assertThat(pace.line(20, 0, OptionalInt.of(20))).isEqualTo("20 of 20 documents, 2.0 a second, 0 not read");
        assertThat(pace.line(20, 0, OptionalInt.of(50))).contains("about 15 s left");
        assertThat(pace.line(20, 0, OptionalInt.of(20_000))).contains("about 2.8 h left");
    }

    @Test
    void goesByTheLastMinute() {
        Pace pace = new Pace(() -> now);
        for (int second = 1; second <= 200; second++) {
            now = second * SECOND;
            pace.line(second <= 100 ? second * 50 : 5000 + second - 100, 0, OptionalInt.of(6000));
        }
        now += SECOND;
        assertThat(pace.line(5101, 0, OptionalInt.of(6000))).contains(" 1.0 a second", "about 15 min left");
    }

    @Test
    void isToldOnATerminalInOneLineAndNotAtAllUnlessAskedFor() {
        assertThat(told(Progress.Told.NOT)).isEmpty();
        assertThat(told(Progress.Told.LINES))
                .contains("casus: 10 of 40 documents")
                .contains("casus: 40 of 40 documents")
                .doesNotContain("\r");
        assertThat(told(Progress.Told.TERMINAL))
                .startsWith("\r\u001b[Kcasus: 1 of 40 documents")
                .contains("40 of 40");
    }

    private String told(Progress.Told how) {
        now = 0;
        StringWriter err = new StringWriter();
        Progress progress = new Progress(new PrintWriter(err), LocalDate.parse("2025-07-01"), how, () -> now);
        progress.expect(40);
        for (int i = 0; i < 40; i++) {
            now += SECOND;
            progress.done(new Outcome("a" + i, null, null, List.of(), "known"));
        }
        progress.end();
        return err.toString();
    }
}
