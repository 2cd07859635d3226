/**
 * Keeps private persons from being named: a record's actors come in, texts, JSON and rows of exports go through. Used by exports, briefs
 * and the desk when asked with {@code --mask-private}.
 */
@NullMarked
package casus.mask;

import org.jspecify.annotations.NullMarked;
