package casus.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How much two actors, or all, work together and against each other: a bar a week (a month or year where weeks would be too narrow),
 * cooperation above the line and conflict below it; under it reports beside independent sources, as two lines.
 */
public final class Intensity {
    private static final double LEFT = 44;
    private static final double RIGHT = 8;
    private static final double TOP = 24;
    private static final double AXIS = 26;
    private static final double LEAST_BAR = 3.5;
    private static final double MOST = 200;
    private static final double LINES = 80;

    private Intensity() {}

    /** What the bars measure. */
    public enum Scale {
        /** Incidents, parted by PLOVER's quad classes. */
        INCIDENTS,
        /** Sums of the Goldstein scores, of cooperation and of conflict. */
        GOLDSTEIN
    }

    private static final class Sum {
        private final int[] quads = new int[4];
        private int incidents;
        private int scored;
        private int reports;
        private int sources;
        private double cooperation;
        private double conflict;

        double up(Scale scale) {
            return scale == Scale.GOLDSTEIN ? cooperation : quads[0] + quads[1];
        }

        double down(Scale scale) {
            return scale == Scale.GOLDSTEIN ? -conflict : quads[2] + quads[3];
        }
    }

    /**
     * Draws it.
     *
     * @param about whom it is about, in words: "Russia → Ukraine"; empty for the whole set
     * @param days in any order
     */
    public static Drawing draw(String about, List<Measured> days, Scale scale, Links links) {
        String title = about.isEmpty() ? Words.of("intensity.title") : Words.of("intensity.title-of", about);
        if (days.isEmpty()) {
            return Nothing.drawing("intensity", title, table(Step.WEEK, new TreeMap<>(), links));
        }
        TreeMap<LocalDate, Integer> weights = new TreeMap<>();
        days.forEach(day -> weights.merge(day.day(), day.incidents(), Integer::sum));
        Era era = Era.of(weights);
        List<Measured> within =
                days.stream().filter(day -> era.holds(day.day())).toList();
        Step wide = Step.fitting(era.first(), era.last(), Sheet.WIDE.width() - LEFT - RIGHT, LEAST_BAR);
        Step narrow = Step.fitting(era.first(), era.last(), Sheet.NARROW.width() - LEFT - RIGHT, LEAST_BAR);
        Map<LocalDate, Sum> bars = bars(within, wide);
        String summary = summary(bars, wide, scale) + era.sentence();
        return new Drawing(
                drawn(bars, wide, scale, Sheet.WIDE, links, title, summary, era),
                drawn(bars(within, narrow), narrow, scale, Sheet.NARROW, links, title, summary, era),
                summary,
                table(wide, bars(days, wide), links));
    }

    private static Map<LocalDate, Sum> bars(List<Measured> days, Step step) {
        Map<LocalDate, Sum> bars = new TreeMap<>();
        for (Measured day : days) {
            Sum sum = bars.computeIfAbsent(step.first(day.day()), first -> new Sum());
            for (int quad = 0; quad < 4; quad++) {
                sum.quads[quad] += day.quads().get(quad);
            }
            sum.incidents += day.incidents();
            sum.scored += day.scored();
            sum.reports += day.reports();
            sum.sources += day.sources();
            sum.cooperation += day.cooperation();
            sum.conflict += day.conflict();
        }
        return bars;
    }

