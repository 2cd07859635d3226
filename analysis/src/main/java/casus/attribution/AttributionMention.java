package casus.attribution;

import casus.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param source the words for who says it; null where unstated, as in a passive
 * @param actor id of the source's actor; null where it is none that is known
 * @param cue the words that report; null for a quotation without one
 * @param content what is said; several spans where the cue interrupts it
 * @param stance whether the source tells it, holds it, wants it or only takes a stand on it
 */
public record AttributionMention(
        @Nullable Span source,
        @Nullable String actor,
        @Nullable Span cue,
        List<Span> content,
        Kind kind,
        Stance stance,
        String rule) {
    public AttributionMention {
        content = List.copyOf(content);
    }

    /** Quoted, reported, or both. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }
}
