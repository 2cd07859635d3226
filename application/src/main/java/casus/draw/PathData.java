package casus.draw;

/** The {@code d} of a path, as steps of tenths of a pixel, which is about half as long as places would be. */
final class PathData {
    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;
    private long beginX;
    private long beginY;

    PathData move(Point to) {
        return step('m', to, true);
    }

    PathData line(Point to) {
        return step('l', to, false);
    }

    /** Back to where this part began. */
    PathData close() {
        out.append('z');
        x = beginX;
        y = beginY;
        return this;
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private PathData step(char letter, Point to, boolean begins) {
        long toX = Math.round(to.x() * 10);
        long toY = Math.round(to.y() * 10);
        if (begins || toX != x || toY != y) {
            out.append(letter);
            tenths(toX - x);
            if (toY - y >= 0) {
                out.append(' ');
            }
            tenths(toY - y);
            x = toX;
            y = toY;
        }
        if (begins) {
            beginX = toX;
            beginY = toY;
        }
        return this;
    }

    private void tenths(long value) {
        long size = Math.abs(value);
        out.append(value < 0 ? "-" : "");
        if (size % 10 == 0) {
            out.append(size / 10);
        } else {
            out.append(size < 10 ? "" : Long.toString(size / 10)).append('.').append(size % 10);
        }
    }
}
