package casus.time;

import casus.document.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time expression.
 *
 * @param value TIMEX3 value, such as {@code 2024-06-19}, {@code 2024-W12}, {@code P3D}, {@code PRESENT_REF}
 * @param from first day it may mean; null where open or unknown
 * @param to last day it may mean, inclusive; null where open or unknown
 */
public record TimeMention(
        Span span,
        String text,
        Type type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Precision precision,
        String rule) {
    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** Granularity of what is meant. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY,
        RANGE,
        UNKNOWN
    }
}
