/**
 * Sentences of our own with the claims that a careful reader finds in them, and the measure of Casus against them. The form of
 * the files is described in the README beside them.
 */
@NullMarked
package casus.annotated;

import org.jspecify.annotations.NullMarked;
