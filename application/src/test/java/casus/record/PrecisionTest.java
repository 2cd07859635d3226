package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
    /** Worked out by hand from Wilson's formula. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.4902, 0.9433",
        "0, 10, 0, 0.2775",
        "10, 10, 0.7225, 1",
        "1, 1, 0.2065, 1",
        "85, 100, 0.7672, 0.9069"
    })
    void intervalsAreWilsons(int right, int judged, double low, double high) {
        Precision precision = new Precision(right, judged);
        assertThat(precision.low()).isEqualTo(low, within(0.0001));
        assertThat(precision.high()).isEqualTo(high, within(0.0001));
    }

    @Test
    void nothingJudgedTellsNothing() {
        assertThat(new Precision(0, 0).low()).isZero();
        assertThat(new Precision(0, 0).high()).isEqualTo(1);
    }
}
