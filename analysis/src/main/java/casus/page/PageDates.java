package casus.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates that pages print about themselves. 11/10/2024 is month first, 11.10.2024 day first. */
public final class PageDates {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern DOTTED = Pattern.compile("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b([A-Z][a-z]{2,8})\\.? (\\d{1,2}),? (\\d{4})\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b(\\d{1,2}) ([A-Z][a-z]{2,8})\\.?,? (\\d{4})\\b");
    private static final Pattern CLOCK_BETWEEN = Pattern.compile(
            "\\b([A-Z][a-z]{2,8})\\.? (\\d{1,2}),? \\d{1,2}:\\d{2}(?::\\d{2})?(?: [A-Z]{2,4}| [+-]\\d{4})? (\\d{4})\\b");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PageDates() {}

    /** The first date in the text; empty when there is none. */
    public static Optional<LocalDate> first(String text) {
        Matcher matcher = ISO.matcher(text);
        if (matcher.find()) {
            return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        matcher = SLASHED.matcher(text);
        if (matcher.find()) {
            int first = number(matcher, 1);
            int second = number(matcher, 2);
            return first > 12 ? day(number(matcher, 3), second, first) : day(number(matcher, 3), first, second);
        }
        matcher = DOTTED.matcher(text);
        if (matcher.find()) {
            return day(number(matcher, 3), number(matcher, 2), number(matcher, 1));
        }
        matcher = MONTH_FIRST.matcher(text);
        if (matcher.find() && month(matcher.group(1)) > 0) {
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

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
