/**
 * Sentences with their mentions come in; relation claims go out.
 */
@NullMarked
package casus.relation;

import org.jspecify.annotations.NullMarked;
