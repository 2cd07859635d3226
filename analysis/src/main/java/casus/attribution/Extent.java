package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** How far a thing that somebody speaks of reaches: over the phrases right behind it. */
final class Extent {
    private static final Set<String> TAILS = Set.of("obl", "nmod", "acl", "xcomp", "advcl");
    private static final Set<String> PREPOSITIONS = Set.of(
            "as for of to about against over on with from in by between among into toward towards including like at under than within without through across"
                    .split(" "));
    private static final Set<String> TIMES = Set.of(
            "monday tuesday wednesday thursday friday saturday sunday week month year day yesterday morning afternoon evening night interview speech statement rally conference"
                    .split(" "));
    private static final Set<String> DASHES = Set.of("—", "–", "--", "-", "―");
    private static final Set<String> SUBORDINATORS = Set.of(
            "when",
            "after",
            "before",
            "as",
            "while",
            "although",
            "though",
            "since",
            "because",
            "once",
            "despite",
            "aside");
    private static final Set<String> ASIDES = Set.of("acl:relcl", "appos", "acl", "advcl", "parataxis");

    private Extent() {}

    /** The words with what follows them at once and hangs on them, or on the cue. */
    static List<Token> grown(Sentence sentence, Token cue, List<Token> words) {
        if (words.isEmpty()) {
            return words;
        }
        List<Token> grown = new ArrayList<>(withoutAside(sentence, words));
        boolean cut = grown.size() < words.size();
        Set<Token> in = new HashSet<>(grown);
        in.add(cue);
        int end = grown.get(grown.size() - 1).index() + 1;
        while (!cut && end < sentence.size()) {
            Token top = constituent(sentence, sentence.token(end), in);
            if (!joins(sentence, top, in)) {
                break;
            }
            List<Token> whole = sentence.subtree(top);
            List<Token> tail = withoutAside(sentence, whole);
            grown.addAll(tail);
            in.addAll(tail);
            cut = tail.size() < whole.size();
            end = tail.get(tail.size() - 1).index() + 1;
        }
        return grown;
    }

    static boolean isTime(Token token) {
        return token.relation().equals("obl:tmod")
                || TIMES.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** The largest phrase that begins with the word and lies outside of what is taken. */
    private static Token constituent(Sentence sentence, Token first, Set<Token> taken) {
        Token top = first;
        while (top.head() >= 0) {
            Token head = sentence.token(top.head());
            if (taken.contains(head) || sentence.subtree(head).get(0).index() < first.index()) {
                return top;
            }
            top = head;
        }
        return top;
    }

    private static boolean joins(Sentence sentence, Token top, Set<Token> in) {
        return sentence.head(top).filter(in::contains).isPresent()
                && TAILS.contains(top.relation())
                && !isTime(top)
                && (top.isVerb() || PREPOSITIONS.contains(sentence.preposition(top)));
    }

    /** "to leave, adding that …", "to stay, although …": after a comma or dash the teller's own sentence goes on. */
    static List<Token> withoutSequel(Sentence sentence, List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            Token next = words.get(i + 1);
            boolean sequel = next.tag().equals("VBG")
                    || next.tag().equals("WDT")
                    || SUBORDINATORS.contains(next.word().toLowerCase(Locale.ROOT));
            if (DASHES.contains(words.get(i).word())
                    || words.get(i).word().equals(",") && sequel && !isListed(words.subList(i + 1, words.size()))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static boolean isListed(List<Token> rest) {
        return IntStream.range(1, rest.size())
                .anyMatch(i ->
                        rest.get(i).tag().equals("CC") && rest.get(i - 1).word().equals(","));
    }

    /** "the talks, which failed", "the envoy, a lawyer": a comma and a remark on the thing are the teller's own. */
    private static List<Token> withoutAside(Sentence sentence, List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).word().equals(",")
                    && !words.get(i + 1).word().equals("including")
                    && isAside(sentence, words.subList(i + 1, words.size()))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static boolean isAside(Sentence sentence, List<Token> rest) {
        return !isListed(rest)
                && rest.stream()
                        .filter(token -> ASIDES.contains(token.relation()))
                        .anyMatch(token -> sentence.subtree(token).get(0) == rest.get(0));
    }
}
