package casus.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** How long, and how often. */
final class DurationRules {
    private static final String NO_AGE = "(?![- ]olds?\\b| of age)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "stretch",
                    Cue.UNIT,
                    "(?:the )?(?<which>past|last|next|coming|previous|first|final|preceding|following|recent) (?:few |several |couple of |(?<n>"
                            + Words.NUMBER.replace("<number>", "<number2>").replace("(?<number2>", "(?:") + ") )"
                            + Words.UNIT + "s?" + NO_AGE,
                    DurationRules::stretch),
            TimeRule.of(
                    "past unit",
                    Cue.UNIT,
                    "the (?<which>past|coming) (?<unit>hour|day|week|month|year|decade|century)",
                    DurationRules::pastUnit),
            TimeRule.of(
                    "recent units",
                    Cue.UNIT,
                    "(?:the )?(?<which>recent|coming|past|future) " + Words.UNIT + "s",
                    (m, c) -> units(m, c)),
            TimeRule.of(
                    "unit range",
                    Cue.UNIT,
                    Words.ABOUT + Words.NUMBER
                            + "(?: ?[-–] ?| to | or )(?<until>\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)[- ](?:more )?"
                            + Words.UNIT + "s?" + NO_AGE,
                    (m, c) -> exact(m)),
            TimeRule.of(
                    "duration",
                    Cue.UNIT,
                    "(?:the (?:first |full )?)?" + Words.ABOUT + Words.NUMBER
                            + "[- ](?:(?:more|additional|further|consecutive|straight|full|long|whole) )?" + Words.UNIT
                            + "s?(?: and a half)?(?:[- ]long)?" + NO_AGE,
                    (m, c) -> exact(m)),
            TimeRule.of(
                    "half unit",
                    Cue.UNIT,
                    "half an? " + Words.UNIT.replace("second|", ""),
                    (m, c) -> Values.duration(
                            m.group("unit").equalsIgnoreCase("hour") ? "30" : "0.5",
                            m.group("unit").equalsIgnoreCase("hour") ? "minute" : m.group("unit"))),
            TimeRule.of(
                    "vague duration",
                    Cue.UNIT,
                    "(?:the )?(?:past |last |next )?" + Words.VAGUE + " (?:more )?" + Words.UNIT + "s" + NO_AGE,
                    (m, c) -> Values.duration("X", m.group("unit"))),
            TimeRule.of(
                    "bare units",
                    Cue.UNIT,
                    "(?<=\\b(?:for|over|over the|through the|in|within|after|during|of|take|takes|took|many) )(?<unit>minute|hour|day|week|month|year|decade|centurie|generation)s(?: (?:or|and) (?:minute|hour|day|week|month|year|decade)s)?(?! ago)",
                    (m, c) -> Values.duration("X", m.group("unit"))),
            TimeRule.of(
                    "units of something",
                    Cue.UNIT,
                    "(?<!\\b(?:the|of|last|these|those|their|his|her|its|our) )(?<unit>hour|day|week|month|year|decade)s(?= of (?!age\\b)(?-i:[a-z]))",
                    (m, c) -> Values.duration("X", m.group("unit"))),
            TimeRule.of(
                    "long",
                    Cue.UNIT,
                    "(?:a )?(?<unit>day|week|month|year|decade|centurie)(?<many>s)?[- ]?long",
                    (m, c) -> Values.duration(m.group("many") == null ? "1" : "X", m.group("unit"))),
            TimeRule.of(
                    "every unit",
                    Cue.UNIT,
                    "(?:each|every) (?:single )?(?<unit>day|week|weekend|month|quarter|year|hour|minute|decade)",
                    (m, c) -> Values.set(
                            m.group("unit").equalsIgnoreCase("quarter") ? "P1Q" : Values.period("1", m.group("unit")))),
            TimeRule.of(
                    "every units",
                    Cue.UNIT,
                    "every " + Words.NUMBER + " (?<unit>day|week|month|year|hour|minute)s",
                    (m, c) -> Words.number(m.group("number")) < 0
                            ? null
                            : Values.set(Values.period(Words.plain(Words.number(m.group("number"))), m.group("unit")))),
            TimeRule.of(
                    "every other unit",
                    Cue.UNIT,
                    "every other (?<unit>day|week|month|year)",
                    (m, c) -> Values.set(Values.period("2", m.group("unit")))),
            TimeRule.of(
                    "every month or season",
                    Cue.NAME,
                    "(?:each|every) (?:" + Words.MONTH + "|" + Words.SEASON
                            + "|(?<daytime>morning|night|evening|afternoon))",
                    (m, c) -> every(m)),
            TimeRule.of(
                    "frequency",
                    Cue.SET,
                    "(?<often>hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|annual|annually|yearly)",
                    (m, c) -> often(m.group("often"))));

    private DurationRules() {}

    private static @Nullable TimeValue exact(Matcher matcher) {
        double number = Words.number(matcher.group("number"));
        String unit = matcher.group("unit");
        if (number < 0
                || (unit.equalsIgnoreCase("second") && matcher.group("number").length() < 2 && number == 1)) {
            return null;
        }
        if (matcher.group().endsWith("and a half")) {
            number += 0.5;
        }
        if (number != Math.rint(number)) {
            return fraction(number, unit.toLowerCase(Locale.ROOT));
        }
        return Values.duration(Words.plain(number), unit);
    }

    /** Five and a half hours are {@code PT5H30M}, two and a half years {@code P2Y6M}. */
    private static TimeValue fraction(double number, String unit) {
        String whole = Words.plain(Math.floor(number));
        boolean half = number - Math.floor(number) == 0.5 && number > 1;
        return switch (half ? unit : "") {
            case "hour" -> set(Values.duration(whole, unit), "PT" + whole + "H30M");
            case "minute" -> set(Values.duration(whole, unit), "PT" + whole + "M30S");
            case "year" -> set(Values.duration(whole, unit), "P" + whole + "Y6M");
            default -> Values.duration(Words.plain(number), unit);
        };
    }

    private static TimeValue set(TimeValue duration, String value) {
        return new TimeValue(duration.type(), value, null, null, duration.precision());
    }

    private static TimeValue stretch(Matcher matcher, TimeContext context) {
        String which = matcher.group("which").toLowerCase(Locale.ROOT);
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        String words = matcher.group("n");
        double number = matcher.group().toLowerCase(Locale.ROOT).contains("couple of")
                ? 2
                : words == null ? -1 : Words.number(words);
        String count = number < 0 ? "X" : Words.plain(number);
        LocalDate published = context.published();
        if (published != null && number < 0 && !which.equals("first") && !which.equals("final")) {
            // "the past few days" are at most nine
            boolean later = which.equals("next") || which.equals("coming") || which.equals("following");
            LocalDate far = shift(published, unit, later ? 9 : -9);
            return later ? Values.stretch("X", unit, published, far) : Values.stretch("X", unit, far, published);
        }
        if (published == null || number < 0 || number > 2000 || which.equals("first") || which.equals("final")) {
            return Values.duration(count, unit);
        }
        boolean ahead = which.equals("next") || which.equals("coming") || which.equals("following");
        LocalDate other = shift(published, unit, ahead ? number : -number);
        return ahead ? Values.stretch(count, unit, published, other) : Values.stretch(count, unit, other, published);
    }

    private static TimeValue pastUnit(Matcher matcher, TimeContext context) {
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        LocalDate published = context.published();
        if (published == null) {
            return Values.duration("1", unit);
        }
        boolean ahead = matcher.group("which").equalsIgnoreCase("coming");
        LocalDate other = shift(published, unit, ahead ? 1 : -1);
        return ahead ? Values.stretch("1", unit, published, other) : Values.stretch("1", unit, other, published);
    }

    private static TimeValue units(Matcher matcher, TimeContext context) {
        boolean ahead = matcher.group("which").equalsIgnoreCase("coming")
                || matcher.group("which").equalsIgnoreCase("future");
        return Values.stretch(
                "X", matcher.group("unit"), ahead ? context.published() : null, ahead ? null : context.published());
    }

    private static LocalDate shift(LocalDate base, String unit, double by) {
        long whole = Math.round(by);
        return switch (unit) {
            case "day" -> base.plusDays(whole);
            case "week" -> base.plusWeeks(whole);
            case "weekend" -> base.plusWeeks(whole);
            case "fortnight" -> base.plusWeeks(2 * whole);
            case "month" -> base.plusMonths(whole);
            case "quarter" -> base.plusMonths(3 * whole);
            case "year" -> base.plusYears(whole);
            case "decade" -> base.plusYears(10 * whole);
            case "century", "centurie" -> base.plusYears(100 * whole);
            case "hour" -> base.plusDays(Math.round(by / 24));
            default -> base;
        };
    }

    private static @Nullable TimeValue every(Matcher matcher) {
        if (matcher.group("month") != null) {
            int month = Words.month(matcher.group("month"));
            return month < 1 ? null : Values.set(String.format(Locale.ROOT, "XXXX-%02d", month));
        }
        if (matcher.group("season") != null) {
            return Values.set("XXXX-"
                    + Values.season(2000, matcher.group("season")).value().substring(5));
        }
        return Values.set(
                switch (matcher.group("daytime").toLowerCase(Locale.ROOT)) {
                    case "morning" -> "XXXX-XX-XXTMO";
                    case "afternoon" -> "XXXX-XX-XXTAF";
                    case "evening" -> "XXXX-XX-XXTEV";
                    default -> "XXXX-XX-XXTNI";
                });
    }

    private static TimeValue often(String word) {
        return Values.set(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "hourly" -> "PT1H";
                    case "daily", "nightly" -> "P1D";
                    case "weekly" -> "P1W";
                    case "biweekly", "fortnightly" -> "P2W";
                    case "monthly" -> "P1M";
                    default -> "P1Y";
                });
    }
}
