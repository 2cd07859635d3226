/**
 * An article's text comes in; sentences with tokens, tags, lemmas, entities and Universal Dependencies go out. With {@code engine}
 * the only package that knows whose models they are (Stanford CoreNLP).
 */
@NullMarked
package casus.sentence;

import org.jspecify.annotations.NullMarked;
