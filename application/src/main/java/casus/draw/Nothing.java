package casus.draw;

/** What is drawn when there is nothing to show: the same frame with words in it. */
final class Nothing {
    private static final double HEIGHT = 72;

    private Nothing() {}

    static Drawing drawing(String kind, String title, Table data) {
        String words = Words.of("nothing");
        return new Drawing(drawn(kind, title, words, Sheet.WIDE), drawn(kind, title, words, Sheet.NARROW), words, data);
    }

    private static String drawn(String kind, String title, String words, Sheet sheet) {
        return new Svg(kind, sheet, HEIGHT, title, words, false)
                .leaf(
                        "text",
                        words,
                        "class",
                        "nothing",
                        "x",
                        sheet.width() / 2,
                        "y",
                        HEIGHT / 2 + 5,
                        "text-anchor",
                        "middle")
                .done();
    }
}
