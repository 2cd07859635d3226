package casus.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages print about themselves, in the forms of several languages. Months: {@code months.tsv}. */
public final class PageDates {
    private static final String YEAR = "((?:19|20)\\d{2})(?!\\d(?!\\d?:))";
    private static final String MONTH = "(\\p{L}[\\p{Ll}\\p{Lu}]{2,9})";
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:20)?\\d{2})(?![\\d.]*\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?:\\.|/|年) ?(\\d{1,2})(?:\\.|/|月) ?(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|er)?(?: de| of)? " + MONTH + "\\.?,?(?: de)? " + YEAR);
    private static final Pattern CLOCK_BETWEEN = Pattern.compile(
            "\\b([A-Z][a-z]{2,8})\\.? (\\d{1,2}),? \\d{1,2}:\\d{2}(?::\\d{2})?(?: [A-Z]{2,4}| [+-]\\d{4})? (\\d{4})\\b");
    private static final Pattern ANY =
            Pattern.compile("(?<!\\p{L})" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}"
                    + "|\\d{1,2}(?:st|nd|rd|th|\\.|er)?(?: de| of)? " + MONTH + "\\.?,?(?: de)? (?:19|20)\\d{2}"
                    + "|\\d{1,4}([./-])\\s?\\d{1,2}\\3\\s?\\d{1,4}");
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final int SHORTEST = 3;
    private static final int LONGEST = 7;

    static {
        for (String[] row : Words.rows("months.tsv", 2)) {
            for (String name : row[1].split("\\|")) {
                MONTHS.put(name, Integer.valueOf(row[0]));
            }
        }
    }

    private PageDates() {}

    /** The first date in the text; empty when there is none. 11/10/2024 is month first, 11.10.2024 day first. */
    public static Optional<LocalDate> first(String text) {
        return first(text, false);
    }

    /**
     * The first date in the text.
     *
     * @param dayFirst whether 11/10/2024 is a day of October
     */
    static Optional<LocalDate> first(String text, boolean dayFirst) {
        Matcher matcher = ISO.matcher(text);
        if (matcher.find()) {
            return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        matcher = SLASHED.matcher(text);
        if (matcher.find()) {
            int first = number(matcher, 1);
            int second = number(matcher, 2);
            return first > 12 || dayFirst && second <= 12
                    ? day(number(matcher, 3), second, first)
                    : day(number(matcher, 3), first, second);
        }
        matcher = DOTTED.matcher(text);
        if (matcher.find()) {
            int year = number(matcher, 3);
            return day(year < 100 ? 2000 + year : year, number(matcher, 2), number(matcher, 1));
        }
        matcher = YEAR_FIRST.matcher(text);
        if (matcher.find()) {
            return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        matcher = MONTH_FIRST.matcher(text);
        while (matcher.find()) {
            if (month(matcher.group(1)) == 0) {
                continue;
            }
            return day(number(matcher, 3), month(matcher.group(1)), number(matcher, 2));
        }
        matcher = CLOCK_BETWEEN.matcher(text);
        if (matcher.find() && month(matcher.group(1)) > 0) {
            return day(number(matcher, 3), month(matcher.group(1)), number(matcher, 2));
        }
        matcher = DAY_FIRST.matcher(text);
        return matcher.find() && month(matcher.group(2)) > 0
                ? day(number(matcher, 3), month(matcher.group(2)), number(matcher, 1))
                : Optional.empty();
    }

    /** What stands around the dates of the text, in order; the text itself where it has none. */
    static List<String> around(String text) {
        List<String> rest = new ArrayList<>();
        int from = 0;
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            String month = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (month == null || month(month) > 0) {
                rest.add(text.substring(from, matcher.start()).strip());
                from = matcher.end();
            }
        }
        rest.add(text.substring(from).strip());
        return rest;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int length = Math.min(LONGEST, lower.length()); length >= SHORTEST; length--) {
            Integer month = MONTHS.get(lower.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
