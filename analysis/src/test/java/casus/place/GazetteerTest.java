package casus.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = new Gazetteer();

    @Test
    void loadsWithPointsOnTheGlobe() {
        assertThat(GAZETTEER.size()).isGreaterThan(300_000);
        assertThat(GAZETTEER.names().size()).isGreaterThan(GAZETTEER.size());
        for (int place = 0; place < GAZETTEER.size(); place++) {
            assertThat(Math.abs(GAZETTEER.latitude(place))).isLessThanOrEqualTo(90);
            assertThat(Math.abs(GAZETTEER.longitude(place))).isLessThanOrEqualTo(180);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kharkiv, Kharkiv, UKR",
        "Kharkov, Kharkiv, UKR",
        "Sana'a, Sanaa, YEM",
        "Łódź, Łódź, POL",
        "Persian Gulf, Persian Gulf,",
        "Burma, Myanmar, MMR",
    })
    void findsPlacesByTheirNames(String name, String title, String country) {
        assertThat(Arrays.stream(GAZETTEER.names().find(NameTable.fold(name)))
                        .mapToObj(reference -> GAZETTEER.place(NameTable.place(reference))))
                .anyMatch(place -> place.name().equals(title) && java.util.Objects.equals(place.country(), country));
    }

    @ParameterizedTest
    @CsvSource({"Sana'a, sanaa", "Port-au-Prince, port au prince", "Łódź, lodz", "St. Petersburg, st petersburg"})
    void foldsNames(String name, String folded) {
        assertThat(NameTable.fold(name)).isEqualTo(folded);
    }

    @Test
    void keepsTheCapitalsOfAbbreviations() {
        assertThat(GAZETTEER.names().find(NameTable.exact("U.S."))).isNotEmpty();
        assertThat(GAZETTEER.names().find(NameTable.fold("u s"))).isEmpty();
    }
}
