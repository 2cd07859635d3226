package casus.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Single incidents along the time at which they happened: news above the line, background hatched below it. A bar is as long as the
 * time is uncertain; an end that nobody tells is drawn open. For more than {@link #MOST} incidents see {@link TimelineBars}.
 */
public final class Timeline {
    /** More incidents than these are better counted than drawn one by one. */
    public static final int MOST = 80;

    private static final double MARGIN = 8;
    private static final double AXIS = 26;
    private static final double LANE = 22;
    private static final double BAR = 10;
    private static final double HEAD = 24;

    private Timeline() {}

    /** Draws them; many are drawn too, with as many rows as they need. */
    public static Drawing draw(List<Happening> happenings, Links links) {
        List<Happening> sorted = happenings.stream()
                .sorted(Comparator.comparing(Happening::begin)
                        .thenComparing(Happening::finish)
                        .thenComparing(Happening::id))
                .toList();
        Table data = table(sorted, links);
        String title = Words.of("timeline.title");
        if (sorted.isEmpty()) {
            return Nothing.drawing("timeline", title, data);
        }
        String summary = summary(sorted);
        return new Drawing(
                drawn(sorted, links, Sheet.WIDE, title, summary),
                drawn(sorted, links, Sheet.NARROW, title, summary),
                summary,
                data);
    }

    private static String drawn(List<Happening> all, Links links, Sheet sheet, String title, String summary) {
        TimeScale scale = scale(all, sheet);
        int letters = sheet == Sheet.WIDE ? 34 : 24;
        Lanes news = new Lanes(
                scale, letters, all.stream().filter(h -> !h.background()).toList());
        Lanes background = new Lanes(
                scale, letters, all.stream().filter(Happening::background).toList());
        double axis = HEAD + Math.max(1, news.count()) * LANE;
        double height = axis + AXIS + (background.count() == 0 ? 6 : background.count() * LANE + HEAD);
        Svg svg = new Svg(
                "timeline",
                sheet,
                height + TimeLegend.singles(sheet),
                title,
                summary,
                all.stream().anyMatch(h -> links.incident(h.id()) != null));
        svg.hatches("background");
        scale.draw(svg, HEAD - 4, height - (background.count() == 0 ? 6 : HEAD - 4), axis + 17, sheet.width());
        svg.leaf("text", Words.of("news"), "class", "heading", "x", MARGIN, "y", 14);
        if (background.count() > 0) {
            svg.leaf("text", Words.of("background"), "class", "heading", "x", MARGIN, "y", height - 7);
        }
        svg.empty("path", "class", "line", "d", "M0 " + Numbers.decimal(axis, 1) + "H" + sheet.width());
        svg.empty("path", "class", "line", "d", "M0 " + Numbers.decimal(axis + AXIS, 1) + "H" + sheet.width());
        for (Lanes.Bar bar : news.bars()) {
            bar(svg, bar, axis - (bar.lane() + 0.5) * LANE, links);
        }
        for (Lanes.Bar bar : background.bars()) {
            bar(svg, bar, axis + AXIS + (bar.lane() + 0.5) * LANE, links);
        }
        TimeLegend.singles(svg, sheet, height + 2);
        return svg.done();
    }

    private static void bar(Svg svg, Lanes.Bar bar, double middle, Links links) {
        Happening happening = bar.of();
        String kind = "mark " + happening.tone().word() + (happening.happened() ? "" : " unreal");
        svg.mark(links.incident(happening.id()), kind, words(happening));
        double top = middle - BAR / 2;
        svg.empty(
                "rect",
                "class",
                "hit",
                "x",
                bar.begin(),
                "y",
                middle - LANE / 2,
                "width",
                bar.end() - bar.begin(),
                "height",
                LANE);
        if (bar.openLeft()) {
            tail(svg, bar.left(), bar.tailLeft(), middle, 4);
        }
        if (bar.openRight()) {
            tail(svg, bar.right(), bar.tailRight(), middle, -4);
        }
        double width = bar.right() - bar.left();
        svg.empty("rect", "class", "bar", "x", bar.left(), "y", top, "width", width, "height", BAR, "rx", 2);
        if (happening.background()) {
            svg.empty(
                    "rect",
                    "fill",
                    svg.fill("background"),
                    "x",
                    bar.left(),
                    "y",
                    top,
                    "width",
                    width,
                    "height",
                    BAR,
                    "rx",
                    2);
        }
        if (bar.over()) {
            double wide = Sheet.width(bar.label());
            svg.empty(
                    "rect",
                    "class",
                    "plate",
                    "x",
                    bar.text() - 3,
                    "y",
                    middle - 8,
                    "width",
                    wide + 6,
                    "height",
                    16,
                    "rx",
                    2);
        }
        svg.leaf("text", bar.label(), "x", bar.text(), "y", middle + 4, "text-anchor", bar.before() ? "end" : null);
        svg.end();
    }

    /** A dotted line with a head, from the known end of a bar out to where nothing is known. */
    private static void tail(Svg svg, double from, double to, double middle, double head) {
        String y = Numbers.decimal(middle, 1);
        svg.empty(
                "path", "class", "tail", "d", "M" + Numbers.decimal(from, 1) + " " + y + "H" + Numbers.decimal(to, 1));
        svg.empty(
                "path",
                "class",
                "head",
                "d",
                "M" + Numbers.decimal(to + head, 1) + " " + Numbers.decimal(middle - 4, 1) + "L"
                        + Numbers.decimal(to, 1) + " " + y + "L" + Numbers.decimal(to + head, 1) + " "
                        + Numbers.decimal(middle + 4, 1));
    }

    static TimeScale scale(List<Happening> all, Sheet sheet) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (Happening happening : all) {
            days.merge(happening.begin(), 1, Integer::sum);
            days.merge(happening.finish(), 1, Integer::sum);
        }
        Era era = Era.of(days);
        long pad = Math.max(2, ChronoUnit.DAYS.between(era.first(), era.last()) / 40);
        return new TimeScale(era.first().minusDays(pad), era.last().plusDays(pad), MARGIN, sheet.width() - MARGIN);
    }

    private static LocalDate earliest(List<Happening> all, Function<Happening, LocalDate> day) {
        return all.stream().map(day).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate latest(List<Happening> all, Function<Happening, LocalDate> day) {
        return all.stream().map(day).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static String words(Happening happening) {
        return happening.words() + ". " + happening.when() + ". "
                + Words.of(happening.background() ? "background" : "news") + ", " + happening.told() + ".";
    }

    private static String summary(List<Happening> all) {
        int background = (int) all.stream().filter(Happening::background).count();
        int open = (int) all.stream()
                .filter(h -> h.from() == null || h.to() == null || h.ongoing())
                .count();
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of(
                "timeline.summary",
                Words.count("incidents", all.size()),
                Words.day(earliest(all, Happening::begin)),
                Words.day(latest(all, Happening::finish)),
                all.size() - background,
                background));
        if (open > 0) {
            sentences.add(Words.of("timeline.open", Words.count("incidents", open)));
        }
        return String.join(" ", sentences);
    }

    private static Table table(List<Happening> all, Links links) {
        return new Table(
                Table.columns("what", "from", "to", "told-as", "#reports", "#sources"),
                all.stream()
                        .map(h -> Table.row(
                                links.incident(h.id()),
                                h.words(),
                                h.from(),
                                h.ongoing() ? Words.of("time.ongoing") : h.to(),
                                Words.of(h.background() ? "background" : "news"),
                                h.reports(),
                                h.sources()))
                        .toList());
    }
}
