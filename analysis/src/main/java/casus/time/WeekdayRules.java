package casus.time;

import casus.time.TimeMention.Precision;
import casus.time.TimeMention.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Weekdays, with the part of the day or the hour beside them; hours and parts of days by themselves. */
final class WeekdayRules {
    private static final String WHICH =
            "(?:(?<which>last|next|this|this past|this coming|this upcoming|coming|the previous|the following|the next|following|previous|past) )?";
    private static final String ZONE =
            "(?: ?(?<zone>GMT|UTC|EST|EDT|CST|CDT|PST|PDT|BST|CET|local time|local|Eastern time|hours|hrs))?";
    private static final String CLOCK =
            "(?:(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))? ?(?:(?<half>[ap])\\.? ?m\\b\\.?|o'clock)|(?<hour24>[01]?\\d|2[0-4]):(?<minute24>[0-5]\\d)|(?<military>(?:[01]\\d|2[0-4])[0-5]\\d)(?= ?(?:GMT|UTC|hours|hrs|local))|(?<named>noon|midnight|midday))";
    private static final String DEICTIC = "(?<deictic>today|yesterday|tomorrow)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "weekdays",
                    Cue.WEEKDAY,
                    "(?:every |each )?(?<weekday>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)(?: "
                            + Words.DAYTIME + "s?)?",
                    (m, c) -> weekdays(m)),
            TimeRule.of(
                    "every weekday",
                    Cue.WEEKDAY,
                    "(?:each|every) (?:other )?" + Words.WEEKDAY + "(?: " + Words.DAYTIME + ")?",
                    (m, c) -> weekdays(m)),
            TimeRule.of(
                    "weekday",
                    Cue.WEEKDAY,
                    "(?:(?:early|late|later|earlier) (?:on )?)?" + WHICH + Words.WEEKDAY + "(?: (?:early |late )?"
                            + Words.DAYTIME
                            + ")?(?! (?:Times|Post|Telegraph|Herald|Mirror|Express|Mail|Star|Independent|Tribune|Night Live))",
                    WeekdayRules::weekday),
            TimeRule.of(
                    "hour of a weekday",
                    Cue.WEEKDAY,
                    "(?:around |about )?" + CLOCK + ZONE + ",?(?: on)? " + WHICH + Words.WEEKDAY,
                    WeekdayRules::weekday),
            TimeRule.of(
                    "hour of a day",
                    Cue.MONTH,
                    CLOCK + ZONE + ",?(?: on)? (?:" + Words.WEEKDAY + ",? )?" + Words.MONTH + " " + Words.DAY + "(?:,? "
                            + Words.YEAR + ")?",
                    (m, c) -> {
                        TimeValue day = CalendarRules.dayOf(m, c);
                        return day == null || day.from() == null ? null : withTime(m, day.from());
                    }),
            TimeRule.of(
                    "part of a weekday",
                    Cue.WEEKDAY,
                    "(?:(?:mid|early|late)[- ])?" + Words.DAYTIME + " (?:on|of) " + WHICH + Words.WEEKDAY,
                    WeekdayRules::weekday),
            TimeRule.of(
                    "hour",
                    Cue.CLOCK,
                    "(?:around |about )?" + CLOCK + ZONE + "(?: in the " + Words.DAYTIME + ")?(?:,? " + DEICTIC + ")?",
                    WeekdayRules::hour),
            TimeRule.free(
                    "military hour",
                    Cue.DIGIT,
                    "(?<=\\b(?:at|after|before|around|about|approximately|until|since) )(?<military>(?:[01]\\d|2[0-3])[0-5]\\d)(?: on (?:the )?"
                            + Words.DAY + " " + Words.MONTH
                            + "| (?:this (?:morning|afternoon|evening)|(?<deictic>today|yesterday|tonight)))(?![\\w-])",
                    WeekdayRules::militaryHour),
            TimeRule.of(
                    "clock",
                    Cue.DIGIT,
                    "(?:around |about )?" + CLOCK + ZONE + "(?:,? " + DEICTIC + ")?",
                    WeekdayRules::hour),
            TimeRule.of(
                    "day before last",
                    Cue.DEICTIC,
                    "the day (?<side>before|after) (?<deictic>yesterday|tomorrow)",
                    (m, c) -> moved(c, m.group("side").equalsIgnoreCase("before") ? -2 : 2)),
            TimeRule.of(
                    "today",
                    Cue.DEICTIC,
                    "(?:(?:earlier|later|early|late|mid-(?:morning|afternoon)) )?" + DEICTIC + "(?: " + Words.DAYTIME
                            + ")?",
                    WeekdayRules::today),
            TimeRule.of(
                    "part of today",
                    Cue.CLOCK,
                    "(?:(?:early|late|later|earlier) )?(?<this>this|last|the previous|the next) " + Words.DAYTIME,
                    WeekdayRules::partOfDay),
            TimeRule.of(
                    "tonight", Cue.CLOCK, "(?:(?:later|earlier) )?(?<night>tonight|overnight)", WeekdayRules::tonight));

    private WeekdayRules() {}

    private static TimeValue weekdays(Matcher matcher) {
        String code = "XXXX-WXX-" + Words.weekday(matcher.group("weekday")).getValue();
        return Values.set(code + daytime(matcher));
    }

    private static @Nullable TimeValue weekday(Matcher matcher, TimeContext context) {
        if (!Character.isUpperCase(matcher.group("weekday").charAt(0))) {
            return null;
        }
        DayOfWeek weekday = Words.weekday(matcher.group("weekday"));
        LocalDate published = context.published();
        if (published == null) {
            return Values.open("XXXX-WXX-" + weekday.getValue(), Precision.DAY);
        }
        return withTime(matcher, date(matcher, context, weekday, published));
    }

    private static LocalDate date(Matcher matcher, TimeContext context, DayOfWeek weekday, LocalDate published) {
        String which = Words.has(matcher, "which") ? matcher.group("which").toLowerCase(Locale.ROOT) : "";
        LocalDate base = which.startsWith("the ") || which.equals("following") || which.equals("previous")
                ? java.util.Objects.requireNonNullElse(context.base(), published)
                : published;
        LocalDate before = base.with(TemporalAdjusters.previous(weekday));
        LocalDate after = base.with(TemporalAdjusters.next(weekday));
        if (which.endsWith("last") || which.endsWith("past") || which.endsWith("previous")) {
            return before;
        }
        if (which.endsWith("next") || which.endsWith("coming") || which.endsWith("following")) {
            return after;
        }
        if (published.getDayOfWeek() == weekday) {
            return context.tense() == Tense.AHEAD && which.isEmpty() ? published : published;
        }
        if (which.equals("this")) {
            return context.tense() == Tense.PAST ? before : after;
        }
        return context.tense() == Tense.AHEAD || (context.tense() == Tense.OPEN && isNear(published, after))
                ? after
                : before;
    }

    /** A bare weekday without a tense that decides is rather tomorrow than six days ago. */
    private static boolean isNear(LocalDate published, LocalDate after) {
        return !after.isAfter(published.plusDays(1));
    }

    private static TimeValue withTime(Matcher matcher, LocalDate date) {
        String clock = clock(matcher) + (clock(matcher).isEmpty() ? daytime(matcher) : "");
        return clock.isEmpty() ? Values.day(date) : new TimeValue(Type.TIME, date + clock, date, date, Precision.DAY);
    }

    private static @Nullable TimeValue hour(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        boolean bare = Words.has(matcher, "hour24") && !Words.has(matcher, "zone") && !Words.has(matcher, "deictic");
        if (clock(matcher).isEmpty() || (bare && !isAtHour(matcher))) {
            return null;
        }
        if (published == null) {
            return new TimeValue(Type.TIME, "XXXX-XX-XX" + clock(matcher), null, null, Precision.DAY);
        }
        LocalDate day = Words.has(matcher, "deictic") ? shifted(published, matcher.group("deictic")) : published;
        if (!Words.has(matcher, "deictic")
                && context.anchor() != null
                && context.anchor().precision() == Precision.DAY
                && context.anchor().from() != null) {
            day = context.anchor().from();
        }
        return withTime(matcher, day);
    }

    private static @Nullable TimeValue militaryHour(Matcher matcher, TimeContext context) {
        if (matcher.group("day") == null) {
            return hour(matcher, context);
        }
        TimeValue day = CalendarRules.dayOf(matcher, context);
        return day == null || day.from() == null ? null : withTime(matcher, day.from());
    }

    /** "at 14:30": without the preposition it may be a score or a verse. */
    private static boolean isAtHour(Matcher matcher) {
        return matcher.group("minute24") != null && matcher.group("hour24").length() == 2;
    }

    private static TimeValue today(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        return published == null
                ? Values.open("PRESENT_REF", Precision.DAY)
                : withTime(matcher, shifted(published, matcher.group("deictic")));
    }

    private static LocalDate shifted(LocalDate published, String deictic) {
        return switch (deictic.toLowerCase(Locale.ROOT)) {
            case "yesterday" -> published.minusDays(1);
            case "tomorrow" -> published.plusDays(1);
            default -> published;
        };
    }

    private static @Nullable TimeValue moved(TimeContext context, int days) {
        LocalDate published = context.published();
        return published == null ? null : Values.day(published.plusDays(days));
    }

    private static TimeValue partOfDay(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        if (published == null) {
            return new TimeValue(Type.TIME, "XXXX-XX-XX" + daytime(matcher), null, null, Precision.DAY);
        }
        LocalDate base = java.util.Objects.requireNonNullElse(context.base(), published);
        LocalDate day =
                switch (matcher.group("this").toLowerCase(Locale.ROOT)) {
                    case "last" -> published.minusDays(1);
                    case "the next" -> base.plusDays(1);
                    case "the previous" -> base.minusDays(1);
                    default -> published;
                };
        return withTime(matcher, day);
    }

    private static TimeValue tonight(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        return published == null
                ? new TimeValue(Type.TIME, "XXXX-XX-XXTNI", null, null, Precision.DAY)
                : new TimeValue(Type.TIME, published + "TNI", published, published, Precision.DAY);
    }

    private static String daytime(Matcher matcher) {
        if (!Words.has(matcher, "daytime")) {
            return "";
        }
        return switch (matcher.group("daytime").toLowerCase(Locale.ROOT)) {
            case "morning", "dawn" -> "TMO";
            case "afternoon" -> "TAF";
            case "evening", "dusk" -> "TEV";
            default -> "TNI";
        };
    }

    private static String clock(Matcher matcher) {
        if (Words.has(matcher, "named")) {
            return matcher.group("named").equalsIgnoreCase("midnight") ? "T24:00" : "T12:00";
        }
        int hour;
        int minute;
        if (Words.has(matcher, "hour")) {
            hour = Integer.parseInt(matcher.group("hour"));
            minute = Words.has(matcher, "minute") ? Integer.parseInt(matcher.group("minute")) : 0;
            if (Words.has(matcher, "half")) {
                hour = hour % 12 + (matcher.group("half").equalsIgnoreCase("p") ? 12 : 0);
            } else if (Words.has(matcher, "daytime")
                    && hour < 12
                    && !matcher.group("daytime").equalsIgnoreCase("morning")) {
                hour += 12;
            }
        } else if (Words.has(matcher, "hour24")) {
            hour = Integer.parseInt(matcher.group("hour24"));
            minute = Integer.parseInt(matcher.group("minute24"));
        } else if (Words.has(matcher, "military")) {
            hour = Integer.parseInt(matcher.group("military").substring(0, 2));
            minute = Integer.parseInt(matcher.group("military").substring(2));
        } else {
            return "";
        }
        String zone = Words.has(matcher, "zone") ? matcher.group("zone").toUpperCase(Locale.ROOT) : "";
        return String.format(Locale.ROOT, "T%02d:%02d", hour, minute)
                + (zone.equals("GMT") || zone.equals("UTC") ? "Z" : "");
    }
}
