package casus.time;

import casus.time.TimeMention.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Periods and days that have names of their own: wars, fasts, feasts. From {@code periods.tsv} and {@code feasts.tsv}. */
final class PeriodRules {
    private static final Map<String, TimeValue> PERIODS = new HashMap<>();
    private static final Map<String, String> FEASTS = new HashMap<>();
    private static final Map<Integer, LocalDate> RAMADANS = new TreeMap<>();

    static final List<TimeRule> ALL = load();

    private PeriodRules() {}

    private static List<TimeRule> load() {
        for (String[] row : Words.rows("periods.tsv", 3)) {
            try {
                LocalDate from = LocalDate.parse(row[1]);
                LocalDate to = LocalDate.parse(row[2]);
                String value = from.equals(to) ? from.toString() : shorten(from, true) + "/" + shorten(to, false);
                TimeValue meant = Values.date(value, from, to, from.equals(to) ? Precision.DAY : Precision.RANGE);
                for (String name : row[0].split("\\|")) {
                    PERIODS.put(key(name), meant);
                }
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("periods.tsv: " + row[0] + ": " + e.getMessage(), e);
            }
        }
        for (String[] row : Words.rows("feasts.tsv", 2)) {
            for (String name : row[0].split("\\|")) {
                FEASTS.put(key(name), row[1]);
            }
        }
        for (String[] row : Words.rows("ramadan.tsv", 1)) {
            LocalDate first = LocalDate.parse(row[0]);
            RAMADANS.put(first.getYear(), first);
        }
        return List.of(
                new TimeRule(
                        "named period",
                        java.util.Set.of(Cue.PERIOD),
                        names(PERIODS, "(?:the )?", ""),
                        (m, c) -> PERIODS.get(key(m.group("name")))),
                new TimeRule(
                        "feast",
                        java.util.Set.of(Cue.PERIOD),
                        names(
                                FEASTS,
                                "(?:the )?(?:(?<which>last|this|next|every|each) )?",
                                "(?:(?:,? (?:of )?|, )" + Words.YEAR + ")?"),
                        PeriodRules::feast));
    }

    private static String shorten(LocalDate day, boolean first) {
        boolean whole = first ? day.getDayOfYear() == 1 : day.getMonthValue() == 12 && day.getDayOfMonth() == 31;
        return whole ? String.valueOf(day.getYear()) : day.toString();
    }

    private static Pattern names(Map<String, ?> names, String before, String after) {
        List<String> sorted = new ArrayList<>(names.keySet());
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        String all = sorted.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\w-])" + before + "(?<name>" + all + ")" + after + "(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static @Nullable TimeValue feast(Matcher matcher, TimeContext context) {
        if (!Character.isUpperCase(matcher.group("name").charAt(0))) {
            return null;
        }
        String how = FEASTS.get(key(matcher.group("name")));
        if (how == null) {
            return null;
        }
        if (matcher.group("year") != null) {
            return day(how, Integer.parseInt(matcher.group("year")));
        }
        String which =
                matcher.group("which") == null ? "" : matcher.group("which").toLowerCase(Locale.ROOT);
        LocalDate published = context.published();
        if (which.startsWith("e")) {
            return Values.set("P1Y");
        }
        if (published == null) {
            return null;
        }
        return choose(how, which, published, context.tense());
    }

    private static @Nullable TimeValue choose(String how, String which, LocalDate published, Tense tense) {
        @Nullable TimeValue before = null;
        @Nullable TimeValue after = null;
        for (int year : Arrays.asList(published.getYear() - 1, published.getYear(), published.getYear() + 1)) {
            TimeValue value = day(how, year);
            if (value == null || value.from() == null) {
                continue;
            }
            if (!value.from().isAfter(published)) {
                before = value;
            } else if (after == null) {
                after = value;
            }
        }
        boolean ahead = which.equals("next")
                || !which.equals("last")
                        && (tense == Tense.AHEAD
                                || tense == Tense.OPEN
                                        && after != null
                                        && after.from() != null
                                        && after.from().isBefore(published.plusDays(60)));
        return ahead ? after : before;
    }

    /** {@code 12-25}, {@code easter-2}, {@code 11-thursday-4}, {@code ramadan}, {@code ramadan-end}. */
    private static @Nullable TimeValue day(String how, int year) {
        if (how.startsWith("ramadan")) {
            return ramadan(how, year);
        }
        if (how.startsWith("easter")) {
            String by = how.substring("easter".length());
            return Values.day(easter(year).plusDays(by.isEmpty() ? 0 : Integer.parseInt(by)));
        }
        String[] pieces = how.split("-", 3);
        int month = Integer.parseInt(pieces[0]);
        if (pieces.length == 2) {
            return Values.day(year, month, Integer.parseInt(pieces[1]));
        }
        DayOfWeek weekday = DayOfWeek.valueOf(pieces[1].toUpperCase(Locale.ROOT));
        int nth = Integer.parseInt(pieces[2]);
        LocalDate first = YearMonth.of(year, month).atDay(1);
        return Values.day(first.with(
                nth < 0 ? TemporalAdjusters.lastInMonth(weekday) : TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }

    private static @Nullable TimeValue ramadan(String how, int year) {
        LocalDate first = RAMADANS.get(year);
        if (first == null) {
            return null;
        }
        return switch (how) {
            case "ramadan" -> Values.date(first + "/" + first.plusDays(29), first, first.plusDays(29), Precision.RANGE);
            case "ramadan-end" ->
                Values.date(first.plusDays(30).toString(), first.plusDays(29), first.plusDays(32), Precision.RANGE);
            default ->
                Values.date(first.plusDays(98).toString(), first.plusDays(98), first.plusDays(101), Precision.RANGE);
        };
    }

    /** Western Easter by the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
