package casus.relation;

import casus.sentence.Token;

/**
 * Two sides and what ties them.
 *
 * @param rule name of the form
 * @param tie the word that says so: the noun or verb
 * @param predicate what factuality and time are read from; the tie itself, or the verb that carries it
 * @param now whether the form tells a state that holds unless a tense says otherwise; false for what came to be
 * @param over whether a word by it says that it no longer holds
 */
record Found(
        String relation,
        String rule,
        Side subject,
        Side object,
        Token tie,
        Token predicate,
        boolean now,
        boolean over) {}
