package casus.draw;

import java.util.List;

/** What colours, hatching and lines along time mean, under the drawing. */
final class TimeLegend {
    private static final List<String> TONES =
            List.of("conflict material", "conflict verbal", "cooperation material", "cooperation verbal");

    private TimeLegend() {}

    static double singles(Sheet sheet) {
        return Legend.height(sheet.width(), words("tone.conflict", "tone.cooperation", "legend.open", "legend.unreal"));
    }

    static void singles(Svg svg, Sheet sheet, double top) {
        Legend legend = new Legend(svg, sheet.width(), top);
        for (Tone tone : new Tone[] {Tone.CONFLICT, Tone.COOPERATION}) {
            legend.entry(Words.of("tone." + tone.word()), (x, y) -> box(svg, "bar " + tone.word(), x, y));
        }
        legend.entry(
                Words.of("legend.open"),
                (x, y) -> svg.empty(
                        "path",
                        "class",
                        "tail",
                        "d",
                        "M" + Numbers.decimal(x, 1) + " " + Numbers.decimal(y, 1) + "h13"));
        legend.entry(Words.of("legend.unreal"), (x, y) -> {
            svg.begin("g", "class", "unreal");
            box(svg, "bar", x, y);
            svg.end();
        });
    }

    static double bars(Sheet sheet) {
        return Legend.height(
                sheet.width(),
                TONES.stream()
                        .map(tone -> Words.of("legend." + tone.replace(' ', '-')))
                        .toArray(String[]::new));
    }

    static void bars(Svg svg, Sheet sheet, double top) {
        Legend legend = new Legend(svg, sheet.width(), top);
        for (String tone : TONES) {
            legend.entry(Words.of("legend." + tone.replace(' ', '-')), (x, y) -> box(svg, "bar " + tone, x, y));
        }
    }

    private static void box(Svg svg, String kind, double x, double y) {
        svg.empty("rect", "class", kind, "x", x, "y", y - 5, "width", 12, "height", 10);
    }

    private static String[] words(String... keys) {
        return java.util.Arrays.stream(keys).map(Words::of).toArray(String[]::new);
    }
}
