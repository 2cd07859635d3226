package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounLinksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Kenyan mall attack left 30 dead. | attack | unknown | KEN",
                "The Somali hotel siege ended after ten hours. | siege | unknown | SOM",
                "The Kenyan attack on the village killed three. | attack | KEN | ",
                "Boko Haram was responsible for the killing of twelve teachers. | killing | NGA.REB.boko-haram | EDU",
                "Finland remains the largest donor of humanitarian aid to Moldova. | donor | FIN | ",
                "Finland is one of the biggest donors to Moldova. | donors | FIN | MDA",
                "The deputy survived a car bombing. | bombing | unknown | LEG",
            })
    void tellsWhoTakesPartInWhatANounTells(String text, String trigger, String actor, String recipient) {
        assertThat(Engine.raw(text).claims())
                .filteredOn(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .filteredOn(event -> event.trigger().of(text).equals(trigger))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actors()).containsExactly(actor);
                    if (recipient != null) {
                        assertThat(event.recipients()).containsExactly(recipient);
                    }
                });
    }
}
