/** The way of documents into analyses: several at a time, in their order, with where each came from. */
@NullMarked
package casus.adding;

import org.jspecify.annotations.NullMarked;
