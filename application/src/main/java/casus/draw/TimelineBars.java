package casus.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many incidents along time, counted: a bar a week (a month or year where weeks would be too narrow), news above the line and
 * background hatched below it, parted by quad class.
 */
public final class TimelineBars {
    private static final double LEFT = 36;
    private static final double RIGHT = 8;
    private static final double TOP = 24;
    private static final double AXIS = 26;
    private static final double MOST = 170;
    private static final double LEAST_BAR = 3.5;
    /** From the line outwards; the last holds what has no quad class. */
    private static final List<String> PARTS =
            List.of("conflict material", "conflict verbal", "neutral", "cooperation verbal", "cooperation material");

    private static final int[] ORDER = {3, 2, 4, 0, 1};

    private TimelineBars() {}

    /** What falls into one bar. */
    private static final class Sum {
        private final int[] news = new int[5];
        private final int[] background = new int[5];
        private int reports;
        private int sources;

        int all(boolean back) {
            int all = 0;
            for (int count : back ? background : news) {
                all += count;
            }
            return all;
        }
    }

    /**
     * Draws them.
     *
     * @param days in any order
     * @param undated how many incidents have no day; they stand in the words alone
     */
    public static Drawing draw(List<DayCount> days, int undated, Links links) {
        String title = Words.of("timeline.title");
        if (days.isEmpty()) {
            return Nothing.drawing("timeline", title, table(Step.WEEK, new TreeMap<>(), links));
        }
        TreeMap<LocalDate, Integer> weights = new TreeMap<>();
        days.forEach(day -> weights.merge(day.day(), day.incidents(), Integer::sum));
        Era era = Era.of(weights);
        List<DayCount> within =
                days.stream().filter(day -> era.holds(day.day())).toList();
        Step wide = step(era, Sheet.WIDE);
        Step narrow = step(era, Sheet.NARROW);
        Map<LocalDate, Sum> bars = bars(within, wide);
        String summary = summary(days, bars, wide, undated, weights.firstKey(), weights.lastKey()) + era.sentence();
        return new Drawing(
                drawn(bars, wide, Sheet.WIDE, links, title, summary, era),
                drawn(bars(within, narrow), narrow, Sheet.NARROW, links, title, summary, era),
                summary,
                table(wide, bars(days, wide), links));
    }

    private static Step step(Era era, Sheet sheet) {
        return Step.fitting(era.first(), era.last(), sheet.width() - LEFT - RIGHT, LEAST_BAR);
    }

    private static Map<LocalDate, Sum> bars(List<DayCount> days, Step step) {
        Map<LocalDate, Sum> bars = new TreeMap<>();
        for (DayCount day : days) {
            Sum sum = bars.computeIfAbsent(step.first(day.day()), first -> new Sum());
            int[] counts = day.background() ? sum.background : sum.news;
            for (int quad = 0; quad < 4; quad++) {
                counts[quad] += day.quads().get(quad);
            }
            counts[4] += day.other();
            sum.reports += day.reports();
            sum.sources += day.sources();
        }
        return bars;
    }

    private static String drawn(
            Map<LocalDate, Sum> bars, Step step, Sheet sheet, Links links, String title, String summary, Era era) {
        List<LocalDate> firsts = new ArrayList<>(bars.keySet());
        LocalDate first = firsts.get(0);
        LocalDate end = step.next(firsts.get(firsts.size() - 1));
        TimeScale scale = new TimeScale(first, end.minusDays(1), LEFT, sheet.width() - RIGHT);
        int news = most(bars, false);
        int back = most(bars, true);
        double top = Numbers.top(Math.max(news, back));
        double unit = MOST / top;
        double axis = TOP + Math.max(news == 0 ? 20 : 0, Numbers.top(Math.max(1, news)) * unit);
        double low = back == 0 ? 6 : Numbers.top(back) * unit;
        double height = axis + AXIS + low + (back == 0 ? 0 : TOP);
        boolean linked = links.period(first, end) != null;
        Svg svg = new Svg("timeline", sheet, height + TimeLegend.bars(sheet), title, summary, linked);
        svg.hatches("background");
        scale.draw(svg, TOP - 4, axis + AXIS + low, axis + 17, sheet.width());
        svg.leaf("text", Words.of("news"), "class", "heading", "x", LEFT, "y", 14);
        if (back > 0) {
            svg.leaf("text", Words.of("background"), "class", "heading", "x", LEFT, "y", height - 7);
        }
        svg.leaf("text", era.outside(), "class", "level", "x", sheet.width() - RIGHT, "y", 14, "text-anchor", "end");
        level(svg, sheet, axis, 0);
        if (news > 0) {
            level(svg, sheet, axis - Numbers.top(news) * unit, (int) Numbers.top(news));
        }
        if (back > 0) {
            level(svg, sheet, axis + AXIS, 0);
            level(svg, sheet, axis + AXIS + low, (int) Numbers.top(back));
        }
        bars.forEach((day, sum) -> {
            LocalDate next = step.next(day);
            TimeScale.Slot slot = scale.slot(day, next);
            svg.mark(links.period(day, next.minusDays(1)), "mark", words(step, day, sum));
            svg.empty(
                    "rect",
                    "class",
                    "hit",
                    "x",
                    slot.left(),
                    "y",
                    TOP,
                    "width",
                    slot.width(),
                    "height",
                    axis + AXIS + low - TOP);
            stack(svg, sum.news, slot.left(), slot.width(), axis, -unit, false);
            stack(svg, sum.background, slot.left(), slot.width(), axis + AXIS, unit, true);
            svg.end();
        });
        TimeLegend.bars(svg, sheet, height + 2);
        return svg.done();
    }

