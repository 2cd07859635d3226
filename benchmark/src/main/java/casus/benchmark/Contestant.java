package casus.benchmark;

import java.util.function.ToIntFunction;

/**
 * What is measured.
 *
 * @param read reads one input and returns the length of what it found, so that no work can be left out
 */
record Contestant<T>(String name, ToIntFunction<T> read) {}
