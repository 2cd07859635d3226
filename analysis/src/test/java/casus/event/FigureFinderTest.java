package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Attribution;
import casus.claim.Certainty;
import casus.claim.Claim;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as measure low..high, ~ where approximate; divided by semicolons in text order. */
class FigureFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        A mortar round hit the bakery, leaving six dead and 14 injured.             | killed 6..6; wounded 14..14
        Rebels ambushed a convoy, killing four soldiers and wounding seven.         | killed 4..4; wounded 7..7
        The clash, in which five policemen died, lasted an hour.                    | killed 5..5
        The death toll from the blast rose to 33 on Monday, including six children. | killed 33..33; killed 6..6
        Of the 36 infiltrators, 32 were killed and one captured.                    | personnel 36..36; killed 32..32; captured 1..1
        The regiment lost 15 men; the rebels lost two.                              | killed 15..15; killed 2..2
        Hundreds were wounded, four of them children.                               | wounded 200..999~; wounded 4..4
        Seven killed in bomb blast in Kandahar.                                     | killed 7..7
        At least 25 people, among them two women, were killed.                      | killed 25..; killed 2..2
        Scores of villagers are missing since the flood.                            | missing 40..99~
        Police arrested 45 people; 13 of them were released.                        | detained 45..45
        The militia kidnapped 70 schoolgirls.                                       | captured 70..70
        A 400-strong force of soldiers crossed the river.                           | personnel 400..400
        Nepal has an army of 95,000.                                                | personnel 95000..95000
        Bhutan has a population of roughly 780,000.                                 | population 780000..780000~
        Norway gave Malawi $30 million.                                             | money 30000000..30000000
        Greece bought 24 fighter jets.                                              | weapons 24..24
        The mission cost the lives of 300 peacekeepers.                             | killed 300..300
        The truce lasted nine hours.                                                | duration 9..9
        Officials ended a 16-day siege of the town.                                 | duration 16..16
        The drone hit a truck, killing a policeman.                                 | killed 1..1
        Some 250 security personnel guarded the square.                             | personnel 250..250~
        Casualties have passed 500.                                                 | casualties 500..
        """)
    void reads(String sentence, String expected) {
        assertThat(figures(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        The recruits were 19 years old and had served three months.
        The committee killed two proposals.
        Three soldiers said they were tired.
        The film earned $40 million.
        The joke killed two hours.
        """)
    void makesNone(String sentence) {
        assertThat(figures(sentence)).isEmpty();
    }

    @Test
    void anEstimateHasASourceThatNobodyNames() {
        Claim.Figure figure = all("The Red Guard Corps is estimated to number between 41,000 and 62,000.")
                .get(0);
        assertThat(figure.measure()).isEqualTo("personnel");
        assertThat(figure.common().certainty()).isEqualTo(Certainty.PROBABLE);
        assertThat(figure.common().attribution().kind()).isEqualTo(Attribution.Kind.UNNAMED);
    }

    @Test
    void anArmyIsThatOfTheStateTheSentenceBeforeIsAbout() {
        List<Claim.Figure> figures =
                all("Eritrea's economy is weak. With a standing army of 1.1 million soldiers, drafts never end.");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).of()).startsWith("ERI");
    }

    @Test
    void soldiersOfNobodyKnownBelongToNobody() {
        Claim.Figure figure = all("A barracks for 700 soldiers burned down.").get(0);
        assertThat(figure.measure()).isEqualTo("personnel");
        assertThat(figure.of()).isNull();
    }

    private static List<Claim.Figure> all(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Figure.class::isInstance)
                .map(Claim.Figure.class::cast)
                .toList();
    }

    private static String figures(String text) {
        return String.join(
                "; ",
                all(text).stream()
                        .map(figure -> figure.measure() + " " + plain(figure.low()) + ".." + plain(figure.high())
                                + (figure.approximate() ? "~" : ""))
                        .toList());
    }

    private static String plain(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.0f", number);
    }
}
