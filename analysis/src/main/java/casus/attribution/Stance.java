package casus.attribution;

/** How the source stands to the content that a cue brings. */
public enum Stance {
    /** The source tells it. */
    SAYS,
    /** The source holds it. */
    THINKS,
    /** The source asks for it, promises or intends it. */
    WANTS,
    /** The source says that it is not so. */
    DENIES,
    /** The source takes a stand on a thing that is there anyway. */
    REACTS,
    /** It is told as seeming so, by nobody in particular. */
    SEEMS;

    /** Whether what stands in the content is so according to the source, and not by the author's own word. */
    boolean reports() {
        return this == SAYS || this == THINKS || this == DENIES;
    }
}
