/**
 * Sentences and the publication date come in; time expressions as TIMEX3 values and closed or open intervals go out.
 */
@NullMarked
package casus.time;

import org.jspecify.annotations.NullMarked;
