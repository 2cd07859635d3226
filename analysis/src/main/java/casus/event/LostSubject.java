package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * "announced the government had paid", "Following talks in Ufa, Chad and Mali decided": a finite verb has a subject;
 * where the parser gave its noun to another word, the noun phrase that ends right before the verb is meant.
 */
final class LostSubject {
    private static final int MOST_STEPS = 6;

    private final Sentence sentence;
    private final WordClasses classes;

    LostSubject(Sentence sentence, WordClasses classes) {
        this.sentence = sentence;
        this.classes = classes;
    }

    /** The heads of the phrase; empty when the verb is not finite or nothing fits. */
    List<Token> of(Token verb) {
        Optional<Token> first = sentence.children(verb, "aux", "aux:pass").stream()
                .filter(aux -> aux.index() < verb.index())
                .findFirst();
        Token finite = first.orElse(verb);
        boolean isFinite = Set.of("VBD", "VBZ", "VBP", "MD").contains(finite.tag())
                && Set.of("acl", "ccomp", "root", "dep", "parataxis").contains(verb.relation());
        int before = finite.index() - 1;
        while (before > 0 && sentence.token(before).tag().equals("RB")) {
            before--;
        }
        if (!isFinite || before < 1 || !sentence.token(before).isNoun() || isHeld(sentence.token(before), verb)) {
            return List.of();
        }
        Token last = sentence.token(before);
        List<Token> found = new ArrayList<>();
        boolean listed = last.relation().equals("conj")
                && sentence.token(before - 1).tag().equals("CC")
                && before > 1
                && sentence.token(before - 2).isNoun();
        if (listed) {
            found.add(sentence.token(before - 2));
        }
        found.add(listed ? last : phraseHead(last));
        return found;
    }

    /** A time ("the minister Friday said"), the subject or an adjunct of another verb. */
    private boolean isHeld(Token noun, Token verb) {
        return classes.contains("time", noun.lemma().toLowerCase(Locale.ROOT))
                || noun.relation().startsWith("nsubj")
                || noun.relation().startsWith("obl")
                || noun.head() == verb.index();
    }

    /** The noun that the phrase ending here hangs on: "government" in "the government of the island". */
    private Token phraseHead(Token last) {
        Token current = last;
        for (int step = 0; step < MOST_STEPS && current.head() >= 0; step++) {
            Token above = sentence.token(current.head());
            boolean within = above.isNoun()
                    && above.index() < current.index()
                    && Set.of("nmod", "compound", "appos").contains(current.relation())
                    && sentence.tokens().subList(above.index(), last.index()).stream()
                            .noneMatch(token -> token.word().equals(","));
            if (!within) {
                return current;
            }
            current = above;
        }
        return current;
    }
}
