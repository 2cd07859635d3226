package casus.record;

/**
 * How many of the claims that a person judged were right.
 *
 * @param right how many were right
 * @param judged how many were judged right or wrong
 */
public record Precision(int right, int judged) {
    /** The normal distribution's value for 95 of 100. */
    private static final double Z = 1.959963984540054;

    public Precision {
        if (right < 0 || right > judged) {
            throw new IllegalArgumentException(right + " of " + judged);
        }
    }

    /** The share that was right; NaN where none was judged. */
    public double share() {
        return (double) right / judged;
    }

    /** Lower end of Wilson's interval (1927) of 95 %: holds for small numbers and for shares near 0 and 1, too. */
    public double low() {
        return judged == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** Its upper end. */
    public double high() {
        return judged == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * judged)) / (1 + Z * Z / judged);
    }

    private double half() {
        return Z / (1 + Z * Z / judged) * Math.sqrt(share() * (1 - share()) / judged + Z * Z / (4.0 * judged * judged));
    }
}
