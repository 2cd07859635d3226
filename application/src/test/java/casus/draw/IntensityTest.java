package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class IntensityTest {
    private static final Links LINKS = new Links() {
        @Override
        public @Nullable String period(LocalDate first, LocalDate last) {
            return "/incidents?since=" + first;
        }
    };

    private static Measured day(
            String day, List<Integer> quads, double cooperation, double conflict, int reports, int sources) {
        int all = quads.stream().mapToInt(Integer::intValue).sum();
        return new Measured(LocalDate.parse(day), all, quads, cooperation, conflict, all, reports, sources);
    }

    private static List<Measured> weeks() {
        return List.of(
                day("2025-03-03", List.of(2, 0, 1, 3), 5, -30, 12, 6),
                day("2025-03-05", List.of(0, 1, 0, 0), 7, 0, 2, 1),
                day("2025-03-18", List.of(0, 0, 0, 1), 0, -10, 1, 1));
    }

    private static List<Element> bars(Parsed parsed, int mark) {
        List<Element> bars = new ArrayList<>(parsed.all("rect", "bar"));
        Element parent = parsed.all("a", "mark").get(mark);
        bars.removeIf(bar -> bar.getParentNode() != parent);
        return bars;
    }

    @Test
    void cooperationStandsAboveTheLineAndConflictHangsBelow() {
        Parsed parsed = Parsed.of(Intensity.draw("", weeks(), Intensity.Scale.INCIDENTS, LINKS)
                        .svg())
                .isSound();
        List<Element> first = bars(parsed, 0);
        assertThat(first)
                .extracting(bar -> bar.getAttribute("class"))
                .containsExactly(
                        "bar cooperation material",
                        "bar cooperation verbal",
                        "bar conflict material",
                        "bar conflict verbal");
        double line = Parsed.number(first.get(2), "y");
        assertThat(Parsed.number(first.get(0), "y") + Parsed.number(first.get(0), "height"))
                .isCloseTo(line, within(0.2));
        double unit = Parsed.number(first.get(0), "height");
        assertThat(Parsed.number(first.get(1), "height")).isCloseTo(2 * unit, within(0.3));
        assertThat(Parsed.number(first.get(2), "height")).isCloseTo(3 * unit, within(0.3));
        assertThat(Parsed.number(first.get(3), "y")).isGreaterThan(line);
        assertThat(bars(parsed, 1)).hasSize(1);
    }

    @Test
    void goldsteinSumsAreDrawnToOneScale() {
        Drawing drawing = Intensity.draw("Russia → Ukraine", weeks(), Intensity.Scale.GOLDSTEIN, LINKS);
        List<Element> first = bars(Parsed.of(drawing.svg()).isSound(), 0);
        assertThat(Parsed.number(first.get(1), "height") / Parsed.number(first.get(0), "height"))
                .isCloseTo(30 / 12.0, within(0.05));
        assertThat(drawing.data().rows().get(0).cells())
                .containsExactly("2025-03-03", "2025-03-09", "7", "2", "1", "1", "3", "-18", "-2.57", "14", "7");
        assertThat(Parsed.of(drawing.svg()).root().getAttribute("aria-label")).contains("Russia → Ukraine");
    }

    @Test
    void reportsAndSourcesAreTwoLinesOverAllWeeks() {
        Parsed parsed = Parsed.of(
                Intensity.draw("", weeks(), Intensity.Scale.INCIDENTS, LINKS).svg());
        for (String kind : List.of("reports", "sources")) {
            Element line = parsed.all("path", kind).get(1);
            assertThat(line.getAttribute("d").split("[ML]"))
                    .as("three weeks, the middle one empty")
                    .hasSize(4);
        }
        assertThat(parsed.all("circle", "reports")).hasSize(2);
        Element reports = parsed.all("circle", "reports").get(0);
        Element sources = parsed.all("circle", "sources").get(0);
        assertThat(Parsed.number(reports, "cy"))
                .as("more reports than sources")
                .isLessThan(Parsed.number(sources, "cy"));
    }

    @Test
    void saysWhatIsToBeSeen() {
        String summary =
                Intensity.draw("", weeks(), Intensity.Scale.INCIDENTS, LINKS).summary();
        assertThat(summary)
                .contains(
                        "3 incidents of cooperation, 5 of conflict",
                        "15 reports from 8 independent sources",
                        "Most conflict: Week of 3 Mar 2025");
        Drawing none = Intensity.draw("A → B", List.of(), Intensity.Scale.GOLDSTEIN, LINKS);
        assertThat(none.summary()).startsWith("Nothing to show");
        Parsed.of(none.svg()).isSound();
    }

    @Test
    void manyYearsStaySmall() {
        List<Measured> days = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            days.add(day(LocalDate.parse("2010-01-01").plusDays(i).toString(), List.of(1, 0, i % 7, 1), 1, -10, 3, 2));
        }
        Drawing drawing = Intensity.draw("", days, Intensity.Scale.INCIDENTS, LINKS);
        Parsed wide = Parsed.of(drawing.svg()).isSound();
        assertThat(wide.all("a", "mark")).hasSize(165);
        assertThat(Parsed.of(drawing.narrow()).isSound().all("a", "mark")).hasSize(14);
        for (Element bar : wide.all("rect", "bar")) {
            assertThat(Parsed.number(bar, "y")).isBetween(20.0, wide.height());
            assertThat(Parsed.number(bar, "y") + Parsed.number(bar, "height")).isLessThan(wide.height());
        }
    }
}
