/**
 * Sentences come in; amounts as low and high with unit and the counted thing go out.
 */
@NullMarked
package casus.quantity;

import org.jspecify.annotations.NullMarked;
