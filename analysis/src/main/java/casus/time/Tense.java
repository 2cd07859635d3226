package casus.time;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;

/** Which way the clause of a time expression looks. */
enum Tense {
    PAST,
    AHEAD,
    OPEN;

    private static final Set<String> FUTURE_MODALS =
            Set.of("will", "shall", "'ll", "wo", "would", "may", "might", "could", "can", "should", "must");
    private static final Set<String> AWAITED =
            Set.of("schedule", "slate", "due", "expect", "plan", "set", "bind", "project", "forecast", "time");
    private static final int MOST_STEPS = 8;

    /** The tense of the nearest verb above the token; {@code OPEN} where a present or no verb governs it. */
    static Tense of(Sentence sentence, Token time) {
        Token current = time;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Tense own = own(sentence, current);
            if (own != null) {
                return own;
            }
            if (current.head() < 0) {
                return OPEN;
            }
            current = sentence.token(current.head());
        }
        return OPEN;
    }

    private static @org.jspecify.annotations.Nullable Tense own(Sentence sentence, Token verb) {
        if (AWAITED.contains(verb.lemma())
                && !verb.tag().equals("VBD")
                && (verb.isVerb() || verb.tag().equals("JJ"))) {
            return verb.tag().equals("VB")
                    ? AHEAD
                    : verb.tag().equals("VBN") || verb.tag().equals("JJ") ? AHEAD : OPEN;
        }
        if (!verb.isVerb() && sentence.child(verb, "cop").isEmpty()) {
            return null;
        }
        for (Token auxiliary : sentence.children(verb, "aux", "aux:pass", "cop")) {
            String word = auxiliary.lemma().toLowerCase(java.util.Locale.ROOT);
            if (auxiliary.tag().equals("MD") && FUTURE_MODALS.contains(word)) {
                return sentence.children(verb, "aux").stream()
                                .anyMatch(token -> token.lemma().equals("have"))
                        ? PAST
                        : AHEAD;
            }
            if (auxiliary.tag().equals("VBD") || auxiliary.lemma().equals("have")) {
                return PAST;
            }
        }
        return switch (verb.tag()) {
            case "VBD" -> PAST;
            case "VB" -> AHEAD;
            case "VBN" ->
                verb.relation().equals("acl")
                                || !sentence.children(verb, "aux:pass").isEmpty()
                        ? OPEN
                        : PAST;
            case "VBG" -> sentence.children(verb, "aux").isEmpty() ? null : OPEN;
            default -> OPEN;
        };
    }
}
