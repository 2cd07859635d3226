/** The examples, analysed, against what was stored and reviewed. */
@NullMarked
package casus.golden;

import org.jspecify.annotations.NullMarked;
