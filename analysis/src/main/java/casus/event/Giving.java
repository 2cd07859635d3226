package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What belongs to a verb of giving where the parser hung it elsewhere: the amount ("provided a further $2 million") and
 * to whom it went ("returned a bust carved by a master to the museum", "lent $5 million to X to rebuild").
 */
final class Giving {
    private static final int MOST_STEPS = 8;
    /** Words between a verb and its amount. */
    private static final Set<String> BEFORE_AMOUNT = Set.of("DT", "JJ", "JJR", "JJS", "RB", "RBR", "IN");

    private static final int MOST_BEFORE = 3;
    private static final Set<String> INSIDE = Set.of("nmod", "obl", "obj", "acl", "dep", "appos", "nmod:poss");
    private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "advcl");

    private final Sentence sentence;
    private final WordClasses classes;

    Giving(Sentence sentence, WordClasses classes) {
        this.sentence = sentence;
        this.classes = classes;
    }

    /** The currency sign or word of the amount that follows the verb; empty when something else does. */
    Optional<Token> amount(Token verb) {
        if (!isGiving(verb)) {
            return Optional.empty();
        }
        for (int at = verb.index() + 1; at < sentence.size() && at <= verb.index() + MOST_BEFORE + 1; at++) {
            Token token = sentence.token(at);
            if (token.tag().equals("$")) {
                return Optional.of(token);
            }
            if (!BEFORE_AMOUNT.contains(token.tag())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The nouns behind "to" below the verb's object, or taken for the subject of a purpose; may be empty. */
    List<Token> receivers(Token verb) {
        if (!isGiving(verb)) {
            return List.of();
        }
        return sentence.tokens().stream()
                .filter(token -> token.index() > verb.index() + 1 && token.head() != verb.index())
                .filter(token -> token.isNoun()
                        && (sentence.preposition(token).equals("to") && isInside(token, verb)
                                || isShifted(token, verb)))
                .toList();
    }

    private boolean isGiving(Token verb) {
        return verb.isVerb() && classes.contains("giving", verb.lemma());
    }

    private boolean isInside(Token noun, Token verb) {
        Token current = noun;
        for (int step = 0; step < MOST_STEPS && isPart(current); step++) {
            current = sentence.token(current.head());
            if (current.index() == verb.index()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Token token) {
        return INSIDE.contains(token.relation())
                || token.relation().equals("nsubj") && token.tag().equals("CD");
    }

    /** "to Indonesia to help": the preposition was taken for the mark of the infinitive, its noun for the subject. */
    private boolean isShifted(Token noun, Token verb) {
        if (!noun.relation().equals("nsubj")) {
            return false;
        }
        Token infinitive = sentence.token(noun.head());
        int before = sentence.subtree(noun).get(0).index() - 1;
        return infinitive.tag().equals("VB")
                && CLAUSES.contains(infinitive.relation())
                && infinitive.head() == verb.index()
                && before > verb.index()
                && sentence.token(before).word().equals("to")
                && sentence.children(infinitive, "mark").size() > 1;
    }
}
