/**
 * An article's text comes in; sentences with tokens, tags, lemmas, entities and Universal Dependencies go out. The only package that knows the engine (Stanford CoreNLP).
 */
@NullMarked
package casus.sentence;

import org.jspecify.annotations.NullMarked;
