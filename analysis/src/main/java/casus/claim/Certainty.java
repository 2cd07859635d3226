package casus.claim;

/** How sure the article, or whoever it cites, is. */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE
}
