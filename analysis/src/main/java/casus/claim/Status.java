package casus.claim;

/** Whether the thing told of has happened. */
public enum Status {
    OCCURRED,
    ONGOING,
    ATTEMPTED,
    PLANNED,
    REQUESTED,
    POSSIBLE,
    DENIED,
    NOT_OCCURRED
}
