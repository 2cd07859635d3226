/**
 * The same analysis and the same merging on Apache Flink: what a record does one article after the other is spread here over the tasks
 * of a cluster. No rule of language and none of grouping lives here.
 */
@NullMarked
package casus.flink;

import org.jspecify.annotations.NullMarked;
