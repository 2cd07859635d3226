package casus.draw;

import java.time.LocalDate;
import java.util.List;

/**
 * How much happened on a day, or in a week that begins on it.
 *
 * @param quads incidents by quad class: verbal and material cooperation, verbal and material conflict
 * @param cooperation sum of the Goldstein scores above nought, {@code conflict} of those below
 * @param scored how many incidents have a score
 */
public record Measured(
        LocalDate day,
        int incidents,
        List<Integer> quads,
        double cooperation,
        double conflict,
        int scored,
        int reports,
        int sources) {
    public Measured {
        quads = List.copyOf(quads);
        if (quads.size() != Tone.QUADS.size()) {
            throw new IllegalArgumentException("Counts by quad class are four, not " + quads + ".");
        }
    }
}
