package casus.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that a page gives, with the time of day where it gives that and its offset.
 *
 * @param day as the page has it, in the page's own offset
 */
record Moment(LocalDate day, @Nullable OffsetDateTime at) {
    private static final Pattern INSTANT = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

    /** The first moment in the text; empty when there is none. */
    static Optional<Moment> first(String text) {
        return first(text, false);
    }

    /**
     * The first moment in the text.
     *
     * @param dayFirst whether 11/10/2024 is a day of October
     */
    static Optional<Moment> first(String text, boolean dayFirst) {
        Matcher matcher = INSTANT.matcher(text);
        if (matcher.find() && matcher.group(7) != null) {
            try {
                OffsetDateTime at = OffsetDateTime.of(
                        number(matcher, 1),
                        number(matcher, 2),
                        number(matcher, 3),
                        number(matcher, 4),
                        number(matcher, 5),
                        matcher.group(6) == null ? 0 : number(matcher, 6),
                        0,
                        offset(matcher.group(7)));
                return Optional.of(new Moment(at.toLocalDate(), at));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return PageDates.first(text, dayFirst).map(day -> new Moment(day, null));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static ZoneOffset offset(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(text.length() == 5 ? text.substring(0, 3) + ":" + text.substring(3) : text);
    }
}
