package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TimelineBarsTest {
    private static final Links LINKS = new Links() {
        @Override
        public @Nullable String period(LocalDate first, LocalDate last) {
            return "/incidents?since=" + first + "&until=" + last;
        }
    };

    private static DayCount day(String day, boolean background, int... counts) {
        return new DayCount(
                LocalDate.parse(day),
                background,
                List.of(counts[0], counts[1], counts[2], counts[3]),
                counts.length > 4 ? counts[4] : 0,
                7,
                5);
    }

    private static List<DayCount> years(int days) {
        Random random = new Random(9);
        List<DayCount> counts = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            String day = LocalDate.parse("2020-01-01").plusDays(i).toString();
            counts.add(day(day, random.nextInt(5) == 0, random.nextInt(3), 0, random.nextInt(4), random.nextInt(6), 1));
        }
        return counts;
    }

    @Test
    void barsAreAsHighAsTheirCounts() {
        Drawing drawing = TimelineBars.draw(
                List.of(
                        day("2025-03-03", false, 1, 0, 2, 4),
                        day("2025-03-05", false, 0, 0, 0, 1),
                        day("2025-03-12", false, 0, 3, 0, 0),
                        day("2025-03-04", true, 0, 0, 0, 2)),
                3,
                LINKS);
        Parsed parsed = Parsed.of(drawing.svg()).isSound();
        assertThat(parsed.all("a", "mark")).hasSize(2);
        Element first = parsed.all("a", "mark").get(0);
        assertThat(first.getAttribute("href")).isEqualTo("/incidents?since=2025-03-03&until=2025-03-09");
        assertThat(first.getAttribute("aria-label"))
                .isEqualTo("Week of 3 Mar 2025: 8 news, 2 background, 21 reports, 15 independent sources.");
        List<Element> bars = new ArrayList<>(parsed.all("rect", "bar"));
        bars.removeIf(bar -> bar.getParentNode() != first);
        double unit = Parsed.number(bars.get(0), "height") / 5;
        assertThat(bars).hasSize(4);
        assertThat(Parsed.number(bars.get(1), "height")).as("verbal conflict").isCloseTo(2 * unit, within(0.2));
        assertThat(Parsed.number(bars.get(2), "height"))
                .as("verbal cooperation")
                .isCloseTo(unit, within(0.2));
        assertThat(Parsed.number(bars.get(3), "height")).as("background").isCloseTo(2 * unit, within(0.2));
        assertThat(Parsed.number(bars.get(3), "y")).isGreaterThan(Parsed.number(bars.get(0), "y"));
        assertThat(drawing.summary())
                .contains("13 incidents", "11 told as news, 2 as background", "3 incidents without a day");
    }

    @Test
    void weeksBecomeMonthsAndYearsWhereTheyAreTooNarrow() {
        assertThat(TimelineBars.draw(years(300), 0, LINKS).data().rows()).hasSize(44);
        Drawing drawing = TimelineBars.draw(years(2000), 0, LINKS);
        Parsed wide = Parsed.of(drawing.svg()).isSound();
        assertThat(wide.all("a", "mark")).hasSize(66);
        assertThat(wide.all("a", "mark").get(0).getAttribute("aria-label")).startsWith("Jan 2020:");
        assertThat(drawing.summary()).contains("Counted by month");
        int all = years(2000).stream().mapToInt(DayCount::incidents).sum();
        assertThat(drawing.data().rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.cells().get(2))
                                + Integer.parseInt(row.cells().get(3)))
                        .sum())
                .isEqualTo(all);
        for (Element bar : wide.all("rect", "bar")) {
            assertThat(Parsed.number(bar, "x")).isBetween(0.0, 960.0);
            assertThat(Parsed.number(bar, "y") + Parsed.number(bar, "height")).isLessThan(wide.height());
            assertThat(Parsed.number(bar, "y")).isGreaterThan(20);
        }
    }

    @Test
    void whatLiesFarOffStandsInTheTable() {
        List<DayCount> counts = new ArrayList<>(years(200));
        counts.add(day("1991-01-17", true, 0, 0, 0, 1));
        Drawing drawing = TimelineBars.draw(counts, 0, LINKS);
        assertThat(Parsed.of(drawing.svg()).texts()).contains("← 1 earlier");
        assertThat(drawing.data().rows().get(0).cells().get(0)).isEqualTo("1991-01-14");
    }

    @Test
    void theSameInWhateverOrderDaysCome() {
        List<DayCount> counts = new ArrayList<>(years(500));
        Drawing first = TimelineBars.draw(counts, 0, LINKS);
        Collections.shuffle(counts, new Random(4));
        assertThat(TimelineBars.draw(counts, 0, LINKS)).isEqualTo(first);
    }

    @Test
    void noneAndOneAndOnlyBackground() {
        assertThat(TimelineBars.draw(List.of(), 0, LINKS).summary()).startsWith("Nothing to show");
        Parsed.of(TimelineBars.draw(List.of(day("2025-03-03", false, 0, 0, 0, 1)), 0, LINKS)
                        .svg())
                .isSound();
        Parsed back = Parsed.of(TimelineBars.draw(List.of(day("2025-03-03", true, 0, 0, 0, 1)), 0, LINKS)
                .narrow());
        assertThat(back.isSound().texts()).contains("Background");
        assertThatThrownBy(() -> new DayCount(LocalDate.EPOCH, false, List.of(1), 0, 0, 0))
                .hasMessageContaining("four");
    }
}
