package casus.signal;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a week is compared with.
 *
 * @param weeks how many weeks before it were looked at: as many as asked for, fewer where the record does not go back so far
 * @param mean of a value over these weeks; 0 where there is none
 */
public record Baseline(int weeks, double mean) {
    /** Weeks of the short baseline, {@link #LONG} of the long one. */
    public static final int SHORT = 4;

    public static final int LONG = 52;

    /** How far a value is from its baseline. */
    public enum Band {
        /** More by over a quarter. */
        FAR_ABOVE,
        /** More by over a tenth. */
        ABOVE,
        /** Within a tenth. */
        LEVEL,
        /** Less by over a tenth. */
        BELOW,
        /** Less by over a quarter. */
        FAR_BELOW,
        /** There is no week to compare with. */
        UNKNOWN
    }

    private static final double SMALL = 0.10;
    private static final double LARGE = 0.25;

    /**
     * The mean over the weeks before one.
     *
     * @param weeks oldest first; what comes before them is unknown
     * @param at index of the week that is compared
     */
    static Baseline of(List<Bucket> weeks, int at, int most, ToDoubleFunction<Bucket> value) {
        List<Bucket> before = weeks.subList(Math.max(0, at - most), at);
        return new Baseline(
                before.size(), before.stream().mapToDouble(value).average().orElse(0));
    }

    /** Where a value lies; of nothing before, anything is far above. */
    public Band band(double value) {
        if (weeks == 0) {
            return Band.UNKNOWN;
        }
        double change = value - mean;
        if (Math.abs(change) <= mean * SMALL) {
            return Band.LEVEL;
        }
        boolean large = Math.abs(change) > mean * LARGE;
        return change > 0 ? large ? Band.FAR_ABOVE : Band.ABOVE : large ? Band.FAR_BELOW : Band.BELOW;
    }

    /** Whether a week's value is at least double the mean of the month's weeks, which counts as one a week at least. */
    boolean isSurge(double value) {
        return weeks >= SHORT && value >= 2 * Math.max(1, mean);
    }
}
