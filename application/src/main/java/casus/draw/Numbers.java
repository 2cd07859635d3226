package casus.draw;

import java.util.Locale;

/** Numbers as text, the same in every country. */
final class Numbers {
    private Numbers() {}

    /**
     * With at most so many decimals, and none that say nothing.
     *
     * @throws IllegalArgumentException for what is no number
     */
    static String decimal(double value, int places) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A drawing cannot hold the number " + value + ".");
        }
        double ten = Math.pow(10, places);
        double rounded = Math.rint(value * ten) / ten;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
            return Long.toString((long) rounded);
        }
        return String.format(Locale.ROOT, "%." + places + "f", rounded).replaceFirst("0+$", "");
    }

    /** For people: 12,345. */
    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A round number for the top of a scale, not below a value and not far above it; whole for counts. */
    static double top(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1))));
        for (double times : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}) {
            if (times * step >= value - 1e-9 && (step >= 10 || times == Math.rint(times))) {
                return times * step;
            }
        }
        return 10 * step;
    }

    /** The smallest of 1, 2, 5, 10, 20, 50 … that is not below. */
    static double nice(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
        for (double times : new double[] {1, 2, 5, 10}) {
            if (times * step >= value - 1e-9) {
                return times * step;
            }
        }
        return 10 * step;
    }
}
