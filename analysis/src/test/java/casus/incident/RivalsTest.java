package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RivalsTest {
    private static final Report FIRST = Told.report("a", "Kurier", "2025-09-03", "a");
    private static final Report SAME_DAY = Told.report("b", "Ledger", "2025-09-03", "b");
    private static final Report LATER = Told.report("c", "Ledger", "2025-09-05", "c");

    private static Rivals.Told told(String id, double number, @Nullable String source, Report report) {
        return new Rivals.Told(Told.figure(id, "e" + report.article(), number, source), report);
    }

    private static JsonNode killed(Rivals.Told... told) {
        return Rivals.of(List.of(told), new Voices(List.of(FIRST, SAME_DAY, LATER)))
                .get(0);
    }

    private static List<String> against(JsonNode killed) {
        return killed.path("rivals").findValuesAsText("against");
    }

    @Test
    void keepsRisingTollsAsUpdates() {
        JsonNode killed = killed(told("1", 5, null, FIRST), told("2", 7, null, LATER));
        assertThat(against(killed)).containsExactly("compatible", "update");
        assertThat(killed.path("low").asInt()).isEqualTo(5);
        assertThat(killed.path("high").asInt()).isEqualTo(7);
    }

    @Test
    void tellsTollsOfOneDayAndFallingTollsThatContradict() {
        assertThat(against(killed(told("1", 12, "COP", FIRST), told("2", 21, "MED", SAME_DAY))))
                .containsExactly("compatible", "contradicting");
        assertThat(against(killed(told("1", 4, null, FIRST), told("2", 3, null, LATER))))
                .containsExactly("compatible", "contradicting");
    }

    @Test
    void findsRangesThatOverlapCompatible() {
        Rivals.Told least = told("1", 5, null, FIRST);
        ((ObjectNode) least.figure()).putNull("high");
        assertThat(against(killed(least, told("2", 9, null, SAME_DAY)))).containsExactly("compatible", "compatible");
    }

    @Test
    void setsPartsOfATollApart() {
        Rivals.Told whole = told("1", 9, null, FIRST);
        Rivals.Told children = told("2", 2, null, FIRST);
        JsonNode killed = killed(whole, children);
        assertThat(killed.path("rivals")).hasSize(1);
        assertThat(killed.path("parts")).hasSize(1);
        assertThat(killed.path("parts").get(0).path("claim").asText()).isEqualTo("2");
        assertThat(killed.path("low").asInt()).isEqualTo(9);
    }

    @Test
    void countsOnePoliceTollThatTwoOutletsCiteOnce() {
        assertThat(killed(told("1", 5, "IRQ.COP", FIRST), told("2", 5, "IRQ.COP", SAME_DAY))
                        .path("independentSources")
                        .asInt())
                .isEqualTo(1);
        assertThat(killed(told("1", 5, "IRQ.COP", FIRST), told("2", 5, "IRQ.MED", SAME_DAY))
                        .path("independentSources")
                        .asInt())
                .isEqualTo(2);
    }
}
