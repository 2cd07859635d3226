package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cues that are no clause of their own: "according to X", "per X", "in X's view", "reportedly". */
final class Openers {
    private static final Set<String> VIEWS = Set.of("view", "opinion", "words", "estimation", "eyes", "telling");
    private static final Set<String> HEARSAY = Set.of("reportedly", "allegedly", "purportedly", "supposedly");

    private static final Set<String> INSIDE = Set.of(
            "det", "amod", "compound", "nummod", "nmod:poss", "case", "punct", "advmod", "dep", "det:predet", "acl");

    private Openers() {}

    static Optional<Telling> read(Sentence sentence, Token token) {
        String word = token.word().toLowerCase(Locale.ROOT);
        if (word.equals("according") && follows(sentence, token, "to")) {
            return by(sentence, token, 2, "according to");
        }
        if (word.equals("per")
                && token.index() + 1 < sentence.size()
                && sentence.token(token.index() + 1).isProperNoun()) {
            return by(sentence, token, 1, "per");
        }
        if (VIEWS.contains(word)) {
            return view(sentence, token);
        }
        if (HEARSAY.contains(word)) {
            return hearsay(sentence, token);
        }
        return Optional.empty();
    }

    private static boolean follows(Sentence sentence, Token token, String word) {
        return token.index() + 2 < sentence.size()
                && sentence.token(token.index() + 1).word().equalsIgnoreCase(word);
    }

    private static Optional<Telling> by(Sentence sentence, Token cue, int width, String rule) {
        int first = cue.index() + width;
        Optional<Token> source = nominal(sentence, first);
        if (source.isEmpty() || Sources.isSpeaker(source.get())) {
            return Optional.empty();
        }
        List<Token> who = Sources.phrase(sentence, source.get()).stream()
                .filter(token -> token.index() >= first)
                .toList();
        Set<Token> out = new HashSet<>(sentence.subtree(source.get()));
        out.addAll(sentence.subtree(cue));
        List<Token> words = sentence.tokens().subList(cue.index(), first);
        out.addAll(words);
        return Optional.of(new Telling(
                sentence, who, words, clauseAround(sentence, cue, source.get(), out), Stance.SAYS, true, rule));
    }

    /** The head of the noun phrase that begins there. */
    private static Optional<Token> nominal(Sentence sentence, int first) {
        Token token = sentence.token(first);
        while (token.head() > token.index() && INSIDE.contains(token.relation())) {
            token = sentence.token(token.head());
        }
        boolean nominal = token.isNoun()
                || token.tag().startsWith("PRP")
                || token.tag().equals("CD")
                || token.tag().equals("DT")
                || token.tag().equals("JJ")
                || token.tag().equals("NNS");
        return nominal ? Optional.of(token) : Optional.empty();
    }

    /** The clause that the phrase stands in; the whole sentence but for the phrase where it stands at its edge. */
    private static List<Token> clauseAround(Sentence sentence, Token cue, Token source, Set<Token> out) {
        Token top = source;
        while (top.head() >= 0 && out.contains(top)) {
            top = sentence.token(top.head());
        }
        Set<Token> clause = new HashSet<>();
        boolean edge = cue.index() <= 1 || top.head() < 0 || !top.isVerb();
        if (edge) {
            clause.addAll(sentence.tokens());
        } else {
            clause.addAll(sentence.subtree(top));
        }
        return sentence.tokens().stream()
                .filter(token -> clause.contains(token) && !out.contains(token))
                .toList();
    }

    private static Optional<Telling> view(Sentence sentence, Token noun) {
        Optional<Token> owner = sentence.child(noun, "nmod:poss").or(() -> sentence.children(noun, "nmod").stream()
                .filter(token -> sentence.preposition(token).equals("of"))
                .findFirst());
        boolean opens =
                sentence.preposition(noun).equals("in") && noun.relation().startsWith("obl");
        if (!opens || owner.isEmpty() || Sources.isSpeaker(owner.get())) {
            return Optional.empty();
        }
        Set<Token> out = new HashSet<>(sentence.subtree(noun));
        Optional<Token> head = sentence.head(noun);
        List<Token> content = head.map(sentence::subtree).orElse(List.of()).stream()
                .filter(token -> !out.contains(token))
                .toList();
        return Optional.of(new Telling(
                sentence,
                Sources.phrase(sentence, owner.get()),
                List.of(noun),
                content,
                Stance.THINKS,
                true,
                "in the view of"));
    }

    private static Optional<Telling> hearsay(Sentence sentence, Token adverb) {
        Optional<Token> head =
                sentence.head(adverb).filter(token -> adverb.relation().equals("advmod"));
        return head.map(verb -> new Telling(
                sentence,
                List.of(),
                List.of(adverb),
                sentence.subtree(verb).stream().filter(token -> token != adverb).toList(),
                Stance.SAYS,
                false,
                "hearsay"));
    }
}
