package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a cue governs other than a clause: objects with what follows them, infinitives, gerunds, phrases with a preposition. */
final class Complements {
    private static final Set<String> CLAUSAL =
            Set.of("that", "to", "it", "called", "raise", "shows", "out", "clear", "doing");
    private static final Set<String> NAMING = Set.of("call", "dub", "label", "brand", "term", "deem");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "''", "‘‘");
    private static final Set<String> CLOSING = Set.of("”", "’’");
    private static final Set<String> MARKS = Set.of(",", ";", ":", ".", "?", "!", "—", "–", "--", ")", "(");
    private static final Set<String> TAILS = Set.of("obl", "nmod", "advcl", "xcomp", "acl");
    private static final Set<String> TAIL_PREPOSITIONS =
            Set.of("as for of to about against over on with from by in between among into toward towards including like"
                    .split(" "));
    private static final Set<String> TIMES = Set.of(
            "monday tuesday wednesday thursday friday saturday sunday week month year day yesterday morning afternoon evening night interview speech statement rally conference"
                    .split(" "));

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

    /** "the claim that …", "a vow to …". */
    static List<Token> nominalClause(Sentence sentence, Token noun, boolean infinitive) {
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
                .map(noun -> withTail(sentence, verb, sentence.subtree(noun)))
                .orElse(List.of());
    }

    /** The object and the phrases that follow it at once: "praised the plan for its reach"; a time is the verb's own. */
    private static List<Token> withTail(Sentence sentence, Token verb, List<Token> object) {
        List<Token> words = new ArrayList<>(object);
        for (Token child : sentence.children(verb)) {
            List<Token> tail = sentence.subtree(child);
            boolean joins = tail.get(0).index() == words.get(words.size() - 1).index() + 1
                    && (TAILS.contains(child.relation()))
                    && !isTime(child);
            if (joins && (child.isVerb() || TAIL_PREPOSITIONS.contains(sentence.preposition(child)))) {
                words.addAll(tail);
            }
        }
        return words;
    }

    private static boolean isTime(Token token) {
        return token.relation().equals("obl:tmod")
                || TIMES.contains(token.lemma().toLowerCase(Locale.ROOT));
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
        return sorted(content);
    }

    private static Optional<Token> hanging(Sentence sentence, Token word, String preposition) {
        return sentence.children(word, "obl", "nmod", "advcl", "acl").stream()
                .filter(token -> token.index() > word.index() && !isTime(token))
                .filter(token -> sentence.preposition(token).equals(preposition)
                        || token.isVerb()
                                && sentence.children(token, "mark").stream()
                                        .anyMatch(mark -> mark.word().equalsIgnoreCase(preposition)))
                .findFirst();
    }

    /** "vowed to …": the tree may take it for a purpose. */
    static List<Token> infinitive(Sentence sentence, Token verb) {
        List<Token> below = below(sentence, verb, "xcomp");
        return !below.isEmpty()
                ? below
                : sentence.children(verb, "advcl").stream()
                        .filter(token -> sentence.children(token, "mark").stream()
                                .anyMatch(mark -> mark.index() == verb.index() + 1
                                        && mark.word().equalsIgnoreCase("to")))
                        .findFirst()
                        .map(sentence::subtree)
                        .orElse(List.of());
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
