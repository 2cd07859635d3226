package casus.claim;

import casus.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * According to whom.
 *
 * @param source actor id; null where the source is no known actor
 * @param text the source in the text's words; null for the author
 * @param chain outer to inner sources, where nested; empty when there is only one
 */
public record Attribution(
        Kind kind, @Nullable String source, @Nullable String text, @Nullable Span cue, List<Attribution> chain) {
    /** The author's own voice. */
    public static final Attribution AUTHOR = new Attribution(Kind.AUTHOR, null, null, null, List.of());

    public Attribution {
        chain = List.copyOf(chain);
    }

    /** What sort of source it is. */
    public enum Kind {
        AUTHOR,
        NAMED,
        UNNAMED,
        DOCUMENT
    }
}
