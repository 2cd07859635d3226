package casus.time;

import casus.sentence.Numerals;
import casus.time.TimeMention.Precision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Dates of the calendar: days, months, years, decades, centuries. */
final class CalendarRules {
    private static final String NAMED_DAY = "(?:" + Words.WEEKDAY + ",? (?:\\()?)?";
    /** A date without a year is seldom further ahead than this many days when its clause is told in the past. */
    private static final int SOON = 75;

    private static final String LAST = "(?:of )?(?<yearword>last|this|next) year";
    private static final List<String> TENS =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "month day year",
                    Cue.MONTH,
                    NAMED_DAY + Words.MONTH + " (?:the )?" + Words.DAY + ",? " + Words.YEAR,
                    (m, c) -> Values.day(year(m), Words.month(m.group("month")), day(m))),
            TimeRule.of(
                    "day month year",
                    Cue.MONTH,
                    NAMED_DAY + "(?:the )?" + Words.DAY + " (?:of )?" + Words.MONTH + ",? (?:of )?" + Words.YEAR,
                    (m, c) -> Values.day(year(m), Words.month(m.group("month")), day(m))),
            TimeRule.of(
                    "day month short year",
                    Cue.MONTH,
                    Words.DAY + "[ -]" + Words.MONTH + "[ -](?:19)?(?<short>[4-9]\\d)(?! ?(?:people|per|%))",
                    (m, c) -> Values.day(
                            1900 + Integer.parseInt(m.group("short")), Words.month(m.group("month")), day(m))),
            TimeRule.free(
                    "iso",
                    Cue.DIGIT,
                    "(?<![\\w-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w-])",
                    (m, c) -> Values.day(number(m, 1), number(m, 2), number(m, 3))),
            TimeRule.free(
                    "numeric",
                    Cue.DIGIT,
                    "(?<![\\w/.])(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d\\d|\\d\\d)(?![\\w/])",
                    CalendarRules::numeric),
            TimeRule.free(
                    "dotted",
                    Cue.DIGIT,
                    "(?<![\\w/.])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)(?![\\w/])",
                    (m, c) -> Values.day(number(m, 3), number(m, 2), number(m, 1))),
            TimeRule.of(
                    "day range",
                    Cue.MONTH,
                    Words.MONTH + " " + Words.DAY + "(?: ?[-–] ?| to | and )(?<until>[12]\\d|3[01]|0?[1-9])(?:,? "
                            + Words.YEAR + ")?",
                    CalendarRules::range),
            TimeRule.of(
                    "day range month",
                    Cue.MONTH,
                    Words.DAY + "(?: ?[-–] ?| to )(?<until>[12]\\d|3[01]|0?[1-9]) (?:of )?" + Words.MONTH + "(?:,? "
                            + Words.YEAR + ")?",
                    CalendarRules::range),
            TimeRule.of(
                    "month day",
                    Cue.MONTH,
                    "(?:(?:last|next|this) )?" + NAMED_DAY + Words.MONTH + " (?:the )?(?:" + Words.DAY
                            + "|(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))(?!,? \\d{4}|[:.]\\d|[,]\\d{3})(?: "
                            + LAST + ")?",
                    CalendarRules::bareDay),
            TimeRule.of(
                    "day month",
                    Cue.MONTH,
                    NAMED_DAY + "(?:the )?" + Words.DAY + " (?:of )?" + Words.MONTH + "(?!,? \\d{4})(?: " + LAST + ")?",
                    CalendarRules::bareDay),
            TimeRule.of(
                    "part of month",
                    Cue.MONTH,
                    Words.PART + "(?:[- ]to[- ](?:mid|late))?[- ]" + Words.MONTH + "(?:,? (?:of )?" + Words.YEAR
                            + ")?(?: " + LAST + ")?",
                    (m, c) -> third(bareMonth(m, c), m)),
            TimeRule.of("month year", Cue.MONTH, Words.MONTH + ",? (?:of )?" + Words.YEAR, (m, c) -> bareMonth(m, c)),
            TimeRule.of("month of the year", Cue.MONTH, Words.MONTH + " " + LAST, CalendarRules::bareMonth),
            TimeRule.of(
                    "bare month",
                    Cue.MONTH,
                    "(?:(?<which>last|next|this|this past|this coming) )?" + Words.MONTH,
                    CalendarRules::bareMonth),
            TimeRule.of(
                    "part of decade",
                    Cue.DIGIT,
                    "(?:the )?(?:(?<part>early|mid|late)[- ](?:to[- ](?:mid|late)[- ])?)?(?<year>1[5-9]\\d0|20\\d0)['’]?s",
                    (m, c) -> decade(m, number(m.group("year")))),
            TimeRule.of(
                    "short decade",
                    Cue.DIGIT,
                    "(?:the )(?:(?<part>early|mid|late)[- ])?['’]?(?<year>[2-9]0)['’]?s",
                    (m, c) -> decade(m, 1900 + number(m.group("year")))),
            TimeRule.free(
                    "decade in words",
                    Cue.NAME,
                    "(?<![\\w-])the (?:(?<part>early|mid|late)[- ])?(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![\\w-])",
                    (m, c) -> decade(m, 1920 + 10 * TENS.indexOf(m.group("tens").toLowerCase(Locale.ROOT)))),
            TimeRule.of(
                    "century",
                    Cue.UNIT,
                    "(?:the )?(?:(?<part>early|mid|late)[- ])?(?<number>\\d{1,2}(?:st|nd|rd|th)|eighteenth|nineteenth|twentieth|twenty-first)[- ]century",
                    CalendarRules::century),
            TimeRule.of(
                    "part of year",
                    Cue.DIGIT,
                    Words.PART + "[- ](?:the year )?" + Words.YEAR,
                    (m, c) -> third(Values.year(year(m)), m)),
            TimeRule.free(
                    "year range",
                    Cue.DIGIT,
                    "(?<![\\w.,:$€£/-])(?<year>1[5-9]\\d\\d|20\\d\\d)(?: ?[-–] ?|/)(?<until>1[5-9]\\d\\d|20\\d\\d|\\d\\d)(?![\\w/-]|[.,]\\d)",
                    CalendarRules::years),
            TimeRule.free(
                    "year",
                    Cue.DIGIT,
                    "(?<![\\w.:$€£/-]|\\d,)(?:(?:the )?(?:fiscal|financial) (?:year )?|the year )?(?<year>1[5-9]\\d\\d|2[01]\\d\\d)(?![\\w/]|[.,:]\\d|-\\d| ?%)",
                    (m, c) -> Values.year(year(m))),
            TimeRule.free(
                    "year in words",
                    Cue.NAME,
                    "(?<![\\w-])(?:the year )?(?:(?<century>nineteen|twenty)(?:[- ](?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<ones>one|two|three|four|five|six|seven|eight|nine))?|[- ](?<teen>ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))|(?<thousand>the year two thousand))(?![\\w-])",
                    (m, c) -> inWords(m)),
            TimeRule.free(
                    "short year",
                    Cue.DIGIT,
                    "(?<=\\b(?:in|since|of|by|from|until|before|after) )['’](?<year>\\d\\d)(?![\\w'’])",
                    (m, c) -> Values.year(expand(number(m.group("year")), c))));

    private CalendarRules() {}

    private static int year(Matcher matcher) {
        return Integer.parseInt(matcher.group("year"));
    }

    private static int day(Matcher matcher) {
        return Integer.parseInt(matcher.group("day"));
    }

    private static int number(Matcher matcher, int group) {
        return number(matcher.group(group));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** '98 is 1998 unless that lies a lifetime behind. */
    private static int expand(int shortYear, TimeContext context) {
        LocalDate published = context.published();
        int now = published == null ? 2000 : published.getYear();
        int year = now / 100 * 100 + shortYear;
        return year > now + 10 ? year - 100 : year;
    }

    private static @Nullable TimeValue numeric(Matcher matcher, TimeContext context) {
        int first = number(matcher, 1);
        int second = number(matcher, 2);
        int year = number(matcher, 3);
        boolean dayFirst = first > 12 || (second <= 12 && context.dayFirst());
        return Values.day(
                year < 100 ? expand(year, context) : year, dayFirst ? second : first, dayFirst ? first : second);
    }

    private static @Nullable TimeValue range(Matcher matcher, TimeContext context) {
        TimeValue first = matcher.group("year") == null
                ? bareDay(context, Words.month(matcher.group("month")), day(matcher))
                : Values.day(year(matcher), Words.month(matcher.group("month")), day(matcher));
        int last = number(matcher.group("until"));
        if (first == null || first.from() == null || last <= day(matcher)) {
            return null;
        }
        LocalDate from = first.from();
        return last > from.lengthOfMonth()
                ? null
                : Values.date(from + "/" + from.withDayOfMonth(last), from, from.withDayOfMonth(last), Precision.RANGE);
    }

    private static @Nullable TimeValue bareDay(Matcher matcher, TimeContext context) {
        int day = matcher.group("day") != null ? day(matcher) : Numerals.ordinal(matcher.group("ordinal"));
        int month = Words.month(matcher.group("month"));
        LocalDate published = context.published();
        String which = matcher.group("yearword");
        if (which != null && published != null) {
            return Values.day(published.getYear() + direction(which), month, day);
        }
        if (Words.has(matcher, "weekday") && published != null && month > 0) {
            for (int year = published.getYear() + 1; year >= published.getYear() - 6; year--) {
                TimeValue value = Values.day(year, month, day);
                if (value != null
                        && value.from() != null
                        && value.from().getDayOfWeek() == Words.weekday(matcher.group("weekday"))
                        && value.from().isBefore(published.plusMonths(10))) {
                    return value;
                }
            }
        }
        return bareDay(context, month, day);
    }

    /** The day that month, day and perhaps year of the match name. */
    static @Nullable TimeValue dayOf(Matcher matcher, TimeContext context) {
        int month = Words.month(matcher.group("month"));
        return !Words.has(matcher, "year")
                ? bareDay(context, month, day(matcher))
                : Values.day(year(matcher), month, day(matcher));
    }

    private static @Nullable TimeValue bareDay(TimeContext context, int month, int day) {
        if (month < 1 || day > YearMonth.of(2000, month).lengthOfMonth()) {
            return null;
        }
        LocalDate published = context.published();
        if (published == null) {
            return Values.open(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), Precision.DAY);
        }
        LocalDate same = YearMonth.of(published.getYear(), month)
                .atDay(Math.min(day, YearMonth.of(published.getYear(), month).lengthOfMonth()));
        LocalDate before = same.isAfter(published) ? same.minusYears(1) : same;
        LocalDate after = same.isBefore(published) ? same.plusYears(1) : same;
        long ahead = ChronoUnit.DAYS.between(published, after);
        long behind = ChronoUnit.DAYS.between(before, published);
        boolean later =
                switch (context.tense()) {
                    case PAST -> ahead <= SOON && behind > 366 - SOON && ahead > 1;
                    case AHEAD -> behind > 90;
                    case OPEN -> ahead <= behind;
                };
        return Values.day((later ? after : before).getYear(), month, day);
    }

    private static @Nullable TimeValue bareMonth(Matcher matcher, TimeContext context) {
        int month = Words.month(matcher.group("month"));
        if (month < 1) {
            return null;
        }
        if (Words.has(matcher, "year")) {
            return Values.month(year(matcher), month);
        }
        LocalDate published = context.published();
        if (published == null) {
            return Values.open(String.format(Locale.ROOT, "XXXX-%02d", month), Precision.MONTH);
        }
        if (Words.has(matcher, "yearword")) {
            return Values.month(published.getYear() + direction(matcher.group("yearword")), month);
        }
        int ahead = Math.floorMod(month - published.getMonthValue(), 12);
        boolean later =
                switch (context.tense()) {
                    case PAST -> false;
                    case AHEAD -> ahead <= 9;
                    case OPEN -> ahead <= 4;
                };
        if (Words.has(matcher, "which")) {
            String which = matcher.group("which").toLowerCase(Locale.ROOT);
            if (which.equals("last") || which.equals("this past")) {
                return Values.month(published.getYear() - (month >= published.getMonthValue() ? 1 : 0), month);
            }
            if (which.equals("this")) {
                return Values.month(published.getYear(), month);
            }
            return Values.month(published.getYear() + (month <= published.getMonthValue() ? 1 : 0), month);
        }
        LocalDate first = LocalDate.of(published.getYear(), month, 1);
        if (later && month < published.getMonthValue()) {
            first = first.plusYears(1);
        } else if (!later && month > published.getMonthValue()) {
            first = first.minusYears(1);
        }
        return Values.month(first);
    }

    private static TimeValue inWords(Matcher matcher) {
        if (matcher.group("thousand") != null) {
            return Values.year(2000);
        }
        double year = 100 * Words.number(matcher.group("century"));
        for (String group : List.of("tens", "ones", "teen")) {
            year += matcher.group(group) == null ? 0 : Words.number(matcher.group(group));
        }
        return Values.year((int) year);
    }

    private static @Nullable TimeValue decade(Matcher matcher, int year) {
        return third(Values.decade(year), matcher);
    }

    private static @Nullable TimeValue century(Matcher matcher, TimeContext context) {
        String word = matcher.group("number").toLowerCase(Locale.ROOT);
        int ordinal =
                switch (word) {
                    case "eighteenth" -> 18;
                    case "nineteenth" -> 19;
                    case "twentieth" -> 20;
                    case "twenty-first" -> 21;
                    default -> Numerals.ordinal(word);
                };
        return ordinal < 1 || ordinal > 30 ? null : third(Values.century(ordinal), matcher);
    }

    private static @Nullable TimeValue years(Matcher matcher, TimeContext context) {
        int first = year(matcher);
        int last = number(matcher.group("until"));
        last = last < 100 ? first / 100 * 100 + last : last;
        return last <= first || last - first > 200
                ? null
                : Values.date(
                        first + "/" + last, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.RANGE);
    }

    private static @Nullable TimeValue third(@Nullable TimeValue whole, Matcher matcher) {
        return whole == null || matcher.group("part") == null ? whole : Values.third(whole, matcher.group("part"));
    }

    private static int direction(String which) {
        return switch (which.toLowerCase(Locale.ROOT).split(" ")[0]) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }
}
