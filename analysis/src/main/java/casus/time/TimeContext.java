package casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a relative time is relative to.
 *
 * @param published day of publication
 * @param tense which way the clause looks
 * @param anchor the day or period last told of, for "the next day"; null where none was
 * @param quarter first day of the quarter last named nearby; null where none was
 * @param dayFirst whether 11/10/2024 is in October
 */
record TimeContext(
        @Nullable LocalDate published,
        Tense tense,
        @Nullable TimeMention anchor,
        @Nullable LocalDate quarter,
        boolean dayFirst) {
    /** The day that "the next day" follows: the one told of, else that of publication. */
    @Nullable
    LocalDate base() {
        return anchor != null && anchor.from() != null ? anchor.from() : published;
    }
}
