package casus.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where things happened, on a map in the Equal Earth projection. Places near each other are one mark with a count; a circle shows how
 * near to its point something happened; what is known by its country alone shades the country and gets no mark. Disputed areas are
 * hatched. Thread-safe.
 */
public final class WorldMap {
    private static final double WIDEST_COUNTRY = 40;

    private final Outlines outlines = new Outlines();

    /** What incidents without a point add to a country. */
    record Shade(Outlines.Land land, int incidents, int background, int reports, int sources, String one) {
        Spot spot() {
            return new Spot(
                    land.name(),
                    land.code(),
                    null,
                    null,
                    Spot.Precision.COUNTRY,
                    incidents,
                    background,
                    reports,
                    sources,
                    one);
        }
    }

    /** Draws the part of the world that a view asks for. */
    public Drawing draw(List<Spot> spots, View view, Links links) {
        String title = Words.of("map.title");
        Table data = table(spots, links);
        if (spots.isEmpty()) {
            return Nothing.drawing("map", title, data);
        }
        List<Spot> pinned = spots.stream().filter(Spot::isPinned).toList();
        Map<String, Shade> shades = shades(spots);
        String summary = summary(spots, pinned, shades);
        return new Drawing(
                drawn(pinned, shades, view, links, Sheet.WIDE, title, summary),
                drawn(pinned, shades, view, links, Sheet.NARROW, title, summary),
                summary,
                data);
    }

    Outlines outlines() {
        return outlines;
    }

    private String drawn(
            List<Spot> pinned,
            Map<String, Shade> shades,
            View view,
            Links links,
            Sheet sheet,
            String title,
            String summary) {
        Frame frame = frame(pinned, shades, view, sheet);
        boolean linked = pinned.stream().anyMatch(spot -> MapMarks.href(spot, links) != null)
                || shades.keySet().stream().anyMatch(code -> links.country(code) != null);
        Svg svg = new Svg("map", sheet, frame.height() + MapLegend.height(sheet), title, summary, linked);
        svg.hatches("disputed", "background");
        svg.zoomable(frame.width(), frame.height());
        svg.empty("rect", "class", "sea", "width", frame.width(), "height", frame.height());
        Ground ground = new Ground(outlines, frame);
        land(svg, ground, shades, links);
        disputed(svg, ground);
        svg.empty("path", "class", "borders", "d", ground.borders());
        MapMarks marks = new MapMarks(svg, frame, links);
        marks.draw(pinned, shades.values(), ground);
        outlines.lands().values().forEach(marks::country);
        svg.end();
        MapLegend.draw(svg, sheet, frame.height());
        return svg.done();
    }

    private void disputed(Svg svg, Ground ground) {
        for (Outlines.Disputed area : outlines.disputed()) {
            PathData path = ground.area(area.ring());
            if (!path.isEmpty()) {
                String words = area.holder().isEmpty()
                        ? Words.of("map.claimed", area.name(), area.claimant())
                        : Words.of("map.disputed", area.name(), area.holder(), area.claimant());
                svg.begin("path", "class", "disputed", "fill", svg.fill("disputed"), "d", path)
                        .leaf("title", words)
                        .end();
            }
        }
    }

    private void land(Svg svg, Ground ground, Map<String, Shade> shades, Links links) {
        PathData plain = new PathData();
        int most = shades.values().stream().mapToInt(Shade::incidents).max().orElse(1);
        outlines.lands().values().stream()
                .filter(land -> !shades.containsKey(land.code()))
                .forEach(land -> ground.area(land, plain));
        svg.empty("path", "class", "land", "d", plain);
        for (Shade shade : shades.values()) {
            Outlines.Land land = shade.land();
            PathData path = ground.area(land);
            if (!path.isEmpty() && !ground.isSmall(land)) {
                String words = land.name() + ": " + shade.spot().told() + ". " + Words.of("map.country-only");
                svg.mark(links.country(land.code()), "country shade" + level(shade.incidents(), most), words)
                        .empty("path", "data-code", land.code(), "d", path)
                        .end();
            }
        }
    }

