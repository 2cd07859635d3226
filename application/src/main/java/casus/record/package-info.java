/**
 * The record: analyses come in with the bytes they were made from, are kept as claims, grouped into incidents, searched, corrected
 * by persons and given out again. Nothing here reads documents or talks to the user.
 */
@NullMarked
package casus.record;

import org.jspecify.annotations.NullMarked;