    private static void stack(
            Svg svg, int[] counts, double left, double width, double from, double unit, boolean hatched) {
        double at = from;
        for (int part = 0; part < PARTS.size(); part++) {
            double to = at + counts[ORDER[part]] * unit;
            if (to != at) {
                svg.empty(
                        "rect",
                        "class",
                        "bar " + PARTS.get(part),
                        "x",
                        left,
                        "y",
                        Math.min(at, to),
                        "width",
                        width,
                        "height",
                        Math.abs(to - at));
            }
            at = to;
        }
        if (hatched && at != from) {
            svg.empty(
                    "rect",
                    "fill",
                    svg.fill("background"),
                    "x",
                    left,
                    "y",
                    Math.min(at, from),
                    "width",
                    width,
                    "height",
                    Math.abs(at - from));
        }
    }

    private static void level(Svg svg, Sheet sheet, double y, int value) {
        svg.empty(
                "path",
                "class",
                value == 0 ? "line" : "grid",
                "d",
                "M" + Numbers.decimal(LEFT, 1) + " " + Numbers.decimal(y, 1) + "H" + sheet.width());
        svg.leaf("text", Numbers.grouped(value), "class", "level", "x", LEFT - 5, "y", y + 4, "text-anchor", "end");
    }

    private static int most(Map<LocalDate, Sum> bars, boolean background) {
        return bars.values().stream().mapToInt(sum -> sum.all(background)).max().orElse(0);
    }

    private static String words(Step step, LocalDate day, Sum sum) {
        return step.words(day) + ": " + Words.of("bar.words", sum.all(false), sum.all(true)) + ", "
                + Words.count("reports", sum.reports) + ", " + Words.count("sources", sum.sources) + ".";
    }

    private static String summary(
            List<DayCount> days, Map<LocalDate, Sum> bars, Step step, int undated, LocalDate first, LocalDate last) {
        int background = days.stream()
                .filter(DayCount::background)
                .mapToInt(DayCount::incidents)
                .sum();
        int all = days.stream().mapToInt(DayCount::incidents).sum();
        Map.Entry<LocalDate, Sum> top = bars.entrySet().stream()
                .max((a, b) ->
                        Integer.compare(a.getValue().all(false), b.getValue().all(false)))
                .orElseThrow();
        String summary = Words.of(
                        "timeline.summary",
                        Words.count("incidents", all),
                        Words.day(first),
                        Words.day(last),
                        all - background,
                        background)
                + " "
                + Words.of(
                        "bars.summary",
                        step.word(),
                        step.words(top.getKey()),
                        Words.count("incidents", top.getValue().all(false)));
        return undated == 0 ? summary : summary + " " + Words.of("undated", Words.count("incidents", undated));
    }

    private static Table table(Step step, Map<LocalDate, Sum> bars, Links links) {
        List<Table.Row> rows = new ArrayList<>();
        bars.forEach((day, sum) -> rows.add(Table.row(
                links.period(day, step.next(day).minusDays(1)),
                day,
                step.next(day).minusDays(1),
                sum.all(false),
                sum.all(true),
                sum.news[0] + sum.background[0],
                sum.news[1] + sum.background[1],
                sum.news[2] + sum.background[2],
                sum.news[3] + sum.background[3],
                sum.reports,
                sum.sources)));
        return new Table(
                Table.columns(
                        "from",
                        "to",
                        "#news",
                        "#background",
                        "#verbal-cooperation",
                        "#material-cooperation",
                        "#verbal-conflict",
                        "#material-conflict",
                        "#reports",
                        "#sources"),
                rows);
    }
}
