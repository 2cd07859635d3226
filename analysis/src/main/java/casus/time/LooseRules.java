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

/** Times that name no date of their own: soon, these days, in the near term, three Sundays ago, twice a week. */
final class LooseRules {
    private static final int WEEK = 7;

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "soon",
                    Cue.DEICTIC,
                    "(?<!\\b(?:as|too|so|how) )(?:very )?soon(?! (?:after|before|as|to be|enough))",
                    (m, c) -> c.tense() == Tense.AHEAD
                            ? Values.date("FUTURE_REF", c.published(), null, Precision.UNKNOWN)
                            : null),
            TimeRule.of(
                    "term",
                    Cue.DEICTIC,
                    "(?<=\\b(?:in|over|for|of) )the (?:short|shorter|near|medium|long|longer) term(?! [a-z])",
                    (m, c) -> Values.date("FUTURE_REF", c.published(), null, Precision.UNKNOWN)),
            TimeRule.of(
                    "these days",
                    Cue.UNIT,
                    "these days",
                    (m, c) -> Values.date("PRESENT_REF", c.published(), c.published(), Precision.UNKNOWN)),
            TimeRule.of("the other day", Cue.UNIT, "the other (?:day|week)", (m, c) -> RelativeRules.pastReference(c)),
            TimeRule.of(
                    "week of a day",
                    Cue.MONTH,
                    "the week of " + Words.MONTH + " " + Words.DAY + "(?:,? " + Words.YEAR + ")?",
                    LooseRules::weekOf),
            TimeRule.of(
                    "weekdays ago", Cue.WEEKDAY, Words.NUMBER + " " + Words.WEEKDAY + "s ago", LooseRules::weekdaysAgo),
            TimeRule.of("seasons ago", Cue.SEASON, Words.NUMBER + " " + Words.SEASON + "s ago", LooseRules::seasonsAgo),
            TimeRule.of(
                    "times a unit",
                    Cue.UNIT,
                    "(?:once|twice|" + Words.NUMBER
                            + " times) (?:an?|each|every|per) (?<unit>hour|day|week|month|quarter|year|decade)",
                    (m, c) -> Values.set(Values.period("1", m.group("unit")))),
            TimeRule.of(
                    "middle of the day",
                    Cue.CLOCK,
                    "(?<=\\b(?:by|in|until|since|before|after|at) )(?:the )?mid[- ]?(?<part>morning|afternoon)",
                    LooseRules::midday));

    private LooseRules() {}

    private static @Nullable TimeValue weekOf(Matcher matcher, TimeContext context) {
        TimeValue day = matcher.group("year") == null
                ? CalendarRules.dayOf(matcher, context)
                : Values.day(
                        Integer.parseInt(matcher.group("year")),
                        Words.month(matcher.group("month")),
                        Integer.parseInt(matcher.group("day")));
        return day == null || day.from() == null ? null : Values.week(day.from());
    }

    private static @Nullable TimeValue weekdaysAgo(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        double number = Words.number(matcher.group("number"));
        if (published == null || number < 1) {
            return null;
        }
        DayOfWeek weekday = Words.weekday(matcher.group("weekday"));
        LocalDate last = published.with(TemporalAdjusters.previous(weekday));
        return Values.day(last.minusDays(WEEK * (Math.round(number) - 1)));
    }

    private static @Nullable TimeValue seasonsAgo(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        double number = Words.number(matcher.group("number"));
        if (published == null || number < 1) {
            return null;
        }
        String season = matcher.group("season");
        LocalDate same = Values.season(published.getYear(), season).from();
        int latest = same != null && same.isBefore(published) ? 0 : 1;
        return Values.season((int) (published.getYear() - latest - Math.round(number) + 1), season);
    }

    private static @Nullable TimeValue midday(Matcher matcher, TimeContext context) {
        LocalDate day = context.published();
        String part = matcher.group("part").toLowerCase(Locale.ROOT).equals("morning") ? "TMO" : "TAF";
        return day == null ? null : new TimeValue(Type.TIME, day + part, day, day, Precision.DAY);
    }
}
