/**
 * Measures the speed of Casus beside other programs in one run: {@link Pages} for the page stage. Each measure is a program
 * over the same inputs with named {@link Contestant contestants}.
 */
@NullMarked
package casus.benchmark;

import org.jspecify.annotations.NullMarked;