    private static String drawn(
            Map<LocalDate, Sum> bars,
            Step step,
            Scale scale,
            Sheet sheet,
            Links links,
            String title,
            String summary,
            Era era) {
        List<LocalDate> firsts = new ArrayList<>(bars.keySet());
        LocalDate first = firsts.get(0);
        LocalDate end = step.next(firsts.get(firsts.size() - 1));
        TimeScale time = new TimeScale(first, end.minusDays(1), LEFT, sheet.width() - RIGHT);
        double up = Numbers.top(Math.max(1, most(bars, sum -> sum.up(scale))));
        double down = Numbers.top(Math.max(1, most(bars, sum -> sum.down(scale))));
        double unit = MOST / (up + down);
        double line = TOP + up * unit;
        double foot = TOP + MOST + AXIS;
        double reports = Numbers.top(Math.max(1, most(bars, sum -> sum.reports)));
        double base = foot + TOP + LINES;
        Svg svg = new Svg(
                "intensity",
                sheet,
                base + 6 + TimeLegend.bars(sheet),
                title,
                summary,
                links.period(first, end) != null);
        time.draw(svg, TOP - 4, base, TOP + MOST + 17, sheet.width());
        svg.leaf("text", Words.of("cooperation"), "class", "heading", "x", LEFT, "y", 14);
        svg.leaf(
                "text",
                Words.of("conflict"),
                "class",
                "heading",
                "x",
                sheet.width() - RIGHT,
                "y",
                TOP + MOST - 4,
                "text-anchor",
                "end");
        svg.leaf("text", era.outside(), "class", "level", "x", sheet.width() - RIGHT, "y", 14, "text-anchor", "end");
        level(svg, sheet, TOP, up);
        level(svg, sheet, line, 0);
        level(svg, sheet, TOP + MOST, scale == Scale.GOLDSTEIN ? -down : down);
        lines(svg, foot + 14);
        level(svg, sheet, foot + TOP, reports);
        level(svg, sheet, base, 0);
        bars.forEach((day, sum) -> bar(svg, time, step, scale, day, sum, line, unit, base, links));
        line(svg, bars, step, time, base, LINES / reports, "reports", sum -> sum.reports);
        line(svg, bars, step, time, base, LINES / reports, "sources", sum -> sum.sources);
        TimeLegend.bars(svg, sheet, base + 6);
        return svg.done();
    }

    /** The heading of the lower part says which line is which. */
    private static void lines(Svg svg, double y) {
        double x = LEFT;
        for (String kind : new String[] {"reports", "sources"}) {
            String words = Words.of("intensity." + kind);
            String line = "M" + Numbers.decimal(x, 1) + " " + Numbers.decimal(y - 4, 1) + "h20";
            svg.empty("path", "class", "through " + kind, "d", line);
            svg.leaf("text", words, "class", "heading", "x", x + 26, "y", y);
            x += 26 + Sheet.width(words) + 20;
        }
    }

    private static void bar(
            Svg svg,
            TimeScale time,
            Step step,
            Scale scale,
            LocalDate day,
            Sum sum,
            double line,
            double unit,
            double base,
            Links links) {
        LocalDate next = step.next(day);
        TimeScale.Slot slot = time.slot(day, next);
        double left = slot.left();
        double width = slot.width();
        svg.mark(links.period(day, next.minusDays(1)), "mark", words(step, day, sum));
        svg.empty("rect", "class", "hit", "x", left, "y", TOP, "width", width, "height", base - TOP);
        if (scale == Scale.GOLDSTEIN) {
            part(svg, "cooperation material", left, width, line - sum.cooperation * unit, line);
            part(svg, "conflict material", left, width, line, line - sum.conflict * unit);
        } else {
            double at = line - sum.quads[1] * unit;
            part(svg, "cooperation material", left, width, at, line);
            part(svg, "cooperation verbal", left, width, at - sum.quads[0] * unit, at);
            at = line + sum.quads[3] * unit;
            part(svg, "conflict material", left, width, line, at);
            part(svg, "conflict verbal", left, width, at, at + sum.quads[2] * unit);
        }
        svg.end();
    }

    private static void part(Svg svg, String kind, double left, double width, double top, double bottom) {
        if (bottom - top > 0.01) {
            svg.empty("rect", "class", "bar " + kind, "x", left, "y", top, "width", width, "height", bottom - top);
        }
    }

