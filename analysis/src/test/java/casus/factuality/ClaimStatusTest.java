package casus.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.analysis.Analysis;
import casus.claim.Claim;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Status and attribution as they stand in the claim. */
class ClaimStatusTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Eritrea denied on Monday that its troops had shelled Adigrat. | shelled | denied named Eritrea",
                "Thailand's army denied shelling the temple. | shelling | denied named Thailand's army",
                "Serbia rejected claims that it had bombed the dam. | bombed | denied named Serbia",
                "Georgia's government called accusations that police had beaten protesters baseless. | beaten | denied named Georgia's government",
                "Syria's government accused the rebels of shelling the market. | shelling | occurred named Syria's government",
                "Polisario said the Moroccan army had not withdrawn from Guerguerat. | withdrawn | not-occurred named Polisario",
                "Mali's army said it had not yet shelled the camp. | shelled | not-occurred named Mali's army",
                "Nigerian soldiers foiled an attack on a church in Kaduna on Sunday. | attack | attempted author -",
                "India and China are to hold talks in Moscow next week. | talks | planned author -",
                "Guyana fears an invasion by Venezuela. | invasion | possible named Guyana",
                "The UN called for an investigation into the killing of the priest. | killing | occurred author -",
                "If Rwanda sends troops, Congo will expel its ambassador. | sends | possible author -",
                "If Rwanda sends troops, Congo will expel its ambassador. | expel | possible author -",
                "Neither Greece nor Turkey attacked the boat. | attacked | not-occurred author -",
                "Malawi has not recalled its ambassador to Lusaka. | recalled | not-occurred author -",
                "Moldova cancelled the meeting with the Russian envoy. | cancelled | occurred author -",
                "Bolivia almost expelled the ambassador in 2008. | expelled | not-occurred author -",
            })
    void readsStatusAndSource(String text, String trigger, String expected) {
        Analysis analysis = Engine.raw(text);
        assertThat(analysis.claims().stream()
                        .filter(Claim.Event.class::isInstance)
                        .map(Claim.Event.class::cast)
                        .filter(event -> event.trigger().of(text).equals(trigger)
                                || trigger.equals("talks")
                                        && event.trigger().of(text).equals("hold"))
                        .map(event -> event.common()
                                        .status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-') + " "
                                + event.common().attribution().kind().name().toLowerCase(Locale.ROOT)
                                + " "
                                + (event.common().attribution().text() == null
                                        ? "-"
                                        : event.common().attribution().text())))
                .containsExactly(expected);
    }
}
