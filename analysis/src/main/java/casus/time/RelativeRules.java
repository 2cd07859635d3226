package casus.time;

import casus.time.TimeMention.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Periods told from the day of publication or from what was told before: last week, two years ago, the next day. */
final class RelativeRules {
    private static final String SHIFT =
            "(?:(?<edge>early|late|later|earlier|mid|the (?:beginning|start|middle|end) of|(?:beginning|start|end) of)[- ](?:in )?)?";
    private static final String SPAN = "(?<unit>week|weekend|month|quarter|year|decade|century|season)";

    static final List<TimeRule> ALL = List.of(
            TimeRule.of(
                    "neighbour",
                    Cue.UNIT,
                    SHIFT
                            + "(?:the )?(?<which>last|next|this|this past|this coming|coming|current|present|previous|following|preceding|latest) (?:fiscal |calendar )?"
                            + SPAN,
                    RelativeRules::neighbour),
            TimeRule.of(
                    "neighbour season",
                    Cue.SEASON,
                    SHIFT + "(?<which>last|next|this|this past|this coming|the following|the previous) " + Words.SEASON,
                    RelativeRules::nearSeason),
            TimeRule.of(
                    "season of a year",
                    Cue.SEASON,
                    "(?:(?<part>early|mid|late)[- ])?(?:the )?" + Words.SEASON + "(?: of|,)? " + Words.YEAR,
                    (m, c) -> third(Values.season(Integer.parseInt(m.group("year")), m.group("season")), m)),
            TimeRule.of(
                    "season",
                    Cue.SEASON,
                    "(?<=\\b(?:in|since|until|during|through|by|over|of) )(?:the )?(?:(?<part>early|mid|late)[- ])?(?!(?-i:[A-Z]\\w+ [A-Z]))(?<season>spring|summer|autumn|winter)(?! (?:of|Olympics|Games|\\d))",
                    (m, c) -> third(bareSeason(m.group("season"), c), m)),
            TimeRule.of(
                    "period at hand",
                    Cue.UNIT,
                    SHIFT
                            + "(?:the|that|the same|the very same) (?:(?:entire|whole|full|very) )?(?<unit>day|week|weekend|month|year|weekend)(?! (?:of|after|before|when|that|the|he|she|it|they|we|to|in which|on which|ended|prior|following|earlier|later|and))",
                    RelativeRules::atHand),
            TimeRule.of(
                    "year that ends",
                    Cue.MONTH,
                    "(?:the |its |their )?(?:fiscal |financial )?(?<unit>year)(?= (?:ended|ending|to|through) (?:on )?"
                            + Words.MONTH + ")",
                    (m, c) -> Values.duration("1", "year")),
            TimeRule.of(
                    "day beside",
                    Cue.UNIT,
                    "(?<which>the next|the following|the previous|the preceding|the very next) day",
                    (m, c) -> beside(
                            m.group("which").endsWith("next")
                                            || m.group("which").endsWith("following")
                                    ? 1
                                    : -1,
                            c)),
            TimeRule.of(
                    "ago",
                    Cue.UNIT,
                    Words.ABOUT + Words.NUMBER + "(?: or so)? " + Words.UNIT
                            + "s? (?:or so )?(?<side>ago|earlier|before|previously|later|from now|hence)(?! than)",
                    RelativeRules::ago),
            TimeRule.of(
                    "vaguely ago",
                    Cue.UNIT,
                    "(?:" + Words.VAGUE + " |just )?" + Words.UNIT + "s ago",
                    (m, c) -> pastReference(c)),
            TimeRule.of("long ago", Cue.NAME, "(?:not (?:so )?)?long ago", (m, c) -> pastReference(c)),
            TimeRule.of(
                    "end of year", Cue.UNIT, "(?:the )?(?<unit>year|month)(?:[- ]|['’]s )end", (m, c) -> yearEnd(m, c)),
            TimeRule.of(
                    "turn of the century",
                    Cue.UNIT,
                    "the turn of the century",
                    (m, c) -> Values.date(
                            "1900", LocalDate.of(1895, 1, 1), LocalDate.of(1905, 12, 31), Precision.RANGE)));

