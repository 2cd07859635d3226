package casus.place;

import casus.document.Span;

/** Words that name a place, and the place. */
public record PlaceMention(Span span, String text, Place place, String rule) {}
