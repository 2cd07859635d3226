/**
 * Measures the speed of Casus beside other programs in one run: {@link Contest} for whole documents, with each {@link Engine}
 * in a process of its own; {@link Pages} for the page stage alone, where {@link Contestant contestants} take turns on one thread.
 */
@NullMarked
package casus.benchmark;

import org.jspecify.annotations.NullMarked;
