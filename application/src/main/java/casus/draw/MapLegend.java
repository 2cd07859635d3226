package casus.draw;

/** What the marks of a map mean, under it. */
final class MapLegend {
    private static final String[] KEYS = {
        "legend.exact", "legend.region", "legend.background", "legend.country", "legend.disputed"
    };

    private MapLegend() {}

    static double height(Sheet sheet) {
        return Legend.height(
                sheet.width(), java.util.Arrays.stream(KEYS).map(Words::of).toArray(String[]::new));
    }

    static void draw(Svg svg, Sheet sheet, double top) {
        Legend legend = new Legend(svg, sheet.width(), top + 4);
        legend.entry(Words.of("legend.exact"), (x, y) -> svg.begin("g", "class", "place city")
                .empty("circle", "class", "disc", "cx", x + 6, "cy", y, "r", 5.5)
                .end());
        legend.entry(Words.of("legend.region"), (x, y) -> svg.begin("g", "class", "place region")
                .empty("circle", "class", "disc", "cx", x + 6, "cy", y, "r", 5.5)
                .end());
        legend.entry(Words.of("legend.background"), (x, y) -> svg.begin("g", "class", "place city background")
                .empty("circle", "class", "disc", "cx", x + 6, "cy", y, "r", 5.5)
                .empty("circle", "fill", svg.fill("background"), "cx", x + 6, "cy", y, "r", 5.5)
                .end());
        legend.entry(Words.of("legend.country"), (x, y) -> svg.begin("g", "class", "country shade3")
                .empty("rect", "x", x, "y", y - 6, "width", 12, "height", 12)
                .end());
        legend.entry(
                Words.of("legend.disputed"),
                (x, y) -> svg.empty(
                        "rect",
                        "class",
                        "disputed",
                        "fill",
                        svg.fill("disputed"),
                        "x",
                        x,
                        "y",
                        y - 6,
                        "width",
                        12,
                        "height",
                        12));
    }
}
