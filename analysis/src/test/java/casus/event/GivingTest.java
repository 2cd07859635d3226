package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sweden lent $40 million to Moldova to rebuild its roads. | AID | SWE | MDA",
                "Sweden provided an additional $40 million in assistance to Moldova. | AID | SWE | MDA",
                "Sweden contributed 5 million euros to a fund for Moldova. | AID | SWE | MDA",
                "Belgium returned a mask carved by a Congolese master to Rwanda. | RETREAT | BEL | RWA",
                "Hungary handed over medicines and medical equipment to the Ukrainian ministry of health. | AID | HUN | UKR.GOV",
                "Poland opened its borders to displaced Ukrainians. | AID | POL | UKR.CVL",
            })
    void findsWhatWasGivenAndToWhom(String text, String type, String actor, String recipient) {
        assertThat(events(text)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.actors()).containsExactly(actor);
            assertThat(event.recipients()).containsExactly(recipient);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bank paid $40 million for a rival.",
                "The museum returned to the question of the roof.",
                "The chef gave a talk on the road to Rome.",
            })
    void makesNothingOfOrdinaryBusiness(String text) {
        assertThat(events(text)).isEmpty();
    }

    private static List<Claim.Event> events(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
    }
}
