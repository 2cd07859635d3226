/**
 * A {@link casus.document.Source} of bytes comes in, a cleaned and labelled {@link casus.document.Article} goes out. Used by {@code analysis}.
 */
@NullMarked
package casus.page;

import org.jspecify.annotations.NullMarked;
