package casus.draw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An incident along time.
 *
 * @param label a few words that stand beside its bar
 * @param words what happened, in a line, for tooltips and screen readers, without the time
 * @param from first day; null where nothing says when it began
 * @param to last day; null where nothing says when it ended. One of the two is there
 * @param ongoing whether it goes on after the last day
 * @param happened false for what is planned, possible, denied and the like
 */
public record Happening(
        String id,
        String label,
        String words,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean ongoing,
        boolean background,
        boolean happened,
        Tone tone,
        int reports,
        int sources) {
    public Happening {
        if (from == null && to == null) {
            throw new IllegalArgumentException("The incident " + id + " has no time and cannot stand on a timeline.");
        }
    }

    /** The first day that is known. */
    LocalDate begin() {
        return from != null ? from : java.util.Objects.requireNonNull(to);
    }

    /** The last day that is known. */
    LocalDate finish() {
        return to != null ? to : java.util.Objects.requireNonNull(from);
    }

    /** "3 Mar 2025", "3 Mar 2025 to 5 Mar 2025", "until 5 Mar 2025", "from 3 Mar 2025 on". */
    String when() {
        if (from == null) {
            return Words.of("time.until", Words.day(finish()));
        }
        if (to == null || ongoing) {
            return Words.of("time.from", Words.day(from));
        }
        return from.equals(to) ? Words.day(from) : Words.of("time.range", Words.day(from), Words.day(to));
    }

    String told() {
        return Words.count("reports", reports) + ", " + Words.count("sources", sources);
    }
}
