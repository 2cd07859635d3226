package casus.event;

import casus.sentence.Token;

/**
 * What an amount measures.
 *
 * @param carrier the word that says so: the verb that befell the counted, the noun itself
 */
record Reading(String measure, String rule, Token carrier) {}
