package casus.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each amount as low..high, ~ where approximate, its unit and what it counts. */
class QuantityFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        At least 30 villagers fled.                         | 30.. person villagers
        Up to 500 rebels crossed the river.                 | ..500 person rebels
        More than 2,000 houses burned down.                 | 2000.. houses
        About forty soldiers deserted.                      | 40..40~ person soldiers
        Between 10 and 15 tanks were seen.                  | 10..15 tanks
        The unit has 4,000 to 6,000 troops.                 | 4000..6000 person troops
        The unit has 4,000-6,000 troops.                    | 4000..6000 person troops
        Dozens of miners were trapped.                      | 24..99~ person miners
        Tens of thousands of people marched.                | 20000..99999~ person people
        Several hundred people marched.                     | 300..900~ person people
        The province has 1.2 million inhabitants.           | 1200000..1200000 person inhabitants
        Two dozen trucks left.                              | 24..24 trucks
        One hundred and twenty-five miners marched.         | 125..125 person miners
        Half a million people left.                         | 500000..500000 person people
        Oslo gave $10 to $15 billion.                       | 10000000000..15000000000 USD
        Ottawa gave C$40 million.                           | 40000000..40000000 CAD
        Canberra gave 40 million Australian dollars.        | 40000000..40000000 AUD
        Seoul spent 3 billion won on shelters.              | 3000000000..3000000000 KRW
        The firm lost £3.5bn.                               | 3500000000..3500000000 GBP
        Prices rose 12.5 per cent.                          | 12.5..12.5 percent
        Nearly two-thirds of the wheat rotted.              | 0.666667..0.666667~ wheat
        The town lies 40 km from the border.                | 40..40 km
        The shell weighed 90 pounds.                        | 90..90 lb
        Three or four guards slept.                         | 3..4 person guards
        Twenty miners or more were trapped.                 | 20..20 person miners
        Scores of villagers fled.                           | 40..99~ person villagers
        Several villagers fled.                             | 3..9~ person villagers
        Hundreds of villagers fled.                         | 200..999~ person villagers
        Thousands of villagers fled.                        | 2000..9999~ person villagers
        Millions of villagers fled.                         | 2000000..~ person villagers
        A score of villagers fled.                          | 20..20 person villagers
        Fewer than 40 miners came back.                     | ..40 person miners
        Nearly 300 miners came back.                        | 300..300~ person miners
        The firm wants a sub-20 tonne truck.                | ..20 t truck
        Sales grew sixfold in Ghana.                        | 6..6 times
        The deficit came to $-4.5bn in spring.              | -4500000000..-4500000000 USD
        The mine earned $US30 million in spring.            | 30000000..30000000 USD
        The plot was sold for PS2.7m.                       | 2700000..2700000 GBP
        The plot was sold for PS85,000.                     | 85000..85000 GBP
        The shares fell to 95p.                             | 95..95 penny
        The tower holds an average of 1800.                 | 1800..1800
        The truck walked half a mile.                       | 0.5..0.5 mi
        Plots run from 40 km up to 90 km.                   | 40..90 km
        They drove more than 80 miles (130 km).             | 130.. km
        The siege may last two to three years.              | 2..3 year
        The siege may last one to two years.                | 1..2 year
        They held the bridge for over six weeks.            | 6.. week
        The seed weighs 1.5 × 10−3 grams.                   | 0.0015..0.0015 g
        The stall sold 300-odd lamps.                       | 300..300~ lamps
        The stall sold 300-plus lamps.                      | 300.. lamps
        One in Tunis was released.                          | 1..1
        It was minus 12 degrees in the hall.                | -12..-12 degree
        """)
    void reads(String sentence, String expected) {
        assertThat(amounts(sentence)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Maria Novak, 65, lives in Brno.
        Children aged 12 were there.
        The Boeing 747 landed.
        The envoy read Article 5 aloud.
        No one came.
        The envoy flew in an old Boeing 747 freighter.
        The boy wanted to get his hands on one in order to sell it.
        They lost the game in the Big Ten again.
        The team left the Big 12 for good.
        He sold a Galaxy Note 20 Ultra to the clerk.
        The Nasdaq 100 futures fell early.
        They ran COVID-19 tests in the hall.
        The siege lasted two years.
        The Gang of Eight met in a hall.
        They joined the Seven Sisters group.
        She is 44, and he was 61.
        """)
    void leavesAlone(String sentence) {
        assertThat(amounts(sentence)).isEmpty();
    }

    private static List<String> amounts(String text) {
        return Engine.raw(text).quantities().stream()
                .map(QuantityFinderTest::show)
                .collect(Collectors.toList());
    }

    private static String show(QuantityMention mention) {
        return (plain(mention.low()) + ".." + plain(mention.high()) + (mention.approximate() ? "~ " : " ")
                        + (mention.unit() + " " + mention.what()).strip())
                .strip();
    }

    private static String plain(@org.jspecify.annotations.Nullable Double number) {
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : number.toString();
    }
}
