package casus.draw;

/** Signs with what they mean, from left to right, in as many rows as they need. */
final class Legend {
    private static final double ROW = 22;
    private static final double SIGN = 18;
    private static final double GAP = 16;
    private static final double LEFT = 4;

    private final Svg svg;
    private final double width;
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
        this.x = LEFT;
        this.y = top + ROW / 2;
    }

    /** How high a legend of these words is. */
    static double height(double width, String... words) {
        double x = LEFT;
        double rows = 1;
        for (String text : words) {
            double wide = SIGN + Sheet.width(text);
            if (x > LEFT && x + wide > width) {
                x = LEFT;
                rows++;
            }
            x += wide + GAP;
        }
        return rows * ROW + 8;
    }

    void entry(String words, Sign sign) {
        double wide = SIGN + Sheet.width(words);
        if (x > LEFT && x + wide > width) {
            x = LEFT;
            y += ROW;
        }
        svg.begin("g", "class", "legend", "aria-hidden", "true");
        sign.draw(x, y);
        svg.leaf("text", words, "x", x + SIGN, "y", y + 4);
        svg.end();
        x += wide + GAP;
    }
}
