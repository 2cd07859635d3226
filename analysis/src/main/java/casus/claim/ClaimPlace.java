package casus.claim;

import casus.place.Place;

/** Where it took, or would take, place. */
public record ClaimPlace(Place place, Basis basis) {
    /** What the place rests on. */
    public enum Basis {
        STATED,
        CONTEXT,
        DATELINE
    }
}
