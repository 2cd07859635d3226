package casus.claim;

import casus.document.Span;
import casus.place.Place;

/**
 * Where it took, or would take, place.
 *
 * @param span the words that name it
 */
public record ClaimPlace(Span span, Place place, Basis basis) {
    /** What the place rests on. */
    public enum Basis {
        STATED,
        CONTEXT,
        DATELINE
    }
}
