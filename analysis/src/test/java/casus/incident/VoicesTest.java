package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VoicesTest {
    private final Map<String, JsonNode> claims = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();

    private Telling told(String article, String outlet, String copyOf, @Nullable String source) {
        Telling telling = Told.strike().in(article).telling();
        claims.put(telling.claim(), Told.figure(telling.claim(), "e", 1, source));
        reports.put(article, Told.report(article, outlet, "2025-09-03", copyOf));
        return telling;
    }

    private int count(Telling... tellings) {
        return new Voices(reports.values()).count(List.of(tellings), claims);
    }

    @Test
    void countsCopiesAndOneOutletOnce() {
        assertThat(count(told("a", "Wire", "a", null), told("b", "Kurier", "a", null)))
                .as("a wire copy")
                .isEqualTo(1);
        assertThat(count(told("c", "Ledger", "c", null), told("d", "Ledger", "d", null)))
                .as("one outlet")
                .isEqualTo(1);
        assertThat(count(told("e", "Ledger", "e", null), told("f", "Post", "f", null)))
                .as("two outlets")
                .isEqualTo(2);
    }

    @Test
    void countsOneSourceThatTwoOutletsCiteOnce() {
        assertThat(count(told("a", "Ledger", "a", "IRQ.COP"), told("b", "Post", "b", "IRQ.COP")))
                .isEqualTo(1);
        assertThat(count(told("c", "Ledger", "c", "IRQ.COP"), told("d", "Post", "d", "IRQ.MIL")))
                .isEqualTo(2);
    }

    @Test
    void countsAnOutletThatSpeaksForItselfBesideTheSource() {
        assertThat(count(told("a", "Ledger", "a", "IRQ.COP"), told("b", "Post", "b", null)))
                .isEqualTo(2);
    }
}
