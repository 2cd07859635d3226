package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Attribution;
import casus.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccusationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The rebels blamed the army for the murder of ten miners. | MIL | UNNAMED | REB",
                "The rebels accused the army of murdering ten miners. | MIL | UNNAMED | REB",
                "Two officers were charged with the murder of a judge in Manila. | MIL | UNNAMED | ",
                "A court jailed two officers for killing a reporter. | MIL | AUTHOR | ",
                "Two officers were jailed for killing a reporter. | MIL | AUTHOR | ",
            })
    void whoIsAccusedDidItByTheAccusersWord(String text, String actor, Attribution.Kind kind, String source) {
        assertThat(Engine.raw(text).claims())
                .filteredOn(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .filteredOn(event -> "ASSAULT".equals(event.type()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actors()).containsExactly(actor);
                    assertThat(event.common().attribution().kind()).isEqualTo(kind);
                    assertThat(event.common().attribution().source()).isEqualTo(source);
                });
    }

    @Test
    void aChargeIsNoActOfItsOwn() {
        assertThat(Engine.raw("The tribunal charged two colonels with murder.").claims())
                .filteredOn(Claim.Event.class::isInstance)
                .map(claim -> ((Claim.Event) claim).type())
                .doesNotContain("ASSAULT");
    }
}
