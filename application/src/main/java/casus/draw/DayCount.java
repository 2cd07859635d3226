package casus.draw;

import java.time.LocalDate;
import java.util.List;

/**
 * Incidents of a day, or of a week that begins on it, told as news or as background.
 *
 * @param quads by quad class: verbal and material cooperation, verbal and material conflict
 * @param other those without a quad class
 */
public record DayCount(LocalDate day, boolean background, List<Integer> quads, int other, int reports, int sources) {
    public DayCount {
        quads = List.copyOf(quads);
        if (quads.size() != Tone.QUADS.size()) {
            throw new IllegalArgumentException("Counts by quad class are four, not " + quads + ".");
        }
    }

    int incidents() {
        return quads.stream().mapToInt(Integer::intValue).sum() + other;
    }
}
