/**
 * The brief: the most important stories of some days, told in sentences that are made from claims and carry the links to them. Reads the
 * record; a published brief is kept in it as it was.
 */
@NullMarked
package casus.brief;

import org.jspecify.annotations.NullMarked;
