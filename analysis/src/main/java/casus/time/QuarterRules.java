package casus.time;

import casus.sentence.Numerals;
import casus.time.TimeMention.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Quarters and halves of years. */
final class QuarterRules {
    private static final String ORDINAL = "(?<ordinal>first|second|third|fourth|final|1st|2nd|3rd|4th)";
    private static final String WHICH_YEAR = "(?<yearword>last|this|next) year";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "quarter of a year",
                    Cue.QUARTER,
                    "(?:the )?(?:fiscal )?" + ORDINAL.replace("final", "final|last")
                            + "[- ](?:fiscal )?(?<what>quarter|half)(?:,? (?:of )?(?:fiscal )?(?:" + Words.YEAR + "|"
                            + WHICH_YEAR + "))",
                    QuarterRules::ofYear),
            TimeRule.of(
                    "year's quarter",
                    Cue.QUARTER,
                    "(?:the )?(?:" + Words.YEAR + "(?:['’]s)?|" + WHICH_YEAR + "['’]s) (?:fiscal )?" + ORDINAL
                            + "[- ](?<what>quarter|half)",
                    QuarterRules::ofYear),
            TimeRule.free(
                    "Q3 2008",
                    Cue.QUARTER,
                    "(?<![\\w-])Q(?<ordinal>[1-4])(?:,? (?:of )?" + Words.YEAR + ")?(?![\\w-])",
                    (m, c) -> numbered(m, c)),
            TimeRule.of(
                    "year-earlier quarter",
                    Cue.QUARTER,
                    "(?:the )?year[- ](?:ago|earlier)(?: " + ORDINAL + ")?[- ](?:quarter|period)",
                    (m, c) -> c.quarter() == null
                            ? null
                            : Values.quarter(c.quarter().minusYears(1))),
            TimeRule.of(
                    "quarter by its place",
                    Cue.QUARTER,
                    "(?:the )?(?:(?:fiscal|flat|strong|weak) )?" + ORDINAL + "[- ]quarter",
                    (m, c) -> c.published() == null
                            ? Values.open("XXXX-Q" + ordinal(m), Precision.RANGE)
                            : latest(ordinal(m), c)),
            TimeRule.of(
                    "quarter at hand of a year",
                    Cue.QUARTER,
                    "the " + Words.YEAR + "[- ](?:quarter|period)",
                    (m, c) -> c.quarter() == null
                            ? null
                            : Values.quarter(c.quarter().withYear(Integer.parseInt(m.group("year"))))),
            TimeRule.of(
                    "quarter at hand",
                    Cue.QUARTER,
                    "(?:the |this |that )(?:(?<which>latest|current|just-ended|recent) )?(?:quarter|latest period)(?! of)",
                    QuarterRules::atHand),
            TimeRule.of(
                    "same period of the year before",
                    Cue.UNIT,
                    "the (?:same|corresponding|comparable) (?<what>quarter|period|month|week) (?:of |in )?(?:last year|a year (?:ago|earlier|before)|the (?:previous year|year before))",
                    QuarterRules::yearOn),
            TimeRule.of("year before", Cue.UNIT, "(?:the )?year-(?:ago|earlier)", (m, c) -> yearBefore(c)));

    private QuarterRules() {}

    private static @Nullable TimeValue ofYear(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        int year;
        if (matcher.group("year") != null) {
            year = Integer.parseInt(matcher.group("year"));
        } else if (published != null) {
            String which = matcher.group("yearword").toLowerCase(Locale.ROOT);
            year = published.getYear() + (which.equals("last") ? -1 : which.equals("next") ? 1 : 0);
        } else {
            return null;
        }
        int ordinal = ordinal(matcher);
        if (matcher.group("what").equalsIgnoreCase("half")) {
            return ordinal > 2 && ordinal != 4 ? null : Values.half(year, ordinal == 1 ? 1 : 2);
        }
        return Values.quarter(LocalDate.of(year, 3 * ordinal - 2, 1));
    }

    private static @Nullable TimeValue numbered(Matcher matcher, TimeContext context) {
        int quarter = Integer.parseInt(matcher.group("ordinal"));
        if (matcher.group("year") != null) {
            return Values.quarter(LocalDate.of(Integer.parseInt(matcher.group("year")), 3 * quarter - 2, 1));
        }
        return context.published() == null ? null : latest(quarter, context);
    }

    /** The latest such quarter that has begun, or the next where the clause looks ahead. */
    private static @Nullable TimeValue latest(int quarter, TimeContext context) {
        LocalDate published = context.published();
        if (published == null) {
            return null;
        }
        LocalDate same = LocalDate.of(published.getYear(), 3 * quarter - 2, 1);
        boolean reported = same.isBefore(published) && same.plusMonths(5).isAfter(published);
        boolean begun = !same.isAfter(published);
        if (context.tense() == Tense.AHEAD && !reported) {
            return Values.quarter(same.plusMonths(3).isAfter(published) ? same : same.plusYears(1));
        }
        return Values.quarter(
                begun || context.tense() == Tense.OPEN && !same.isAfter(published.plusMonths(3))
                        ? same
                        : same.minusYears(1));
    }

    private static @Nullable TimeValue atHand(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        boolean current = matcher.group().toLowerCase(Locale.ROOT).startsWith("this")
                || "current".equalsIgnoreCase(matcher.group("which"));
        if (current) {
            return published == null ? null : Values.quarter(published);
        }
        if (context.quarter() != null) {
            return Values.quarter(context.quarter());
        }
        return published == null ? null : Values.quarter(published.minusMonths(3));
    }

    private static @Nullable TimeValue yearOn(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        LocalDate quarter = context.quarter();
        LocalDate base = context.base();
        if (base == null) {
            return null;
        }
        if (published != null && base.getYear() != published.getYear()) {
            base = published;
        }
        return switch (matcher.group("what").toLowerCase(Locale.ROOT)) {
            case "month" -> Values.month(base.minusYears(1));
            case "week" -> Values.week(base.minusYears(1));
            default -> quarter == null ? Values.year(base.getYear() - 1) : Values.quarter(quarter.minusYears(1));
        };
    }

    private static TimeValue yearBefore(TimeContext context) {
        if (context.quarter() != null) {
            return Values.quarter(context.quarter().minusYears(1));
        }
        LocalDate base = context.base();
        return base == null ? Values.open("PAST_REF", Precision.UNKNOWN) : Values.year(base.getYear() - 1);
    }

    private static int ordinal(Matcher matcher) {
        String word = matcher.group("ordinal").toLowerCase(Locale.ROOT);
        return word.equals("final") || word.equals("last") ? 4 : Numerals.ordinal(word);
    }
}
