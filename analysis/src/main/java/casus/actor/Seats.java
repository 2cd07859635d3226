package casus.actor;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;

/** Tells when a capital stands for the government that sits in it. */
final class Seats {
    private static final int STEPS = 8;

    private Seats() {}

    static boolean isParty(ActorLexicon lexicon, Sentence sentence, Token head) {
        Token top = firstOfList(sentence, head);
        Token governor = sentence.head(top).orElse(top);
        boolean address = lexicon.is("address", governor.lemma());
        return switch (top.relation()) {
            case "nsubj" -> !governor.tag().startsWith("NN") || governor.index() != top.index();
            case "nsubj:pass" -> !lexicon.is("strike", governor.lemma());
            case "nmod:poss" -> true;
            case "obj", "iobj" -> address;
            case "obl" ->
                Set.of("by", "against", "with", "between").contains(sentence.preposition(top))
                        || address && Set.of("to", "on", "from").contains(sentence.preposition(top));
            case "nmod" -> Set.of("by", "against", "with", "between").contains(sentence.preposition(top));
            case "root" ->
                sentence.tokens().stream()
                        .noneMatch(token -> token.index() != top.index()
                                && Character.isLetterOrDigit(token.word().codePointAt(0))
                                && !sentence.dominates(head, token));
            default -> false;
        };
    }

    /** Whether it does what only a government does ("Seoul denied it"): then the words name no place. */
    static boolean acts(ActorLexicon lexicon, Sentence sentence, Token head) {
        Token top = firstOfList(sentence, head);
        Token governor = sentence.head(top).orElse(top);
        boolean governs = lexicon.is("govern", governor.lemma()) || lexicon.is("address", governor.lemma());
        return governs
                && (top.relation().equals("nsubj") || top.relation().equals("obl"))
                && (top.relation().equals("nsubj") || Set.of("to", "with").contains(sentence.preposition(top)));
    }

    private static Token firstOfList(Sentence sentence, Token head) {
        Token top = head;
        for (int i = 0; i < STEPS && top.relation().equals("conj") && top.head() >= 0; i++) {
            top = sentence.token(top.head());
        }
        return top.isNoun() ? top : head;
    }
}
