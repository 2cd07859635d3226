/**
 * Signals: incidents of the record are counted by day and week, compared with the weeks before, and what is new or more than usual is
 * told, each with the claims that it rests on. Reads the record and changes nothing in it; the briefs and the commands use it.
 */
@NullMarked
package casus.signal;

import org.jspecify.annotations.NullMarked;
