package casus.draw;

/** The two widths that everything is drawn in: letters keep their size, so a narrow drawing is another drawing. */
enum Sheet {
    WIDE(960, 540),
    NARROW(360, 400);

    /** Width of a letter of the small print that labels are in, on average, and its height. */
    static final double LETTER = 7;

    static final double LINE = 16;

    private final int width;
    private final int height;

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    /** Height of what fills its sheet, a map or a network. */
    int height() {
        return height;
    }

    String word() {
        return this == WIDE ? "wide" : "narrow";
    }

    /** About how wide a label is. */
    static double width(String label) {
        double width = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean slim = "iljtfrI.,:;'| ()".indexOf(c) >= 0;
            boolean broad = c > 0x2e80 || Character.isUpperCase(c) || c == 'm' || c == 'w';
            width += LETTER * (slim ? 0.62 : c > 0x2e80 ? 2 : broad ? 1.28 : 1);
        }
        return width;
    }

    /** A label of at most so many letters. */
    static String cut(String label, int letters) {
        if (label.codePointCount(0, label.length()) <= letters) {
            return label;
        }
        return label.substring(0, label.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
    }
}
