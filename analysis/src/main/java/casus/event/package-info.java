/**
 * Sentences with their mentions come in; event claims and their figures go out.
 */
@NullMarked
package casus.event;

import org.jspecify.annotations.NullMarked;
