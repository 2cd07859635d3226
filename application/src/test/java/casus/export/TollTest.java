package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TollTest {
    private final ObjectNode incident = Json.object();
    private final ArrayNode rivals =
            incident.putArray("figures").addObject().put("measure", "killed").putArray("rivals");

    @Test
    void anOvertakenFigureDoesNotCount() {
        told(8, 8, "police", "2025-01-01");
        told(11, 11, "police", "2025-01-02");
        assertThat(toll().single()).isEqualTo(11);
        assertThat(toll().low()).isEqualTo(11);
        assertThat(toll().best()).isEqualTo(11);
    }

    @Test
    void theLowestThatNobodyContradictsIsTheSingleFigure() {
        told(11, null, "police", "2025-01-01");
        told(12, 15, "hospital", "2025-01-01");
        assertThat(toll().single()).isEqualTo(11);
        assertThat(toll().high()).isEqualTo(15);
    }

    @Test
    void whereAllAreContradictedTheLowestIs() {
        told(3, 3, "ministry", "2025-01-01");
        told(14, 14, "hospital", "2025-01-01");
        told(14, 14, "police", "2025-01-01");
        assertThat(toll().single()).isEqualTo(3);
        assertThat(toll().best()).isEqualTo(14);
        assertThat(toll().low()).isEqualTo(3);
        assertThat(toll().high()).isEqualTo(14);
    }

    @Test
    void aContradictedLowFigureGivesWayToOneThatStands() {
        told(null, 20, "agency", "2025-01-01");
        told(3, 3, "ministry", "2025-01-01");
        told(14, 14, "hospital", "2025-01-01");
        assertThat(toll().single()).isEqualTo(20);
    }

    @Test
    void withoutFiguresThereIsNoToll() {
        told(null, null, "witnesses", "2025-01-01");
        assertThat(Toll.of(incident)).isEmpty();
        assertThat(Toll.of(Json.object())).isEmpty();
    }

    private Toll toll() {
        return Toll.of(incident).orElseThrow();
    }

    private void told(@Nullable Integer low, @Nullable Integer high, String by, String asOf) {
        rivals.addObject()
                .put("low", low)
                .put("high", high)
                .put("approximate", false)
                .put("by", by)
                .put("asOf", asOf);
    }
}
