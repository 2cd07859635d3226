package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose words a cue brings: its subject, the subject it shares, its agent or its owner. */
final class Sources {
    private static final int MOST_STEPS = 4;
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you", "me", "us", "my", "our", "your");

    private Sources() {}

    /** The one who does the verb; empty where nobody is named. */
    static Optional<Token> of(Sentence sentence, Token verb, boolean passive) {
        return passive ? agent(sentence, verb) : subject(sentence, verb);
    }

    private static Optional<Token> subject(Sentence sentence, Token verb) {
        Token current = verb;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Token> own = sentence.children(current, "nsubj").stream()
                    .filter(token -> !token.relation().equals("nsubj:pass"))
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
            Optional<Token> head = sentence.head(current);
            if (head.isEmpty()) {
                return steps == 0 ? Optional.empty() : passiveSubject(sentence, current);
            }
            switch (current.relation()) {
                case "acl" -> {
                    return current.tag().equals("VBG") ? head.filter(Token::isNoun) : Optional.empty();
                }
                case "xcomp", "advcl", "conj", "dep", "parataxis" -> current = head.get();
                default -> {
                    return passiveSubject(sentence, current);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Token> passiveSubject(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj:pass");
    }

    private static Optional<Token> agent(Sentence sentence, Token verb) {
        return sentence.children(verb, "obl").stream()
                .filter(token -> sentence.preposition(token).equals("by"))
                .findFirst();
    }

    /** The owner of a noun ("Iran's claim", "a claim by Iran") or whoever does the verb that it is the object of. */
    static Optional<Token> owner(Sentence sentence, Token noun) {
        Optional<Token> own = sentence.children(noun, "nmod").stream()
                .filter(token -> token.relation().equals("nmod:poss")
                        || Set.of("by", "from").contains(sentence.preposition(token)))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return sentence.head(noun)
                .filter(Token::isVerb)
                .filter(verb -> noun.relation().equals("obj") || noun.relation().equals("obl"))
                .flatMap(verb -> subject(sentence, verb));
    }

    /** Whether the words speak of the speaker or the one spoken to: then it is no source of its own. */
    static boolean isSpeaker(Token source) {
        return SPEAKERS.contains(source.word().toLowerCase(Locale.ROOT));
    }

    /** The noun phrase without the clauses that hang on it and without its preposition. */
    static List<Token> phrase(Sentence sentence, Token head) {
        Set<Token> out = new HashSet<>();
        for (Token child : sentence.children(head)) {
            boolean clause = Set.of("acl", "acl:relcl", "parataxis", "advcl", "ccomp", "dep", "cop", "aux", "nsubj")
                    .contains(child.relation());
            boolean around = Set.of("case", "cc").contains(child.relation()) && child.index() < head.index();
            boolean mark = child.relation().equals("punct") && child.index() > head.index()
                    || child.relation().equals("case") && child.index() > head.index();
            if (clause || around || mark) {
                out.addAll(sentence.subtree(child));
            }
        }
        return sentence.subtree(head).stream()
                .filter(token -> !out.contains(token))
                .toList();
    }
}
