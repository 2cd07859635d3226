package casus.draw;

import java.time.LocalDate;
import java.util.List;

/**
 * What passes from one actor to another on a day, or in a week that begins on it.
 *
 * @param actor id, as is {@code recipient}
 * @param quads incidents by quad class: verbal and material cooperation, verbal and material conflict
 */
public record Course(LocalDate day, String actor, String recipient, List<Integer> quads) {
    public Course {
        quads = List.copyOf(quads);
        if (quads.size() != Tone.QUADS.size()) {
            throw new IllegalArgumentException("Counts by quad class are four, not " + quads + ".");
        }
    }

    int cooperation() {
        return quads.get(0) + quads.get(1);
    }

    int conflict() {
        return quads.get(2) + quads.get(3);
    }
}