    /** A line through the middles of all steps, those without anything on the ground; dots where it would be too short to see. */
    private static void line(
            Svg svg,
            Map<LocalDate, Sum> bars,
            Step step,
            TimeScale time,
            double base,
            double unit,
            String kind,
            ToDoubleFunction<Sum> value) {
        StringBuilder path = new StringBuilder();
        boolean few = bars.size() <= 60;
        LocalDate first = bars.keySet().iterator().next();
        for (LocalDate day = first; !day.isAfter(time.last()); day = step.next(day)) {
            Sum sum = bars.get(day);
            double x = (time.x(day) + time.x(step.next(day))) / 2;
            double y = base - (sum == null ? 0 : value.applyAsDouble(sum)) * unit;
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Numbers.decimal(x, 1))
                    .append(' ')
                    .append(Numbers.decimal(y, 1));
            if (few && sum != null) {
                svg.empty("circle", "class", "dot " + kind, "cx", x, "cy", y, "r", kind.equals("reports") ? 3 : 2.2);
            }
        }
        svg.empty("path", "class", "through " + kind, "d", path);
    }

    private static void level(Svg svg, Sheet sheet, double y, double value) {
        svg.empty(
                "path",
                "class",
                value == 0 ? "line" : "grid",
                "d",
                "M" + Numbers.decimal(LEFT, 1) + " " + Numbers.decimal(y, 1) + "H" + sheet.width());
        svg.leaf("text", Numbers.decimal(value, 1), "class", "level", "x", LEFT - 5, "y", y + 4, "text-anchor", "end");
    }

    private static double most(Map<LocalDate, Sum> bars, ToDoubleFunction<Sum> value) {
        return bars.values().stream().mapToDouble(value).max().orElse(0);
    }

    private static String words(Step step, LocalDate day, Sum sum) {
        String mean = sum.scored == 0
                ? ""
                : " " + Words.of("goldstein.mean", Numbers.decimal((sum.cooperation + sum.conflict) / sum.scored, 1));
        return step.words(day) + ": "
                + Words.of("intensity.words", sum.quads[1], sum.quads[0], sum.quads[3], sum.quads[2])
                + " " + Words.count("reports", sum.reports) + ", " + Words.count("sources", sum.sources) + "." + mean;
    }

    private static String summary(Map<LocalDate, Sum> bars, Step step, Scale scale) {
        int[] all = new int[2];
        int reports = 0;
        int sources = 0;
        Map.Entry<LocalDate, Sum> worst = null;
        for (Map.Entry<LocalDate, Sum> bar : bars.entrySet()) {
            Sum sum = bar.getValue();
            all[0] += sum.quads[0] + sum.quads[1];
            all[1] += sum.quads[2] + sum.quads[3];
            reports += sum.reports;
            sources += sum.sources;
            if (worst == null || sum.down(scale) > worst.getValue().down(scale)) {
                worst = bar;
            }
        }
        String summary = Words.of(
                "intensity.summary",
                step.word(),
                Words.count("incidents", all[0]),
                all[1],
                Words.count("reports", reports),
                Words.count("sources", sources));
        return worst == null || worst.getValue().down(scale) == 0
                ? summary
                : summary + " " + Words.of("intensity.worst", step.words(worst.getKey()));
    }

    private static Table table(Step step, Map<LocalDate, Sum> bars, Links links) {
        List<Table.Row> rows = new ArrayList<>();
        bars.forEach((day, sum) -> rows.add(Table.row(
                links.period(day, step.next(day).minusDays(1)),
                day,
                step.next(day).minusDays(1),
                sum.incidents,
                sum.quads[0],
                sum.quads[1],
                sum.quads[2],
                sum.quads[3],
                sum.cooperation + sum.conflict,
                sum.scored == 0 ? null : (sum.cooperation + sum.conflict) / sum.scored,
                sum.reports,
                sum.sources)));
        return new Table(
                Table.columns(
                        "from",
                        "to",
                        "#incidents",
                        "#verbal-cooperation",
                        "#material-cooperation",
                        "#verbal-conflict",
                        "#material-conflict",
                        "#goldstein-sum",
                        "#goldstein-mean",
                        "#reports",
                        "#sources"),
                rows);
    }
}
