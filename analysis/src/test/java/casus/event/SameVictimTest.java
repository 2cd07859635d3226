package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameVictimTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen killed Luis Ortega, a union leader. Ortega was murdered on Friday in Cali. | CONTEXT",
                "Gunmen wounded Luis Ortega, a union leader. Ortega was murdered on Friday in Cali. | PUBLISHED",
                "Gunmen killed Luis Ortega, a union leader. Pedro Salas, a judge, was murdered on Friday in Cali. | PUBLISHED",
                "Gunmen killed a union leader. A union leader was murdered on Friday in Cali. | PUBLISHED",
            })
    void aDeathHasOneDayAndOneTown(String text, ClaimTime.Basis basis) {
        Claim.Event first = events(text).get(0);
        assertThat(first.common().time().basis()).isEqualTo(basis);
        assertThat(first.common().place() != null).isEqualTo(basis == ClaimTime.Basis.CONTEXT);
    }

    private static List<Claim.Event> events(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
    }
}
