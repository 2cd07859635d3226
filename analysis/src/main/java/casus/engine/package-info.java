/**
 * The language models in arrays of our own: words in, tags and parse out, equal to what Stanford CoreNLP makes of the same model
 * files and several times as fast. {@link casus.engine.Prepare} writes the models at build time in a form that loads quickly.
 * Nothing here knows articles or sentences of Casus.
 */
@NullMarked
package casus.engine;

import org.jspecify.annotations.NullMarked;
