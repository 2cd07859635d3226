/**
 * The command line: arguments come in, records and explanations go out.
 */
@NullMarked
package casus.cli;

import org.jspecify.annotations.NullMarked;
