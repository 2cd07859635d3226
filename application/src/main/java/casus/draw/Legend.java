package casus.draw;

/** Signs with what they mean, from left to right, in as many rows as they need. */
final class Legend {
    private static final double ROW = 22;
    private static final double SIGN = 18;
    private static final double GAP = 16;

    private final Svg svg;
    private final double width;
    private final double left;
    private double x;
    private double y;

    /** Draws a sign 12 pixels wide. */
    interface Sign {
        /** @param x of its left side; {@code y} of its middle */
        void draw(double x, double y);
    }

    Legend(Svg svg, double width, double top) {
        this.svg = svg;
        this.width = width;
        this.left = 4;
        this.x = left;
        this.y = top + ROW / 2;
    }

    void entry(String words, Sign sign) {
        double wide = SIGN + Sheet.width(words);
        if (x > left && x + wide > width) {
            x = left;
            y += ROW;
        }
        svg.begin("g", "class", "legend", "aria-hidden", "true");
        sign.draw(x, y);
        svg.leaf("text", words, "x", x + SIGN, "y", y + 4);
        svg.end();
        x += wide + GAP;
    }
}
