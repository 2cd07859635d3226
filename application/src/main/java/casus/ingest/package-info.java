/**
 * Inputs as the user names them come in; sources, or the problem that each has, go out in input order.
 */
@NullMarked
package casus.ingest;

import org.jspecify.annotations.NullMarked;
