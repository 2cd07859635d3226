package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EraTest {
    private final TreeMap<LocalDate, Integer> days = new TreeMap<>();

    private void on(String day, int incidents) {
        days.put(LocalDate.parse(day), incidents);
    }

    @Test
    void holdsAllThatLiesTogether() {
        on("2025-03-01", 3);
        on("2025-03-20", 1);
        on("2025-05-02", 9);
        Era era = Era.of(days);
        assertThat(era).isEqualTo(new Era(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-05-02"), 0, 0));
        assertThat(era.outside()).isEmpty();
        assertThat(era.sentence()).isEmpty();
    }

    @Test
    void leavesOutAFewThatLieFarOffAndCountsThem() {
        on("1950-06-25", 1);
        on("2025-03-01", 20);
        on("2025-04-01", 20);
        on("2031-01-01", 2);
        Era era = Era.of(days);
        assertThat(era).isEqualTo(new Era(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-04-01"), 1, 2));
        assertThat(era.outside()).isEqualTo("← 1 earlier, 2 later →");
        assertThat(era.sentence()).contains("3 incidents");
        assertThat(era.holds(LocalDate.parse("2025-03-15"))).isTrue();
        assertThat(era.holds(LocalDate.parse("1950-06-25"))).isFalse();
    }

    @Test
    void keepsWhatIsNotAFew() {
        on("1950-06-25", 10);
        on("2025-03-01", 20);
        assertThat(Era.of(days).earlier()).isZero();
    }

    @Test
    void keepsWhatLiesNear() {
        on("2025-01-29", 1);
        on("2025-02-01", 30);
        on("2025-02-03", 30);
        on("2019-01-01", 1);
        Era era = Era.of(days);
        assertThat(era.first()).isEqualTo(LocalDate.parse("2025-01-29"));
        assertThat(era.earlier()).isEqualTo(1);
    }

    @Test
    void oneDayIsAnEra() {
        on("2025-01-29", 1);
        assertThat(Era.of(days).first()).isEqualTo(Era.of(days).last());
    }
}
