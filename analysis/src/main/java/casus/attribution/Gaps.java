package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cue speaks of where it stands before the source: "what critics call a coup", "which the bank detailed", "the plan
 * the envoy proposed". The pronoun, or without one the noun, is the content or its beginning.
 */
final class Gaps {
    private static final List<String> FRAMES = List.of("called", "it+as", "to", "that", "it");
    private static final Set<String> PRONOUNS = Set.of("what", "which", "that", "whom", "whatever");
    private static final Set<String> BETWEEN = Set.of("MD", "RB", "VBD", "VBZ", "VBP", "VB", "VBN");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> ENDS =
            Set.of(",", ".", ";", ":", "—", "–", "--", "-", ")", "”", "\"", "''", "?", "!");
    private static final Set<String> OCCASIONS =
            Set.of("day time moment way reason place year night week month hour morning evening occasion point manner"
                    .split(" "));
    private static final int MOST_BETWEEN = 4;

    private Gaps() {}

    /** "what critics call a coup", "the target that it pledged to reach": what stands before is part of the content. */
    static Optional<Telling> read(Sentence sentence, Token verb, Map<String, Stance> frames, List<Token> teller) {
        List<Token> gap = before(sentence, verb, teller);
        if (gap.isEmpty()) {
            return Optional.empty();
        }
        List<Token> source = withoutPronoun(teller);
        List<Token> predicate = frames.containsKey("that") ? predicate(sentence, verb) : List.of();
        boolean governs = sentence.children(verb, "ccomp", "xcomp", "obj", "advcl").stream()
                .anyMatch(token -> token.index() > verb.index());
        for (String frame : FRAMES) {
            Stance stance = frames.get(frame);
            if (stance == null) {
                continue;
            }
            boolean plain = !governs && (stance == Stance.SAYS || isWhat(gap) && stance != Stance.REACTS);
            List<Token> more =
                    switch (frame) {
                        case "called" -> Complements.object(sentence, verb);
                        case "it+as" -> Complements.prepositional(sentence, verb, "as");
                        case "to" -> Complements.openInfinitive(sentence, verb);
                        case "that" -> predicate;
                        default -> List.of();
                    };
            boolean whole = (frame.equals("it") || frame.equals("that")) && plain && !isThat(gap);
            if (whole || !more.isEmpty()) {
                List<Token> content = new ArrayList<>(gap);
                content.addAll(more);
                return CueReader.telling(sentence, verb, source, Complements.sorted(content), stance, "relative");
            }
        }
        return Optional.empty();
    }

    private static boolean isWhat(List<Token> gap) {
        return gap.get(0).word().equalsIgnoreCase("what");
    }

    private static boolean isThat(List<Token> gap) {
        return gap.get(0).word().equalsIgnoreCase("that");
    }

    /** The words before the source that the verb is about; empty where it has none there. */
    private static List<Token> before(Sentence sentence, Token verb, List<Token> source) {
        if (source.isEmpty() || !isBeside(sentence, verb, source)) {
            return List.of();
        }
        Token first = source.get(0);
        if (isPronoun(first)) {
            return source.size() > 1 ? List.of(first) : List.of();
        }
        if (first.index() == 0 || first.tag().startsWith("W")) {
            return List.of();
        }
        Token previous = sentence.token(first.index() - 1);
        if (isPronoun(previous)) {
            return isGoverned(sentence, previous) ? List.of() : List.of(previous);
        }
        Optional<Token> noun = sentence.head(verb)
                .filter(head -> verb.relation().equals("acl:relcl") && head.isNoun() && head == previous)
                .filter(head -> !OCCASIONS.contains(head.lemma()));
        return noun.map(head -> Sources.phrase(sentence, head)).orElse(List.of());
    }

    /** The source without a pronoun that the tree took for its article: "what critics". */
    private static List<Token> withoutPronoun(List<Token> source) {
        return source.size() > 1 && isPronoun(source.get(0)) ? source.subList(1, source.size()) : source;
    }

    private static boolean isPronoun(Token token) {
        return token.tag().startsWith("W") && PRONOUNS.contains(token.word().toLowerCase(Locale.ROOT));
    }

    /** "which he said were shut": a verb follows, of which the pronoun is the subject; its clause up to the next mark. */
    private static List<Token> predicate(Sentence sentence, Token verb) {
        int from = verb.index() + 1;
        int to = from;
        while (to < sentence.size() && !ENDS.contains(sentence.token(to).word())) {
            to++;
        }
        int at = from;
        while (at < to && sentence.token(at).tag().equals("RB")) {
            at++;
        }
        boolean finite = at < to
                && (FINITE.contains(sentence.token(at).tag())
                        || sentence.token(at).tag().equals("MD"));
        return finite ? sentence.tokens().subList(from, to) : List.of();
    }

    /** "in which", "to whom": the pronoun is not what is spoken of. */
    private static boolean isGoverned(Sentence sentence, Token pronoun) {
        return !pronoun.word().equalsIgnoreCase("what")
                && pronoun.index() > 0
                && sentence.token(pronoun.index() - 1).tag().matches("IN|TO");
    }

    /** Whether nothing but auxiliaries and adverbs stands between the source and its verb. */
    private static boolean isBeside(Sentence sentence, Token verb, List<Token> source) {
        int after = source.get(source.size() - 1).index() + 1;
        return after <= verb.index()
                && verb.index() - after <= MOST_BETWEEN
                && sentence.tokens().subList(after, verb.index()).stream()
                        .allMatch(token -> BETWEEN.contains(token.tag()));
    }
}
