/**
 * Documents as they come in and articles as they are read: spans, parts, metadata. Used by every other package.
 */
@NullMarked
package casus.document;

import org.jspecify.annotations.NullMarked;
