package casus.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one actor does to another.
 *
 * @param quads incidents by quad class: verbal and material cooperation, verbal and material conflict
 * @param goldstein mean score; null where none is known
 */
public record Tie(Party actor, Party recipient, int incidents, List<Integer> quads, @Nullable Double goldstein) {
    public Tie {
        quads = List.copyOf(quads);
        if (quads.size() != Tone.QUADS.size()) {
            throw new IllegalArgumentException("Counts by quad class are four, not " + quads + ".");
        }
    }

    /** What most of it is; none where neither side has more than two thirds. */
    Tone tone() {
        int together = quads.get(0) + quads.get(1);
        int against = quads.get(2) + quads.get(3);
        if (together + against == 0) {
            return Tone.NONE;
        }
        return together * 3 > (together + against) * 2
                ? Tone.COOPERATION
                : against * 3 > (together + against) * 2 ? Tone.CONFLICT : Tone.NONE;
    }

    String words() {
        String mean = goldstein == null ? "" : " " + Words.of("goldstein.mean", Numbers.decimal(goldstein, 1));
        return actor.name() + " → " + recipient.name() + ": " + Words.count("incidents", incidents) + "; "
                + Words.of("intensity.words", quads.get(1), quads.get(0), quads.get(3), quads.get(2)) + mean;
    }
}
