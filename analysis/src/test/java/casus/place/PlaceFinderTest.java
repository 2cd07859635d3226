package casus.place;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
    private static String read(String text) {
        return Engine.raw(text).places().stream()
                .map(mention -> mention.text() + "=" + mention.place().country() + ":"
                        + mention.place().precision().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shelling went on near Kharkiv overnight. | Kharkiv=UKR:city",
                "Troops entered the province of Aleppo. | Aleppo=SYR:region",
                "Troops entered the city of Aleppo. | Aleppo=SYR:city",
                "He was buried in Tripoli, Lebanon. | Tripoli=LBN:city; Lebanon=LBN:country",
                "Ships crossed the Red Sea. | Red Sea=null:region",
                "A Texas-based firm sold the engines. | Texas=USA:region",
                "The U.S. and the UAE signed the pact. | U.S.=USA:country; UAE=ARE:country",
                "The Sudanese army retreated. | Sudanese=SDN:country",
                "Paris Hilton will speak, her office said. | ",
                "Most of them were tired. | ",
                "The orchard lies 12 km south of Gori. | Gori=GEO:city",
                "The orchard lies 12 km from Gori. | Gori=GEO:city",
                "Two of them died of the Marburg virus. | ",
                "The bakers in NSW closed early. | NSW=AUS:region",
                "The Los Angeles Times reported it, citing two officials. | ",
                "In August he met Georgia Hammond, a nurse. | ",
                "Senator Bill Ferris, R-Texas, voted against it. | Texas=USA:region",
                "An anti-Russian rally began. | Russian=RUS:country",
                "DAMASCUS -- Two bombs went off. | DAMASCUS=SYR:city",
                "They fled to Lebanon, Jordan and Iraq. | Lebanon=LBN:country; Jordan=JOR:country; Iraq=IRQ:country",
                "The village of the elders lay empty. | ",
                "Shells fell on the village of Robotyne. | Robotyne=UKR:city",
                "In Deir ez-Zor, an explosion killed two. | Deir ez-Zor=SYR:city",
                "Thousands fled to Chad. | Chad=TCD:country",
                "Prime Minister Chad Miller resigned. | ",
                "The Chinese navy patrols the Red Sea. | Chinese=CHN:country; Red Sea=null:region",
                "Aid reached Gaza through a crossing in Rafah. | Gaza=PSE:region; Rafah=PSE:city",
                "The rebels captured Goma. | Goma=COD:city",
                "KABUL, Afghanistan, Nov. 3 (AP) -- Two men were shot. | KABUL=AFG:city; Afghanistan=AFG:country",
                "MANY PEOPLE STOOD IN FRONT OF THE COURT. | ",
                "The Department of Human Services in Oslo closed. | Oslo=NOR:city",
                "A convoy left Smith Brothers behind. | ",
                // a capital that acts as its government is no place; one that things happen in is
                "Ankara denied that it had shelled the port. | ",
                "The envoy protested to Tokyo. | ",
                "Ankara was shelled. | Ankara=TUR:city",
                "Shells fell on Ankara. | Ankara=TUR:city",
                // names inside names
                "The Treaty of Lisbon was read aloud. | ",
                "The Times of Oman reported it. | ",
                "They quoted the Geneva Convention. | ",
                "They paid in Hong Kong dollars. | ",
                // ways, lists and what the words add
                "The pipeline runs from Baku to Ceyhan. | Baku=AZE:city; Ceyhan=TUR:city",
                "Mekelle, the capital of Tigray, was quiet. | Mekelle=ETH:city; Tigray=ETH:region",
                "It began in Becker, Clay and Grant counties, Minnesota. | Becker=USA:region; Clay=USA:region; Grant=USA:region; Minnesota=USA:region",
            })
    void resolvesPlaces(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void readsOneNameByTheCountryOfTheArticle() {
        String text = "Police in Ohio and in Columbus searched for him. He was last seen in Athens, and in Dayton.";
        List<Place> places =
                Engine.raw(text).places().stream().map(PlaceMention::place).toList();
        assertThat(places).allMatch(place -> "USA".equals(place.country()));
    }
}
