package casus.incident;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far apart articles may be published for their claims to be compared. What reaches further is told anew by those in between, or
 * is an incident of its own; so what grouping needs to keep of the past has an end.
 */
public final class Horizon {
    /** Two years: anniversaries are still put together with the first reports. */
    public static final int DAYS = 731;

    private Horizon() {}

    /** Whether two tellings may be compared; those of articles without a day may, with any. */
    public static boolean spans(Telling one, Telling other) {
        LocalDate first = one.published();
        LocalDate second = other.published();
        return first == null || second == null || Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS;
    }
}
