/**
 * Watching: feeds, sitemaps and folders are looked at again and again, politely, and what is new goes into the record. All state is in the
 * store; the clock is handed in, so that weeks can be tried in minutes.
 */
@NullMarked
package casus.watch;

import org.jspecify.annotations.NullMarked;