    private RelativeRules() {}

    static TimeValue pastReference(TimeContext context) {
        return Values.date("PAST_REF", null, context.published(), Precision.UNKNOWN);
    }

    private static @Nullable TimeValue neighbour(Matcher matcher, TimeContext context) {
        String which = matcher.group("which").toLowerCase(Locale.ROOT);
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        int by = by(which);
        if (which.equals("latest") && unit.equals("quarter") && context.published() != null) {
            return edge(
                    matcher,
                    Values.quarter(
                            context.quarter() == null ? context.published().minusMonths(3) : context.quarter()));
        }
        boolean toldOf = which.equals("following") || which.equals("preceding") || which.equals("previous");
        LocalDate base = toldOf ? context.base() : context.published();
        if (base == null) {
            return Values.open(by > 0 ? "FUTURE_REF" : by < 0 ? "PAST_REF" : "PRESENT_REF", Precision.UNKNOWN);
        }
        return edge(
                matcher,
                switch (unit) {
                    case "week" -> Values.week(base.plusWeeks(by));
                    case "weekend" -> Values.weekend(base.plusWeeks(by));
                    case "month" -> Values.month(base.plusMonths(by));
                    case "quarter" -> Values.quarter(base.plusMonths(3L * by));
                    case "decade" -> Values.decade(base.getYear() + 10 * by);
                    case "century" -> Values.century(base.getYear() / 100 + 1 + by);
                    case "season" -> null;
                    default -> Values.year(base.getYear() + by);
                });
    }

    private static int by(String which) {
        return switch (which) {
            case "last", "previous", "preceding", "the previous", "this past" -> -1;
            case "next", "coming", "following", "the following", "this coming" -> 1;
            default -> 0;
        };
    }

    private static @Nullable TimeValue nearSeason(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        String season = matcher.group("season");
        if (published == null) {
            return Values.open("XXXX-" + code(season), Precision.SEASON);
        }
        String which = matcher.group("which").toLowerCase(Locale.ROOT);
        int year = published.getYear();
        LocalDate from =
                java.util.Objects.requireNonNull(Values.season(year, season).from());
        int by = by(which);
        if (by < 0 && !from.isBefore(published.minusMonths(2))) {
            year--;
        } else if (by > 0 && !from.isAfter(published)) {
            year++;
        } else if (by == 0 && season.equalsIgnoreCase("winter") && published.getMonthValue() < 6) {
            year--;
        }
        return edge(matcher, Values.season(year, season));
    }

    /** A bare season is the latest that has begun, or the next where the clause looks ahead. */
    private static TimeValue bareSeason(String season, TimeContext context) {
        LocalDate published = context.published();
        if (published == null) {
            return Values.open("XXXX-" + code(season), Precision.SEASON);
        }
        TimeValue same = Values.season(published.getYear(), season);
        LocalDate from = java.util.Objects.requireNonNull(same.from());
        LocalDate to = java.util.Objects.requireNonNull(same.to());
        if (context.tense() == Tense.AHEAD) {
            return to.isBefore(published) ? Values.season(published.getYear() + 1, season) : same;
        }
        return from.isAfter(published) ? Values.season(published.getYear() - 1, season) : same;
    }

    private static String code(String season) {
        return Values.season(2000, season).value().substring(5);
    }

    /** "the day", "that year": the period around what was last told of. */
    private static @Nullable TimeValue atHand(Matcher matcher, TimeContext context) {
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        LocalDate base = unit.equals("weekend")
                ? weekendDay(context)
                : isFinerThanAnchor(unit, context) ? context.published() : context.base();
        if (base == null) {
            return null;
        }
        return edge(
                matcher,
                switch (unit) {
                    case "day" -> Values.day(base);
                    case "week" -> Values.week(base);
                    case "weekend" -> Values.weekend(base);
                    case "month" -> Values.month(base);
                    default -> Values.year(base.getYear());
                });
    }

