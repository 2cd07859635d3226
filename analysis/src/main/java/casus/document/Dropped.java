package casus.document;

/** A block that was cut from the page, kept with the reason. */
public record Dropped(Kind kind, String label, String text) {
    /** The contract's kinds of furniture. */
    public enum Kind {
        SHARE,
        COUNTER,
        NEWSLETTER,
        RELATED,
        AUTHOR_NOTE,
        BYLINE,
        DATE,
        COMMENT,
        NOTICE,
        ADVERT,
        NAVIGATION,
        OTHER
    }
}
