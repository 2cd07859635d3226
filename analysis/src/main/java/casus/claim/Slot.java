package casus.claim;

import casus.document.Span;
import org.jspecify.annotations.Nullable;

/** Where a filled field of a claim stands in the text, and by what it belongs to the claim. */
public record Slot(String role, @Nullable String actor, Span span, Link link) {
    /** The explicit link between field and claim. */
    public enum Link {
        CLAUSE,
        PRONOUN,
        DESCRIPTION,
        ELLIPSIS,
        DATELINE,
        STORY
    }
}
