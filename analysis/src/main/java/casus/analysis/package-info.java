/**
 * The stages in their order: a source comes in, the analysis of the contract goes out, in memory or as JSON.
 */
@NullMarked
package casus.analysis;

import org.jspecify.annotations.NullMarked;
