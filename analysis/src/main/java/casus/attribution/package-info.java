/**
 * Sentences and actors come in; who says what, with which cue, goes out.
 */
@NullMarked
package casus.attribution;

import org.jspecify.annotations.NullMarked;
