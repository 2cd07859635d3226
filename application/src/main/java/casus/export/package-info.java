/**
 * The record given out in the forms that others read, and taken back from them. Rows are streamed from the record to the output;
 * nothing here talks to the user.
 */
@NullMarked
package casus.export;

import org.jspecify.annotations.NullMarked;
