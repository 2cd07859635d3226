package casus.signal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Weeks as ISO 8601 has them, from Monday to Sunday. */
public final class Weeks {
    private static final int DAYS = 6;

    private Weeks() {}

    /** The Monday of a day's week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday of a day's week. */
    public static LocalDate sunday(LocalDate day) {
        return monday(day).plusDays(DAYS);
    }

    /** {@code 2025-W44}. */
    public static String name(LocalDate day) {
        return String.format(
                java.util.Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The Monday of a week written as {@code 2025-W44}; empty for what is none. */
    public static Optional<LocalDate> parse(String week) {
        try {
            return Optional.of(LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
