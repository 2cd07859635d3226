package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked examples are those of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), to three digits. */
class AgreementTest {
    /** Each argument is what one person said of the things in turn; a point says nothing. */
    private static Agreement of(String... persons) {
        List<List<@Nullable String>> units = new ArrayList<>();
        for (int i = 0; i < persons[0].length(); i++) {
            List<@Nullable String> unit = new ArrayList<>();
            for (String person : persons) {
                char said = person.charAt(i);
                unit.add(said == '.' ? null : String.valueOf(said));
            }
            units.add(unit);
        }
        return Agreement.nominal(units);
    }

    @Test
    void twoPersonsWithTwoValues() {
        Agreement agreement = of("0100000010", "1110010000");
        assertThat(agreement.alpha()).isCloseTo(0.095, offset(0.0005));
        assertThat(agreement.units()).isEqualTo(10);
        assertThat(agreement.alike()).isEqualTo(6);
    }

    @Test
    void twoPersonsWithManyValues() {
        assertThat(of("aabbdcccedda", "babbbcccedd d".replace(" ", "")).alpha()).isCloseTo(0.692, offset(0.0005));
    }

    @Test
    void fourPersonsWhoLeftThingsOut() {
        Agreement agreement = of("123321412...", "12332241250 3".replace("0 ", "."), ".3332342251.", "12332441251.");
        assertThat(agreement.alpha()).isCloseTo(0.743, offset(0.0005));
        assertThat(agreement.units()).isEqualTo(11);
    }

    /** By hand: 4 values, 2 alike; 1 - 3 * 2 / (16 - 9 - 1) = 0. */
    @Test
    void asOftenAsChanceWouldHaveItIsNought() {
        assertThat(of("aa", "ab").alpha()).isCloseTo(0, offset(1e-12));
    }

    /** By hand: 4 values, none alike; 1 - 3 * 4 / (16 - 4 - 4) = -0.5. */
    @Test
    void lessThanChanceIsBelowNought() {
        assertThat(of("ab", "ba").alpha()).isCloseTo(-0.5, offset(1e-12));
    }

    @Test
    void throughoutIsOneAndNothingIsToldByOneValue() {
        assertThat(of("abca", "abca").alpha()).isEqualTo(1.0);
        assertThat(of("aaaa", "aaaa").alpha()).isNull();
        assertThat(of("ab..", "..ab").alpha()).isNull();
        assertThat(of("ab..", "..ab").units()).isZero();
    }
}
