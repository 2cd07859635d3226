package casus.actor;

import org.jspecify.annotations.Nullable;

/**
 * A title before a name.
 *
 * @param sector that it tells of its bearer; null where that is the sector of the body it belongs to
 * @param headed sector of the title as such
 */
record Title(@Nullable String sector, String words, @Nullable String headed) {}
