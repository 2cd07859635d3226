/**
 * A predicate in its sentence comes in; polarity, certainty, time and the cue of each go out, and the status derived from them.
 */
@NullMarked
package casus.factuality;

import org.jspecify.annotations.NullMarked;
