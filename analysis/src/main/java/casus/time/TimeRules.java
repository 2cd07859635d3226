package casus.time;

import casus.time.TimeMention.Precision;
import casus.time.TimeMention.Type;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The phrases of time: calendar dates, months, weekdays, years, days from now, durations. */
final class TimeRules {
    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String NUMBER =
            "(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|several)";
    private static final String UNIT = "(day|week|month|year|decade|hour|minute)";
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final List<TimeRule> ALL = List.of(
            rule(
                    "month day year",
                    "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b",
                    (m, c) -> day(year(m, 3), month(m.group(1)), Integer.parseInt(m.group(2)))),
            rule(
                    "day month year",
                    "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b",
                    (m, c) -> day(year(m, 3), month(m.group(2)), Integer.parseInt(m.group(1)))),
            rule(
                    "iso",
                    "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b",
                    (m, c) -> day(year(m, 1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))),
            rule("part of month", "\\b([Ee]arly|[Mm]id|[Ll]ate)[- ]" + MONTH + "(?: (\\d{4}))?\\b", TimeRules::third),
            rule(
                    "month year",
                    "\\b" + MONTH + ",? (?:of )?(\\d{4})\\b",
                    (m, c) -> month(year(m, 2), month(m.group(1)))),
            rule(
                    "month day",
                    "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? \\d{4})",
                    (m, c) -> bareDay(c, month(m.group(1)), Integer.parseInt(m.group(2)))),
            rule(
                    "day month",
                    "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + "\\b(?!,? \\d{4})",
                    (m, c) -> bareDay(c, month(m.group(2)), Integer.parseInt(m.group(1)))),
            rule(
                    "bare month",
                    "\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Tt]his|[Nn]ext) " + MONTH
                            + "\\b(?! \\d)",
                    (m, c) -> bareMonth(c, month(m.group(1)))),
            rule("weekday", "\\b(?:(?:[Ll]ast|[Nn]ext|[Tt]his) )?" + WEEKDAY + "\\b", TimeRules::weekday),
            rule(
                    "decade",
                    "\\b(?:the )?(1[89]\\d0|20\\d0)s\\b",
                    (m, c) -> span(
                            m.group(1).substring(0, 3),
                            LocalDate.of(year(m, 1), 1, 1),
                            LocalDate.of(year(m, 1) + 9, 12, 31),
                            Precision.DECADE)),
            rule(
                    "year",
                    "(?<![\\d.,:$€£-])\\b(1[6-9]\\d\\d|20\\d\\d)\\b(?![\\d.,]?\\d|s| (?:people|troops|soldiers|men|civilians|dead|killed|wounded))",
                    (m, c) -> span(
                            m.group(1),
                            LocalDate.of(year(m, 1), 1, 1),
                            LocalDate.of(year(m, 1), 12, 31),
                            Precision.YEAR)),
            rule("today", "\\b([Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\\b", TimeRules::today),
            rule("last or next", "\\b([Ll]ast|[Nn]ext|[Tt]his) (week|month|year)\\b", TimeRules::neighbour),
            rule("ago", "\\b" + NUMBER + " " + UNIT + "s? (?:ago|earlier)\\b", TimeRules::ago),
            rule(
                    "recently",
                    "\\b[Rr]ecently\\b",
                    (m, c) -> c.published() == null
                            ? new TimeValue(Type.DATE, "PAST_REF", null, null, Precision.UNKNOWN)
                            : new TimeValue(
                                    Type.DATE,
                                    "PAST_REF",
                                    c.published().minusDays(31),
                                    c.published(),
                                    Precision.RANGE)),
            rule(
                    "duration",
                    "\\b(?:(?:over|more than|at least|nearly|about|almost) )?" + NUMBER + "[- ]" + UNIT
                            + "s?\\b(?![- ]old| ago| earlier|'s|’s)",
                    TimeRules::duration),
            rule(
                    "now",
                    "\\b(?:[Cc]urrently|[Nn]ow|at present)\\b",
                    (m, c) -> new TimeValue(Type.DATE, "PRESENT_REF", c.published(), c.published(), Precision.UNKNOWN)),
            named("Korean War", 1950, 1953),
            named("World War II", 1939, 1945),
            named("Second World War", 1939, 1945),
            named("World War I", 1914, 1918),
            named("First World War", 1914, 1918),
            named("Cold War", 1947, 1991),
            named("Vietnam War", 1955, 1975),
            named("Gulf War", 1990, 1991),
            named("Iran-Iraq War", 1980, 1988));

    private TimeRules() {}

    private static TimeRule rule(String name, String pattern, TimeRule.Production production) {
        return new TimeRule(name, Pattern.compile(pattern), production);
    }

