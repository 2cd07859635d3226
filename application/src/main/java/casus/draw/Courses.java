package casus.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The busiest pairs of a network over time, a row each: cooperation above its line, conflict below it, all rows to one scale. */
final class Courses {
    private static final double ROW = 44;
    private static final double HALF = 16;
    private static final double HEAD = 26;
    private static final double AXIS = 22;
    private static final double RIGHT = 8;
    private static final double LEAST_BAR = 3.5;
    private static final int MOST_WIDE = 8;
    private static final int MOST_NARROW = 5;

    private final Sheet sheet;
    private final List<Tie> ties;
    private final Step step;
    private final Era era;
    private final Map<String, Map<LocalDate, int[]>> rows = new TreeMap<>();

    private Courses(Sheet sheet, List<Tie> ties, List<Course> courses) {
        this.sheet = sheet;
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        courses.forEach(course -> days.merge(course.day(), course.cooperation() + course.conflict(), Integer::sum));
        this.era = Era.of(days);
        this.step = Step.fitting(era.first(), era.last(), sheet.width() - left() - RIGHT, LEAST_BAR);
        for (Course course : courses) {
            if (era.holds(course.day())) {
                int[] sum = rows.computeIfAbsent(key(course.actor(), course.recipient()), key -> new TreeMap<>())
                        .computeIfAbsent(step.first(course.day()), day -> new int[2]);
                sum[0] += course.cooperation();
                sum[1] += course.conflict();
            }
        }
        this.ties = ties.stream()
                .filter(tie ->
                        rows.containsKey(key(tie.actor().id(), tie.recipient().id())))
                .limit(sheet == Sheet.WIDE ? MOST_WIDE : MOST_NARROW)
                .toList();
    }

    /** How high they are drawn: nought where there are none. */
    static double height(Sheet sheet, List<Tie> ties, List<Course> courses) {
        return courses.isEmpty() ? 0 : HEAD + new Courses(sheet, ties, courses).ties.size() * ROW + AXIS;
    }

    /** Draws them below what is there. */
    static void draw(Svg svg, Sheet sheet, double top, List<Tie> ties, List<Course> courses, Links links) {
        if (!courses.isEmpty()) {
            new Courses(sheet, ties, courses).draw(svg, top, links);
        }
    }

    private static String key(String actor, String recipient) {
        return actor + "\n" + recipient;
    }

    /** A narrow sheet has no room for names beside the bars; there they stand over them. */
    private double left() {
        return sheet == Sheet.WIDE ? 300 : 8;
    }

    private void draw(Svg svg, double top, Links links) {
        svg.leaf("text", Words.of("network.courses", step.word()), "class", "heading", "x", 4, "y", top + 16);
        svg.leaf(
                "text",
                era.outside(),
                "class",
                "level",
                "x",
                sheet.width() - RIGHT,
                "y",
                top + 16,
                "text-anchor",
                "end");
        LocalDate last = step.next(step.first(era.last())).minusDays(1);
        TimeScale scale = new TimeScale(step.first(era.first()), last, left(), sheet.width() - RIGHT);
        double foot = top + HEAD + ties.size() * ROW;
        scale.draw(svg, top + HEAD, foot, foot + 15, sheet.width());
        int most = rows.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(sum -> Math.max(sum[0], sum[1]))
                .max()
                .orElse(1);
        for (int i = 0; i < ties.size(); i++) {
            row(svg, scale, ties.get(i), top + HEAD + (i + 0.5) * ROW, HALF / most, links);
        }
    }

    private void row(Svg svg, TimeScale scale, Tie tie, double line, double unit, Links links) {
        String names = tie.actor().name() + " → " + tie.recipient().name();
        svg.mark(links.dyad(tie.actor().id(), tie.recipient().id()), "mark course", tie.words());
        svg.empty("rect", "class", "hit", "x", 0, "y", line - ROW / 2, "width", sheet.width(), "height", ROW);
        svg.empty(
                "path",
                "class",
                "line",
                "d",
                "M" + Numbers.decimal(left(), 1) + " " + Numbers.decimal(line, 1) + "H" + sheet.width());
        rows.getOrDefault(key(tie.actor().id(), tie.recipient().id()), Map.of()).forEach((day, sum) -> {
            TimeScale.Slot slot = scale.slot(day, step.next(day));
            bar(svg, "bar cooperation", slot, line - sum[0] * unit, line);
            bar(svg, "bar conflict", slot, line, line + sum[1] * unit);
        });
        if (sheet == Sheet.WIDE) {
            svg.leaf(
                    "text",
                    Sheet.cut(names, 38),
                    "class",
                    "name",
                    "x",
                    left() - 10,
                    "y",
                    line + 4,
                    "text-anchor",
                    "end");
        } else {
            svg.leaf("text", Sheet.cut(names, 44), "class", "name", "x", left(), "y", line - HALF + 2);
        }
        svg.end();
    }

    private static void bar(Svg svg, String kind, TimeScale.Slot slot, double top, double bottom) {
        if (bottom - top > 0.01) {
            svg.empty("rect", "class", kind, "x", slot.left(), "y", top, "width", slot.width(), "height", bottom - top);
        }
    }
}
