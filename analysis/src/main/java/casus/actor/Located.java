package casus.actor;

import casus.document.Span;

/**
 * Words that name a place of known country.
 *
 * @param country ISO 3166-1 alpha-3
 * @param dateline whether the place opens the report ("BAMAKO, Mali —")
 */
public record Located(Span span, String country, boolean dateline) {}
