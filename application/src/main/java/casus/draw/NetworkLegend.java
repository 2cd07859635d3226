package casus.draw;

/** What the shapes and lines of a network mean, under it. */
final class NetworkLegend {
    private static final double SIZE = 5.5;

    private NetworkLegend() {}

    static void draw(Svg svg, Sheet sheet, double top) {
        Legend legend = new Legend(svg, sheet.width(), top + 4);
        for (Party.Kind kind :
                new Party.Kind[] {Party.Kind.STATE, Party.Kind.ARMED, Party.Kind.BODY, Party.Kind.OTHER}) {
            legend.entry(
                    Words.of("kind." + kind.name().toLowerCase(java.util.Locale.ROOT)),
                    (x, y) -> Network.shape(
                            svg, kind, new Point(x + 6, y), kind == Party.Kind.ARMED ? SIZE * 0.9 : SIZE));
        }
        for (Tone tone : new Tone[] {Tone.CONFLICT, Tone.COOPERATION, Tone.NONE}) {
            legend.entry(Words.of("tone." + tone.word()), (x, y) -> svg.begin("g", "class", "tie " + tone.word())
                    .empty(
                            "path",
                            "class",
                            "shaft",
                            "stroke-width",
                            2.5,
                            "d",
                            "M" + Numbers.decimal(x - 2, 1) + " " + Numbers.decimal(y, 1) + "h16")
                    .end());
        }
    }
}
