/**
 * Sentences come in; mentions of actors and the actors that they name go out, with coreference inside the article.
 */
@NullMarked
package casus.actor;

import org.jspecify.annotations.NullMarked;
