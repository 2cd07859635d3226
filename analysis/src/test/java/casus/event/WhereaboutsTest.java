package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import casus.claim.ClaimPlace;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereaboutsTest {
    private static List<String> places(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(claim -> claim.common().place())
                .map(WhereaboutsTest::told)
                .toList();
    }

    private static String told(ClaimPlace place) {
        return place == null
                ? "-"
                : place.place().name() + " " + place.basis().name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian forces shelled Kharkiv on Monday. | Kharkiv stated",
                "The rebels captured the town of Uvira. | Uvira stated",
                "Police detained 40 protesters in central Minsk on Sunday. | Minsk stated",
                "Turkey sent troops to Libya. | Libya stated",
                "Protesters marched through Tbilisi. | Tbilisi stated",
                "The Kabul bombing wounded 30 people. | Kabul stated",
                "The EU imposed sanctions on Iran. | -",
                "Kyiv criticised Budapest. | -",
                "Gunmen attacked a U.S. embassy in Nairobi. | Nairobi stated",
                "Turkish troops are stationed near the Iran–Iraq border. | Iran–Iraq border stated",
                "Soldiers clashed with smugglers on the border between Mali and Niger. | Mali–Niger border stated",
                "Soldiers clashed with smugglers near the border of a farm. | -",
            })
    void readsThePlaceOfTheClause(String text, String expected) {
        assertThat(places(text)).containsExactly(expected);
    }

    @Test
    void givesBothVerbsOfOneSubjectThePlaceOfEither() {
        assertThat(places("Gunmen stormed a village near Jos and abducted 20 people."))
                .containsExactly("Jos stated", "Jos stated");
    }

    @Test
    void letsADefiniteHappeningReferBackToThePlaceOfTheFirst() {
        assertThat(places("Russian forces shelled Kharkiv on Monday. The attack killed three people."))
                .containsExactly("Kharkiv stated", "Kharkiv context");
    }

    @Test
    void takesTheDatelineForWhatNobodyDidFromAfar() {
        assertThat(places("BEIRUT (AP) -- A car bomb exploded outside a mosque on Friday, killing 12 people."))
                .containsExactly("Beirut dateline");
        assertThat(places("MOSCOW -- Russian forces shelled three villages on Friday."))
                .containsExactly("-");
    }
}
