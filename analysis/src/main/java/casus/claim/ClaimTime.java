package casus.claim;

import casus.time.TimeMention;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When it took, or would take, place. Days are inclusive; null means open or unknown.
 *
 * @param text the words; null where nothing is stated
 */
public record ClaimTime(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        TimeMention.Precision precision,
        Basis basis) {
    /** What the time rests on. */
    public enum Basis {
        STATED,
        CONTEXT,
        PUBLISHED
    }
}
