package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Militiamen killed nine farmers with machetes in Ituri. | primitive",
                "Machete-wielding raiders killed nine farmers in Ituri. | primitive",
                "Rebels attacked the post with rockets and killed a guard in Ituri. | heavy-weapons",
                "Two colonels were killed in a drone strike on Sumy. | drone",
                "Warplanes killed six people in Idlib. | aerial",
                "Rebels using mortars attacked the barracks in Kayes. | heavy-weapons",
                "Fighters on motorcycles attacked a column in Kayes. | ",
                "Rebels killed a judge in Kayes. | ",
                "Rebels attacked a rifle factory in Kayes. | ",
                "Rebels attacked a helicopter pilot in Kayes. | ",
            })
    void theWeaponThatIsNamedGivesTheMode(String text, String mode) {
        assertThat(Engine.raw(text).claims())
                .filteredOn(Claim.Event.class::isInstance)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(((Claim.Event) claim).mode()).isEqualTo(mode));
    }
}
