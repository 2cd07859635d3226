package casus.time;

import casus.time.TimeMention.Precision;
import casus.time.TimeMention.Type;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes TIMEX3 values and their intervals. */
final class Values {
    private Values() {}

    static TimeValue date(String value, @Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
        return new TimeValue(Type.DATE, value, from, to, precision);
    }

    /** A date that the words leave open. */
    static TimeValue open(String value, Precision precision) {
        return new TimeValue(Type.DATE, value, null, null, precision);
    }

    static TimeValue day(LocalDate date) {
        return date(date.toString(), date, date, Precision.DAY);
    }

    static @Nullable TimeValue day(int year, int month, int day) {
        try {
            return month < 1 ? null : day(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static TimeValue month(int year, int month) {
        YearMonth value = YearMonth.of(year, month);
        return date(value.toString(), value.atDay(1), value.atEndOfMonth(), Precision.MONTH);
    }

    static TimeValue month(LocalDate in) {
        return month(in.getYear(), in.getMonthValue());
    }

    static TimeValue year(int year) {
        return date(four(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    static TimeValue week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date(weekName(monday), monday, monday.plusDays(6), Precision.WEEK);
    }

    static TimeValue weekend(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return date(weekName(monday) + "-WE", monday.plusDays(5), monday.plusDays(6), Precision.RANGE);
    }

    private static String weekName(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The quarter that the day lies in. */
    static TimeValue quarter(LocalDate in) {
        int quarter = (in.getMonthValue() + 2) / 3;
        LocalDate from = LocalDate.of(in.getYear(), 3 * quarter - 2, 1);
        return date(
                four(in.getYear()) + "-Q" + quarter, from, from.plusMonths(3).minusDays(1), Precision.RANGE);
    }

    static TimeValue half(int year, int half) {
        LocalDate from = LocalDate.of(year, half == 1 ? 1 : 7, 1);
        return date(four(year) + "-H" + half, from, from.plusMonths(6).minusDays(1), Precision.RANGE);
    }

    /** Spring is March to May; winter is December to February and named by its December. */
    static TimeValue season(int year, String season) {
        return switch (season.toLowerCase(Locale.ROOT)) {
            case "spring" -> season(year, "SP", 3);
            case "summer" -> season(year, "SU", 6);
            case "winter" -> season(year, "WI", 12);
            default -> season(year, "FA", 9);
        };
    }

    private static TimeValue season(int year, String code, int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        return date(four(year) + "-" + code, from, from.plusMonths(3).minusDays(1), Precision.SEASON);
    }

    static TimeValue decade(int year) {
        int first = year - Math.floorMod(year, 10);
        return date(
                four(first).substring(0, 3),
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 9, 12, 31),
                Precision.DECADE);
    }

    /** The 20th century is 1901 to 2000, and its value {@code 19}. */
    static TimeValue century(int ordinal) {
        int first = 100 * (ordinal - 1) + 1;
        return date(
                four(first).substring(0, 2),
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + 99, 12, 31),
                Precision.CENTURY);
    }

    static TimeValue duration(String count, String unit) {
        return new TimeValue(Type.DURATION, period(count, unit), null, null, Precision.UNKNOWN);
    }

    /** A duration that reaches from or to a known day. */
    static TimeValue stretch(String count, String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TimeValue(Type.DURATION, period(count, unit), from, to, Precision.RANGE);
    }

    static TimeValue set(String value) {
        return new TimeValue(Type.SET, value, null, null, Precision.UNKNOWN);
    }

    /** {@code P3D}, {@code PT5H}; decades and centuries in years. */
    static String period(String count, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "second" -> "PT" + count + "S";
            case "minute" -> "PT" + count + "M";
            case "hour" -> "PT" + count + "H";
            case "day" -> "P" + count + "D";
            case "weekend" -> "P" + count + "WE";
            case "week" -> "P" + count + "W";
            case "fortnight" -> "P" + times(count, 2) + "W";
            case "month" -> "P" + count + "M";
            case "quarter" -> "P" + times(count, 3) + "M";
            case "decade" -> count.equals("X") ? "PXDE" : "P" + times(count, 10) + "Y";
            case "century", "centurie" -> count.equals("X") ? "PXCE" : "P" + times(count, 100) + "Y";
            case "generation" -> "P" + count + "GN";
            default -> "P" + count + "Y";
        };
    }

    private static String times(String count, int factor) {
        return count.equals("X") ? count : Words.plain(Double.parseDouble(count) * factor);
    }

    /** The first, middle or last third of an interval. */
    static TimeValue third(TimeValue whole, String part) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (from == null || to == null) {
            return whole;
        }
        boolean months = ChronoUnit.DAYS.between(from, to) > 360;
        long third = (months ? 12 * (to.getYear() - from.getYear() + 1) : ChronoUnit.DAYS.between(from, to) + 1) / 3;
        LocalDate second = months ? from.plusMonths(third) : from.plusDays(third);
        LocalDate last = months ? from.plusMonths(2 * third) : from.plusDays(2 * third);
        String which = part.toLowerCase(Locale.ROOT);
        if (which.startsWith("early") || which.contains("beginning") || which.contains("start")) {
            return date(whole.value(), from, second.minusDays(1), Precision.RANGE);
        }
        return which.startsWith("mid") || which.contains("middle")
                ? date(whole.value(), second, last.minusDays(1), Precision.RANGE)
                : date(whole.value(), last, to, Precision.RANGE);
    }

    private static String four(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
