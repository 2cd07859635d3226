package casus.document;

/** A labelled stretch of the article's text; parts are in text order and do not overlap. */
public record Part(Kind kind, String label, Span span) {
    /** The contract's coarse kinds. */
    public enum Kind {
        HEADLINE,
        BODY,
        HEADING,
        QUOTE_BLOCK,
        CAPTION,
        CREDIT
    }
}
