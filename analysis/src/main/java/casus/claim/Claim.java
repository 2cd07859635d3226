package casus.claim;

import casus.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that the article says. */
public sealed interface Claim {
    /** What all claims have. */
    Common common();

    /**
     * @param id unique across articles, stable for the same text and version
     * @param evidence the shortest span of one sentence over trigger, arguments and cues
     */
    record Common(
            String id,
            Span evidence,
            String part,
            List<Slot> slots,
            Status status,
            Certainty certainty,
            boolean background,
            Attribution attribution,
            ClaimTime time,
            @Nullable ClaimPlace place,
            String rule) {
        public Common {
            slots = List.copyOf(slots);
        }
    }

    /**
     * Somebody does something.
     *
     * @param type PLOVER root; null for a political act that PLOVER does not code
     * @param figures ids of the figure claims about it
     */
    record Event(
            Common common,
            @Nullable String type,
            @Nullable String mode,
            List<String> contexts,
            @Nullable String cameo,
            @Nullable Double goldstein,
            @Nullable String quad,
            Span trigger,
            List<String> actors,
            List<String> recipients,
            List<String> figures)
            implements Claim {
        public Event {
            contexts = List.copyOf(contexts);
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A number of something that matters.
     *
     * @param measure one of the contract's measures
     * @param of actor id
     * @param what the counted thing in the text's words
     * @param asOf ISO date
     * @param event id of the event claim that it belongs to
     */
    record Figure(
            Common common,
            String measure,
            @Nullable Double low,
            @Nullable Double high,
            boolean approximate,
            String unit,
            @Nullable String of,
            String what,
            @Nullable String asOf,
            @Nullable String event)
            implements Claim {}

    /** A standing relation between two actors, by actor id. */
    record Relation(Common common, String relation, String subject, String object) implements Claim {}
}