    /** 1 to 4, by how much of the most it is. */
    private static int level(int incidents, int most) {
        double part = Math.log1p(incidents) / Math.log1p(most);
        return part > 0.85 ? 4 : part > 0.6 ? 3 : part > 0.35 ? 2 : 1;
    }

    private Frame frame(List<Spot> pinned, Map<String, Shade> shades, View view, Sheet sheet) {
        if (view instanceof View.Area area) {
            double middle = area.west() <= area.east() ? 0 : 360;
            double between = (area.west() + area.east() + middle) / 2;
            return Frame.fitted(
                    List.of(
                            new Point(area.west(), area.south()),
                            new Point(Frame.wrap(between), area.north()),
                            new Point(area.east(), area.south())),
                    sheet.width(),
                    sheet.height());
        }
        if (view instanceof View.World) {
            return Frame.world(sheet.width(), sheet.height());
        }
        List<Point> points = new ArrayList<>();
        pinned.forEach(spot -> points.add(spot.point()));
        shades.values().forEach(shade -> points.addAll(corners(shade.land())));
        return Frame.fitted(points, sheet.width(), sheet.height());
    }

    /** The corners of a country's largest part, where that is no half continent; else the point that stands for it. */
    private static List<Point> corners(Outlines.Land land) {
        Outlines.Box box = land.box();
        if (box != null && box.east() - box.west() <= WIDEST_COUNTRY) {
            return List.of(new Point(box.west(), box.south()), new Point(box.east(), box.north()));
        }
        return land.point() == null ? List.of() : List.of(land.point());
    }

    private Map<String, Shade> shades(List<Spot> spots) {
        Map<String, Shade> shades = new TreeMap<>();
        for (Spot spot : spots) {
            Outlines.Land land =
                    spot.country() == null ? null : outlines.lands().get(spot.country());
            if (!spot.isPinned() && land != null) {
                shades.merge(
                        land.code(),
                        new Shade(
                                land, spot.incidents(), spot.background(), spot.reports(), spot.sources(), spot.one()),
                        (a, b) -> new Shade(
                                land,
                                a.incidents() + b.incidents(),
                                a.background() + b.background(),
                                a.reports() + b.reports(),
                                a.sources() + b.sources(),
                                a.one()));
            }
        }
        return shades;
    }

    private String summary(List<Spot> spots, List<Spot> pinned, Map<String, Shade> shades) {
        int all = sum(spots);
        int points = sum(pinned);
        int countries = shades.values().stream().mapToInt(Shade::incidents).sum();
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of("map.summary", Words.count("incidents", points), Words.count("places", pinned.size())));
        pinned.stream()
                .filter(spot -> spot.name() != null)
                .max(Comparator.comparing(Spot::incidents)
                        .thenComparing(spot -> String.valueOf(spot.name()), Comparator.reverseOrder()))
                .filter(spot -> spot.incidents() > 1)
                .ifPresent(spot -> sentences.add(Words.of("map.most", String.valueOf(spot.name()), spot.incidents())));
        if (countries > 0) {
            sentences.add(Words.of(
                    "map.countries", Words.count("incidents", countries), Words.count("countries", shades.size())));
        }
        if (all > points + countries) {
            sentences.add(Words.of("map.nowhere", Words.count("incidents", all - points - countries)));
        }
        return String.join(" ", sentences);
    }

    private static int sum(List<Spot> spots) {
        return spots.stream().mapToInt(Spot::incidents).sum();
    }

    private Table table(List<Spot> spots, Links links) {
        return new Table(
                Table.columns(
                        "place",
                        "country",
                        "precision",
                        "#latitude",
                        "#longitude",
                        "#incidents",
                        "#background",
                        "#reports",
                        "#sources"),
                spots.stream()
                        .map(spot -> Table.row(
                                MapMarks.href(spot, links),
                                spot.name(),
                                spot.country(),
                                Words.of("precision." + spot.precision().word()),
                                spot.isPinned() ? Numbers.decimal(spot.point().y(), 4) : null,
                                spot.isPinned() ? Numbers.decimal(spot.point().x(), 4) : null,
                                spot.incidents(),
                                spot.background(),
                                spot.reports(),
                                spot.sources()))
                        .toList());
    }
}
