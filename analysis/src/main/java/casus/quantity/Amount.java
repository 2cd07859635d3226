package casus.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A number or range as read, before words beside it open or soften it.
 *
 * @param scale what the last number word multiplied by, 1 where none: "10 to 15 billion" shares it
 * @param unit unit written inside of the same token, or empty
 * @param end index of the first token after it
 */
record Amount(@Nullable Double low, @Nullable Double high, boolean approximate, double scale, String unit, int end) {
    static Amount of(double value, double scale, String unit, int end) {
        return new Amount(value, value, false, scale, unit, end);
    }

    Amount times(double factor, int newEnd) {
        return new Amount(
                low == null ? null : rounded(low * factor),
                high == null ? null : rounded(high * factor),
                approximate,
                scale * factor,
                unit,
                newEnd);
    }

    Amount negative() {
        return new Amount(high == null ? null : -high, low == null ? null : -low, approximate, scale, unit, end);
    }

    private static double rounded(double value) {
        return Math.abs(value) < 1e9 ? Math.rint(value * 1e6) / 1e6 : Math.rint(value);
    }

    Amount withUnit(String other) {
        return new Amount(low, high, approximate, scale, other, end);
    }
}