    private static TimeRule named(String name, int from, int to) {
        return rule(
                "named period",
                "\\b(?:[Dd]uring|[Ss]ince|with|[Aa]fter|[Bb]efore|[Ii]n) the " + name + "\\b(?! I)",
                (m, c) -> span(from + "/" + to, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), Precision.RANGE));
    }

    private static int year(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static TimeValue span(String value, LocalDate from, LocalDate to, Precision precision) {
        return new TimeValue(Type.DATE, value, from, to, precision);
    }

    private static @Nullable TimeValue day(int year, int month, int day) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return span(date.toString(), date, date, Precision.DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static TimeValue month(int year, int month) {
        YearMonth value = YearMonth.of(year, month);
        return span(value.toString(), value.atDay(1), value.atEndOfMonth(), Precision.MONTH);
    }

    private static @Nullable TimeValue bareDay(TimeContext context, int month, int day) {
        LocalDate published = context.published();
        if (published == null
                || day < 1
                || day > 28 && day > YearMonth.of(published.getYear(), month).lengthOfMonth()) {
            return published == null
                    ? new TimeValue(
                            Type.DATE,
                            String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day),
                            null,
                            null,
                            Precision.DAY)
                    : null;
        }
        LocalDate same = LocalDate.of(published.getYear(), month, day);
        boolean ahead = same.isAfter(published.plusDays(1));
        int year = context.future() == ahead ? published.getYear() : published.getYear() + (context.future() ? 1 : -1);
        return day(same.isEqual(published) ? published.getYear() : year, month, day);
    }

    private static TimeValue bareMonth(TimeContext context, int month) {
        LocalDate published = context.published();
        if (published == null) {
            return new TimeValue(
                    Type.DATE, String.format(Locale.ROOT, "XXXX-%02d", month), null, null, Precision.MONTH);
        }
        int year = published.getYear();
        if (context.future() && month < published.getMonthValue()) {
            year++;
        } else if (!context.future() && month > published.getMonthValue()) {
            year--;
        }
        return month(year, month);
    }

    private static @Nullable TimeValue third(Matcher matcher, TimeContext context) {
        TimeValue month = matcher.group(3) == null
                ? bareMonth(context, month(matcher.group(2)))
                : month(year(matcher, 3), month(matcher.group(2)));
        LocalDate from = month.from();
        LocalDate to = month.to();
        if (from == null || to == null) {
            return month;
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "early" -> span(month.value(), from, from.withDayOfMonth(10), Precision.RANGE);
            case "mid" -> span(month.value(), from.withDayOfMonth(11), from.withDayOfMonth(20), Precision.RANGE);
            default -> span(month.value(), from.withDayOfMonth(21), to, Precision.RANGE);
        };
    }

    private static TimeValue weekday(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        DayOfWeek weekday = DayOfWeek.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        if (published == null) {
            return new TimeValue(Type.DATE, "XXXX-WXX-" + weekday.getValue(), null, null, Precision.DAY);
        }
        boolean next = matcher.group().toLowerCase(Locale.ROOT).startsWith("next") || context.future();
        LocalDate date =
                published.with(next ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
        return span(date.toString(), date, date, Precision.DAY);
    }

    private static TimeValue today(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        if (published == null) {
            return new TimeValue(Type.DATE, "PRESENT_REF", null, null, Precision.DAY);
        }
        LocalDate date =
                switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                    case "yesterday" -> published.minusDays(1);
                    case "tomorrow" -> published.plusDays(1);
                    default -> published;
                };
        return span(date.toString(), date, date, Precision.DAY);
    }

    private static TimeValue neighbour(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        String which = matcher.group(1).toLowerCase(Locale.ROOT);
        if (published == null) {
            return new TimeValue(
                    Type.DATE, which.equals("next") ? "FUTURE_REF" : "PAST_REF", null, null, Precision.UNKNOWN);
        }
        int by = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        return switch (matcher.group(2)) {
            case "week" -> {
                LocalDate monday = published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(by);
                yield span(
                        String.format(
                                Locale.ROOT,
                                "%d-W%02d",
                                monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                                monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        monday,
                        monday.plusDays(6),
                        Precision.WEEK);
            }
            case "month" -> {
                LocalDate in = published.plusMonths(by);
                yield month(in.getYear(), in.getMonthValue());
            }
            default -> {
                int year = published.getYear() + by;
                yield span(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
            }
        };
    }

    private static @Nullable TimeValue ago(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        int number = number(matcher.group(1));
        if (published == null || number < 1) {
            return new TimeValue(Type.DATE, "PAST_REF", null, null, Precision.UNKNOWN);
        }
        return switch (matcher.group(2)) {
            case "day" -> day(published.minusDays(number));
            case "week" -> day(published.minusWeeks(number));
            case "month" ->
                month(
                        published.minusMonths(number).getYear(),
                        published.minusMonths(number).getMonthValue());
            case "year", "decade" -> {
                int year = published.getYear() - number * (matcher.group(2).equals("year") ? 1 : 10);
                yield year < 1
                        ? null
                        : span(
                                String.valueOf(year),
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                Precision.YEAR);
            }
            default -> day(published);
        };
    }

    private static TimeValue day(LocalDate date) {
        return span(date.toString(), date, date, Precision.DAY);
    }

    private static TimeValue duration(Matcher matcher, TimeContext context) {
        int number = number(matcher.group(1));
        String count =
                number < 0 ? "X" : String.valueOf(number * (matcher.group(2).equals("decade") ? 10 : 1));
        String value =
                switch (matcher.group(2)) {
                    case "hour" -> "PT" + count + "H";
                    case "minute" -> "PT" + count + "M";
                    case "day" -> "P" + count + "D";
                    case "week" -> "P" + count + "W";
                    case "month" -> "P" + count + "M";
                    default -> "P" + count + "Y";
                };
        return new TimeValue(Type.DURATION, value, null, null, Precision.UNKNOWN);
    }

    /** The number that the words say; -1 where they say none. */
    private static int number(String words) {
        if (words.equals("a")) {
            return 1;
        }
        return Character.isDigit(words.charAt(0)) ? Integer.parseInt(words) : WORDS.indexOf(words);
    }
}
