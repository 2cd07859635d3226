package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a cue governs other than a clause: objects with what follows them, infinitives, gerunds, phrases with a preposition. */
final class Complements {
    private static final Set<String> CLAUSAL =
            Set.of("that", "to", "it", "called", "raise", "shows", "thing", "out", "clear", "doing");
    private static final Set<String> EMPTY = Set.of("nothing", "something", "anything", "thing", "lot");
    private static final Set<String> CLEAR = Set.of("clear", "plain", "known", "evident");
    private static final Set<String> NAMING = Set.of("call", "dub", "label", "brand", "term", "deem");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "''", "‘‘");
    private static final Set<String> CLOSING = Set.of("”", "’’");
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!", "—", "–", "--", ")", "(");

    private Complements() {}

    static List<Token> gerund(Sentence sentence, Token verb) {
        return sentence.children(verb, "xcomp", "ccomp", "dep", "advcl").stream()
                .filter(token -> token.tag().equals("VBG") && token.index() > verb.index())
                .filter(token -> token.index() - verb.index() < 4)
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    static List<Token> undergoer(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj:pass")
                .or(() -> sentence.head(verb).filter(head -> verb.relation().equals("acl")))
                .map(head -> Sources.phrase(sentence, head))
                .orElse(List.of());
    }

    /** "the claim that …", "a vow to …", "the plan is to …". */
    static List<Token> nominal(Sentence sentence, Token noun, boolean infinitive) {
        List<Token> below = nominalClause(sentence, noun, infinitive);
        return below.isEmpty() ? predicate(sentence, noun, infinitive) : below;
    }

    /** "his fear is that …", "the plan is to …": the tree hangs the clause on the verb, or makes it the head. */
    private static List<Token> predicate(Sentence sentence, Token noun, boolean infinitive) {
        Optional<Token> head =
                sentence.head(noun).filter(token -> noun.relation().equals("nsubj"));
        if (head.isEmpty()) {
            return List.of();
        }
        Optional<Token> clause = head.get().lemma().equals("be")
                ? sentence.child(head.get(), "ccomp", "xcomp")
                : head.filter(token -> isCopular(sentence, noun, token));
        return clause.stream()
                .flatMap(token -> sentence.children(token, "mark").stream())
                .filter(mark -> mark.index() > noun.index() && mark.word().equalsIgnoreCase(infinitive ? "to" : "that"))
                .findFirst()
                .map(mark -> sentence.subtree(clause.get()).stream()
                        .filter(token -> token.index() >= mark.index())
                        .toList())
                .orElse(List.of());
    }

    private static boolean isCopular(Sentence sentence, Token noun, Token verb) {
        return sentence.children(verb, "aux", "cop").stream()
                .anyMatch(be -> be.lemma().equals("be") && be.index() > noun.index() && be.index() < verb.index() - 1);
    }

    private static List<Token> nominalClause(Sentence sentence, Token noun, boolean infinitive) {
        return sentence.children(noun, "acl", "ccomp").stream()
                .filter(token -> !token.relation().equals("acl:relcl"))
                .filter(token -> sentence.children(token, "mark").stream()
                        .anyMatch(mark -> mark.word().equalsIgnoreCase(infinitive ? "to" : "that")))
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    /** "to support": taking a stand is itself only spoken of. */
    static boolean isInfinitive(Sentence sentence, Token verb) {
        return verb.tag().equals("VB")
                && sentence.children(verb, "mark").stream()
                        .anyMatch(mark -> mark.word().equalsIgnoreCase("to"));
    }

    static List<Token> object(Sentence sentence, Token verb) {
        return sentence.children(verb, "obj").stream()
                .filter(token -> token.index() > verb.index())
                .findFirst()
                .map(noun -> Extent.grown(sentence, verb, sentence.subtree(noun)))
                .orElse(List.of());
    }

    /** "said a prayer", where the verb as a rule brings a clause: no pronoun, no "nothing". */
    static List<Token> thing(Sentence sentence, Token verb) {
        boolean noun = sentence.child(verb, "obj")
                .filter(token -> token.isNoun() && !EMPTY.contains(token.lemma()))
                .isPresent();
        return noun ? object(sentence, verb) : List.of();
    }

    /** "called the vote a farce": the object and what it is called. */
    static List<Token> called(Sentence sentence, Token verb) {
        List<Token> named = below(sentence, verb, "xcomp");
        if (named.isEmpty()) {
            return NAMING.contains(verb.lemma()) ? restOfPhrase(sentence, verb) : List.of();
        }
        List<Token> content = new ArrayList<>(object(sentence, verb));
        content.addAll(named);
        return sorted(content);
    }

    static List<Token> shown(Sentence sentence, Token verb) {
        List<Token> object = object(sentence, verb);
        if (object.isEmpty()) {
            return object;
        }
        List<Token> words = new ArrayList<>(object);
        for (String relation : List.of("xcomp", "ccomp", "dep")) {
            List<Token> below = below(sentence, verb, relation);
            if (!below.isEmpty()
                    && below.get(0).index() > words.get(words.size() - 1).index()) {
                words.addAll(below);
            }
        }
        return sorted(words);
    }

    static boolean hasParticle(Sentence sentence, Token verb) {
        return sentence.children(verb, "compound:prt").stream()
                .anyMatch(particle -> particle.word().equals("out"));
    }

    /** "called the plan wrong", where the tree takes both for one object: all up to the next mark, quotations whole. */
    private static List<Token> restOfPhrase(Sentence sentence, Token verb) {
        boolean object =
                sentence.children(verb, "obj", "iobj").stream().anyMatch(token -> token.index() > verb.index());
        int to = verb.index() + 1;
        boolean quoted = false;
        while (to < sentence.size()) {
            String word = sentence.token(to).word();
            if (OPENING.contains(word) || CLOSING.contains(word)) {
                quoted = !quoted;
            } else if (!quoted && (MARKS.contains(word) || goesOn(sentence, verb, to))) {
                break;
            }
            to++;
        }
        return object && to - verb.index() > 2 ? sentence.tokens().subList(verb.index() + 1, to) : List.of();
    }

    /** Whether the speaker's next act begins there: "and expelled …". */
    private static boolean goesOn(Sentence sentence, Token verb, int at) {
        return sentence.token(at).tag().equals("CC")
                && sentence.children(verb, "conj").stream()
                        .anyMatch(next -> next.isVerb() && next.index() > at && next.index() - at < 4);
    }

    /** What hangs on the word by the preposition; for "it+of" the object before it as well. */
    static List<Token> prepositional(Sentence sentence, Token word, String frame) {
        boolean withObject = frame.startsWith("it+");
        String wanted = withObject ? frame.substring(3) : frame;
        if (!withObject && CLAUSAL.contains(wanted) && !wanted.equals("to")) {
            return List.of();
        }
        Optional<Token> nominal = hanging(sentence, word, wanted);
        if (nominal.isEmpty() && withObject) {
            boolean inObject = sentence.children(word, "obj").stream()
                    .anyMatch(object -> hanging(sentence, object, wanted).isPresent());
            return inObject ? object(sentence, word) : List.of();
        }
        if (nominal.isEmpty()) {
            return List.of();
        }
        List<Token> content = new ArrayList<>(sentence.subtree(nominal.get()));
        if (withObject) {
            content.addAll(object(sentence, word));
        } else if (!content.isEmpty()
                && content.get(0).word().toLowerCase(Locale.ROOT).equals(wanted)) {
            content.remove(0);
        }
        return Extent.grown(sentence, word, sorted(content));
    }

    private static Optional<Token> hanging(Sentence sentence, Token word, String preposition) {
        return sentence.children(word, "obl", "nmod", "advcl", "acl").stream()
                .filter(token -> token.index() > word.index() && !Extent.isTime(token))
                .filter(token -> sentence.preposition(token).equals(preposition)
                        || sentence.subtree(token).get(0).word().equalsIgnoreCase(preposition)
                        || token.isVerb()
                                && sentence.children(token, "mark").stream()
                                        .anyMatch(mark -> mark.word().equalsIgnoreCase(preposition)))
                .findFirst();
    }

    /** "made (it) clear that …": the clause hangs on the verb or on the adjective. */
    static List<Token> madeClear(Sentence sentence, Token verb) {
        Optional<Token> clear = sentence.children(verb, "xcomp", "advmod", "dep", "ccomp", "obj").stream()
                .filter(token -> CLEAR.contains(token.lemma()) && token.index() - verb.index() < 5)
                .findFirst();
        if (clear.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        sentence.children(verb, "ccomp", "dep").stream(),
                        sentence.children(clear.get(), "ccomp", "dep", "advcl").stream())
                .filter(token -> token.index() > clear.get().index() + 1)
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    /** "vowed to …": the tree may take it for a purpose. */
    static List<Token> infinitive(Sentence sentence, Token verb) {
        List<Token> below = below(sentence, verb, "xcomp");
        return Extent.withoutSequel(
                sentence,
                !below.isEmpty()
                        ? below
                        : sentence.children(verb, "advcl").stream()
                                .filter(token -> sentence.children(token, "mark").stream()
                                        .anyMatch(mark -> mark.index() == verb.index() + 1
                                                && mark.word().equalsIgnoreCase("to")))
                                .findFirst()
                                .map(sentence::subtree)
                                .orElse(List.of()));
    }

    /** An infinitive that lacks its object: "the target that they vowed to reach". */
    static List<Token> openInfinitive(Sentence sentence, Token verb) {
        boolean filled = sentence.children(verb, "xcomp", "advcl").stream()
                .anyMatch(
                        below -> sentence.child(below, "obj", "ccomp", "xcomp").isPresent());
        return filled ? List.of() : infinitive(sentence, verb);
    }

    /** What follows "to": an infinitive, or where the verb tells of a thing ("referred to the talks") that thing. */
    static List<Token> toward(Sentence sentence, Token verb, boolean things) {
        List<Token> infinitive = infinitive(sentence, verb);
        return infinitive.isEmpty() && things ? prepositional(sentence, verb, "to") : infinitive;
    }

    static List<Token> below(Sentence sentence, Token word, String relation) {
        return sentence.children(word).stream()
                .filter(token -> token.relation().equals(relation))
                .filter(token -> token.index() > word.index())
                .findFirst()
                .map(sentence::subtree)
                .orElse(List.of());
    }

    static List<Token> sorted(List<Token> tokens) {
        TreeSet<Token> sorted = new TreeSet<>((a, b) -> Integer.compare(a.index(), b.index()));
        sorted.addAll(tokens);
        return List.copyOf(sorted);
    }
}
