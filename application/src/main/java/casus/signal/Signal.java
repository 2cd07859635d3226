package casus.signal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is new or more than usual.
 *
 * @param id stable as long as the same is told of the same week or incident, whatever else comes into the record
 * @param from first day of what it tells of
 * @param text in one sentence
 * @param because what it was compared with, in one sentence
 * @param sides whom it is about; {@code place} where, ISO 3166 alpha-3 code
 * @param incidents ids of the incidents that it rests on, {@code claims} of their claims; never empty
 * @param dismissal who put it aside and why; null while nobody did
 */
public record Signal(
        String id,
        Kind kind,
        LocalDate from,
        LocalDate to,
        String text,
        String because,
        List<String> sides,
        @Nullable String place,
        List<String> incidents,
        List<String> claims,
        @Nullable Dismissal dismissal) {
    public Signal {
        sides = List.copyOf(sides);
        incidents = List.copyOf(incidents);
        claims = List.copyOf(claims);
    }

    /** What kinds there are. */
    public enum Kind {
        /** A week with at least double the mean of the four before. */
        SURGE("surge"),
        /** The first fight of two sides. */
        FIRST_CLASH("first-clash"),
        /** A side that fights another for the first time, which is at war with somebody else already. */
        NEW_ACTOR("new-actor"),
        /** A kind of weapon that one side had not used against the other. */
        NEW_WEAPON("new-weapon"),
        /** Pressure of a kind that two sides had not used on each other. */
        FIRST_OF_KIND("first-of-kind"),
        /** A treaty. */
        TREATY("treaty"),
        /** A break of ties. */
        BREAK("break-of-ties");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for it in commands, JSON and addresses. */
        public String word() {
            return word;
        }
    }

    /** A person's word that a signal is none. */
    public record Dismissal(long decision, String who, String when, String reason) {}

    Signal dismissed(Dismissal by) {
        return new Signal(id, kind, from, to, text, because, sides, place, incidents, claims, by);
    }
}
