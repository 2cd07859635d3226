/**
 * Sentences come in; mentions of places, resolved to the gazetteer, go out.
 */
@NullMarked
package casus.place;

import org.jspecify.annotations.NullMarked;