    private static boolean isFinerThanAnchor(String unit, TimeContext context) {
        TimeMention anchor = context.anchor();
        return anchor != null
                && (unit.equals("day") && anchor.precision() != Precision.DAY
                        || unit.equals("week")
                                && anchor.precision() != Precision.DAY
                                && anchor.precision() != Precision.WEEK
                        || unit.equals("month") && anchor.precision().compareTo(Precision.MONTH) > 0);
    }

    /** "The weekend" told of in the past is the last one that has begun. */
    private static @Nullable LocalDate weekendDay(TimeContext context) {
        LocalDate published = context.published();
        return published == null
                        || context.tense() != Tense.PAST
                        || published.getDayOfWeek().getValue() >= 6
                ? published
                : published.minusWeeks(1);
    }

    private static @Nullable TimeValue beside(int days, TimeContext context) {
        LocalDate base = context.base();
        return base == null ? null : Values.day(base.plusDays(days));
    }

    private static @Nullable TimeValue ago(Matcher matcher, TimeContext context) {
        String side = matcher.group("side").toLowerCase(Locale.ROOT);
        double number = Words.number(matcher.group("number"));
        String unit = matcher.group("unit").toLowerCase(Locale.ROOT);
        boolean fromNow = side.equals("ago") || side.equals("from now") || side.equals("hence");
        if ((unit.equals("year") && number == 1) && !fromNow && context.quarter() != null
                || unit.equals("year") && number == 1 && side.equals("ago") && context.quarter() != null) {
            return Values.quarter(context.quarter().minusYears(side.equals("later") ? -1 : 1));
        }
        LocalDate base = fromNow ? context.published() : context.base();
        boolean ahead = side.equals("later") || side.equals("from now") || side.equals("hence");
        if (base == null || number < 0 || number > 2000) {
            return number < 0 ? null : Values.open(ahead ? "FUTURE_REF" : "PAST_REF", Precision.UNKNOWN);
        }
        return moved(base, ahead ? number : -number, unit);
    }

    private static @Nullable TimeValue moved(LocalDate base, double by, String unit) {
        long whole = Math.round(by);
        return switch (unit) {
            case "day", "weekend" -> Values.day(base.plusDays(whole));
            case "week", "fortnight" -> Values.week(base.plusWeeks(unit.equals("week") ? whole : 2 * whole));
            case "month" -> Values.month(base.plusMonths(Math.round(by)));
            case "quarter" -> Values.quarter(base.plusMonths(3 * whole));
            case "year" ->
                by == whole ? year(base.getYear() + whole) : Values.month(base.plusMonths(Math.round(12 * by)));
            case "decade" -> year(base.getYear() + Math.round(10 * by));
            case "century", "centurie" -> year(base.getYear() + Math.round(100 * by));
            case "generation" -> null;
            default -> Values.day(base.plusDays(Math.round(by / (unit.equals("hour") ? 24 : 86400))));
        };
    }

    private static @Nullable TimeValue year(long year) {
        return year < 1 ? null : Values.year((int) year);
    }

    private static @Nullable TimeValue yearEnd(Matcher matcher, TimeContext context) {
        LocalDate published = context.published();
        if (published == null) {
            return null;
        }
        return matcher.group("unit").equalsIgnoreCase("year")
                ? Values.day(LocalDate.of(
                        published.getYear() - (context.tense() == Tense.PAST && published.getMonthValue() < 10 ? 1 : 0),
                        12,
                        31))
                : Values.day(published.withDayOfMonth(published.lengthOfMonth()));
    }

    private static @Nullable TimeValue edge(Matcher matcher, @Nullable TimeValue whole) {
        String edge = matcher.group("edge");
        return whole == null || edge == null || edge.equalsIgnoreCase("later") || edge.equalsIgnoreCase("earlier")
                ? whole
                : Values.third(whole, edge);
    }

    private static TimeValue third(TimeValue whole, Matcher matcher) {
        return matcher.group("part") == null ? whole : Values.third(whole, matcher.group("part"));
    }
}
