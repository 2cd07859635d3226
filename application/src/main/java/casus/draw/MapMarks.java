package casus.draw;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The marks of a map: clusters of places with their counts and names, counts of countries, dots for what is too small for an outline. */
final class MapMarks {
    private static final double DOT = 5;
    /** What a finger can hit. */
    private static final double HIT = 12;

    /** Pixels to the radius of the globe from which on countries are named. */
    private static final double NAMES = 450;

    private final Svg svg;
    private final Frame frame;
    private final Links links;
    private final Labels labels;

    MapMarks(Svg svg, Frame frame, Links links) {
        this.svg = svg;
        this.frame = frame;
        this.links = links;
        this.labels = new Labels(frame.width(), frame.height());
    }

    /** Where a place leads: to its only incident, else to all of its. */
    static @Nullable String href(Spot spot, Links links) {
        if (spot.incidents() == 1) {
            return links.incident(spot.one());
        }
        if (spot.isPinned() || spot.country() == null) {
            return spot.name() == null ? null : links.place(spot.name());
        }
        return links.country(spot.country());
    }

    void draw(List<Spot> pinned, Collection<WorldMap.Shade> shades, Ground ground) {
        List<Spot> seen = pinned.stream()
                .filter(spot ->
                        frame.holds(frame.at(spot.point().x(), spot.point().y())))
                .toList();
        List<Clusters.Cluster> clusters = Clusters.of(seen, frame);
        clusters.forEach(cluster -> labels.take(Labels.Box.around(cluster.at(), cluster.radius(), cluster.radius())));
        for (Clusters.Cluster cluster : clusters) {
            reach(cluster);
        }
        for (WorldMap.Shade shade : shades) {
            if (shade.land().point() != null) {
                country(
                        shade,
                        frame.at(shade.land().point().x(), shade.land().point().y()),
                        ground.isSmall(shade.land()));
            }
        }
        // The largest lies lowest, so that it hides nothing.
        clusters.forEach(this::mark);
        for (Clusters.Cluster cluster : clusters) {
            name(cluster);
        }
    }

    private void reach(Clusters.Cluster cluster) {
        double pixels = frame.pixels(cluster.main().precision().kilometres());
        if (cluster.spots().size() == 1 && pixels > cluster.radius() + 1) {
            svg.empty(
                    "circle",
                    "class",
                    "reach",
                    "cx",
                    cluster.at().x(),
                    "cy",
                    cluster.at().y(),
                    "r",
                    pixels);
        }
    }

    /** A count over the country's shade; where the country is too small for one, beside a square. */
    private void country(WorldMap.Shade shade, Point at, boolean small) {
        if (!frame.holds(at)) {
            return;
        }
        String count = Numbers.grouped(shade.incidents());
        if (small) {
            String words = shade.land().name() + ": " + shade.spot().told() + ". " + Words.of("map.country-only");
            svg.mark(links.country(shade.land().code()), "mark small-country", words);
            svg.around(at);
            svg.empty(
                    "rect",
                    "data-code",
                    shade.land().code(),
                    "x",
                    -DOT,
                    "y",
                    -DOT,
                    "width",
                    2 * DOT,
                    "height",
                    2 * DOT);
            svg.end().end().end();
            labels.take(Labels.Box.around(at, DOT, DOT));
            label(at, labels.beside(at, DOT, count), count, "count");
        } else {
            String named = shade.land().name() + " " + count;
            String label = hasRoom(shade.land(), named) ? named : count;
            label(at, labels.over(at, label), label, "count");
        }
    }

    /** The name of a country that is large enough on the sheet to hold it, where nothing else stands. */
    void country(Outlines.Land land) {
        if (land.point() != null && hasRoom(land, land.name())) {
            Point at = frame.at(land.point().x(), land.point().y());
            if (frame.holds(at)) {
                label(at, labels.over(at, land.name()), land.name(), "land-name");
            }
        }
    }

    private boolean hasRoom(Outlines.Land land, String label) {
        Outlines.Box box = land.box();
        if (box == null || frame.scale() < NAMES) {
            return false;
        }
        double upright = Math.cos(Math.toRadians((box.south() + box.north()) / 2));
        return Math.toRadians(box.east() - box.west()) * frame.scale() * upright > Sheet.width(label);
    }

    private void mark(Clusters.Cluster cluster) {
        boolean one = cluster.spots().size() == 1;
        boolean background = cluster.background() == cluster.incidents();
        String kind = "mark place " + cluster.main().precision().word() + (background ? " background" : "");
        svg.mark(one ? href(cluster.main(), links) : area(cluster), kind, words(cluster));
        svg.around(cluster.at());
        svg.empty("circle", "class", "hit", "r", Math.max(cluster.radius(), HIT));
        svg.empty("circle", "class", "disc", "r", cluster.radius());
        if (background) {
            svg.empty("circle", "fill", svg.fill("background"), "r", cluster.radius());
        }
        if (cluster.incidents() > 1) {
            String count = Integer.toString(cluster.incidents());
            svg.leaf("text", count, "class", "number", "y", 4, "text-anchor", "middle");
        }
        svg.end().end().end();
    }

    private @Nullable String area(Clusters.Cluster cluster) {
        double[] span = Frame.span(cluster.spots().stream().map(Spot::point).toList());
        double south = cluster.spots().stream()
                .mapToDouble(spot -> spot.point().y())
                .min()
                .orElseThrow();
        double north = cluster.spots().stream()
                .mapToDouble(spot -> spot.point().y())
                .max()
                .orElseThrow();
        if (span[1] - span[0] < 0.02 && north - south < 0.02) {
            // However near one looks, these lie on one another.
            return href(cluster.main(), links);
        }
        return links.area(
                rounded(Frame.wrap(span[0])),
                rounded(south),
                rounded(Frame.wrap(span[1])),
                rounded(Math.max(north, south + 0.01)));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e4) / 1e4;
    }

    private String words(Clusters.Cluster cluster) {
        Spot main = cluster.main();
        String name = main.name() == null ? Words.of("map.unnamed") : main.name();
        if (cluster.spots().size() == 1) {
            return name + ": " + main.told() + ". "
                    + Words.of("map.precision." + main.precision().word());
        }
        return Words.of("map.cluster", name, cluster.spots().size() - 1) + ": "
                + Words.count("incidents", cluster.incidents()) + ", " + Words.count("reports", cluster.reports())
                + ", " + Words.count("sources", cluster.sources()) + ".";
    }

    private void name(Clusters.Cluster cluster) {
        if (cluster.main().name() != null) {
            String more =
                    cluster.spots().size() == 1 ? "" : " +" + (cluster.spots().size() - 1);
            String label = Sheet.cut(cluster.main().name(), 22) + more;
            label(cluster.at(), labels.beside(cluster.at(), cluster.radius(), label), label, "name");
        }
    }

    private void label(Point at, Labels.@Nullable Placed place, String label, String kind) {
        if (place != null) {
            svg.around(at);
            svg.leaf(
                    "text",
                    label,
                    "class",
                    kind,
                    "aria-hidden",
                    "true",
                    "x",
                    place.x() - at.x(),
                    "y",
                    place.y() - at.y(),
                    "text-anchor",
                    place.anchor());
            svg.end().end();
        }
    }
}
