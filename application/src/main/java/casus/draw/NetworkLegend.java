package casus.draw;

import java.util.ArrayList;
import java.util.List;

/** What the shapes and lines of a network mean, under it. */
final class NetworkLegend {
    private static final double SIZE = 5.5;

    private static final Party.Kind[] KINDS = {Party.Kind.STATE, Party.Kind.ARMED, Party.Kind.BODY, Party.Kind.OTHER};
    private static final Tone[] TONES = {Tone.CONFLICT, Tone.COOPERATION, Tone.NONE};

    private NetworkLegend() {}

    static double height(Sheet sheet) {
        List<String> words = new ArrayList<>();
        for (Party.Kind kind : KINDS) {
            words.add(Words.of("kind." + kind.word()));
        }
        for (Tone tone : TONES) {
            words.add(Words.of("tone." + tone.word()));
        }
        return Legend.height(sheet.width(), words.toArray(String[]::new));
    }

    static void draw(Svg svg, Sheet sheet, double top) {
        Legend legend = new Legend(svg, sheet.width(), top + 4);
        for (Party.Kind kind : KINDS) {
            legend.entry(
                    Words.of("kind." + kind.word()),
                    (x, y) -> Network.shape(
                            svg, kind, new Point(x + 6, y), kind == Party.Kind.ARMED ? SIZE * 0.9 : SIZE));
        }
        for (Tone tone : TONES) {
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
