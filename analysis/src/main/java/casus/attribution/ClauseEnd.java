package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the clause that a cue brings ends, and the cue's own sentence goes on. */
final class ClauseEnd {
    private static final Set<String> CONTRASTING = Set.of("while", "whereas", "but", "and", "although", "though");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if", "unless", "when", "after", "before", "as", "while", "although", "though", "since", "because", "once");

    private final Sentence sentence;
    private final Token cue;
    private final CueWords at;

    ClauseEnd(CueWords at) {
        this.at = at;
        this.sentence = at.sentence();
        this.cue = at.cue();
    }

    /** The clause and what follows it, up to where the cue's own sentence goes on. */
    List<Token> toTheEnd(Token clause) {
        List<Token> whole = at.under(clause);
        List<Token> under = whole.subList(0, Math.min(mainClause(whole), cut(clause, whole)));
        if (under.isEmpty() || under.size() < whole.size()) {
            return under;
        }
        int behind = under.get(under.size() - 1).index() + 1;
        if (behind + 2 < sentence.size()
                && sentence.token(behind).word().equals(",")
                && sentence.token(behind + 1).tag().equals("CC")
                && at.isQuoted(behind + 2)
                && !at.isQuoted(behind + 1)) {
            List<Token> quotation = at.quotation(behind + 2);
            int to = quotation.get(quotation.size() - 1).index() + 1;
            return Stream.concat(
                            under.stream(), sentence.tokens().subList(behind, at.comma(to, sentence.size())).stream())
                    .toList();
        }
        int last = under.get(under.size() - 1).index() + 1;
        int stop = sentence.size();
        for (int i = last; i < sentence.size(); i++) {
            if (parts(sentence.token(i)) && !at.own().contains(sentence.token(i))) {
                stop = first(sentence.token(i), last);
                break;
            }
        }
        boolean runsOn = last < stop && !at.isStop(last) && !at.ends(last);
        if (!runsOn) {
            return under;
        }
        return Stream.concat(
                        under.stream(),
                        IntStream.range(last, at.comma(last, stop)).mapToObj(sentence::token))
                .filter(token -> token != cue)
                .toList();
    }

    /** "While he said that it was late, the talks went on": where the clause that the cue's clause hangs on begins. */
    int mainClause(List<Token> under) {
        if (!isSubordinate()) {
            return under.size();
        }
        for (int i = 2; i + 2 < under.size(); i++) {
            Token token = under.get(i);
            boolean comma = under.get(i - 1).word().equals(",") && !at.isQuoted(token.index());
            if (comma && BareClause.opensClause(token) && hasVerbBeforeStop(token.index())) {
                return i - 1;
            }
        }
        return under.size();
    }

    /** Whether the sentence opens with a word that makes the cue's clause hang on another: "while he said", "after saying". */
    private boolean isSubordinate() {
        String first = sentence.token(0).word().toLowerCase(Locale.ROOT);
        return at.begin() < 8
                && SUBORDINATORS.contains(first)
                && IntStream.range(0, cue.index())
                        .mapToObj(sentence::token)
                        .noneMatch(token -> token.word().equals(",") || FINITE.contains(token.tag()));
    }

    private boolean hasVerbBeforeStop(int from) {
        int to = at.comma(from, sentence.size());
        return IntStream.range(from + 1, to).mapToObj(sentence::token).anyMatch(token -> FINITE.contains(token.tag()));
    }

    /** Where the tree let the speaker's next act into the clause: "…, adding", "would go and suggested". */
    private int cut(Token clause, List<Token> under) {
        for (int i = 1; i < under.size(); i++) {
            Token token = under.get(i);
            if (at.isQuoted(token.index())) {
                continue;
            }
            Token before = under.get(i - 1);
            if (token.tag().equals("VBG")
                    && before.word().equals(",")
                    && at.says().test(token)) {
                return i - 1;
            }
            if (before.word().equals(",") && CONTRASTING.contains(token.word()) && isOthersSpeech(token)) {
                return i - 1;
            }
            boolean mismatched = token.tag().equals("VBD")
                    && token.relation().equals("conj")
                    && sentence.token(token.head()).tag().equals("VB")
                    && sentence.child(token, "nsubj", "nsubj:pass", "aux").isEmpty();
            if (mismatched && token != clause) {
                return before.tag().equals("CC") || before.tag().equals("RB") ? i - 1 : i;
            }
        }
        return under.size();
    }

    /** ", while Kyiv said …": another speaker has the word. */
    private boolean isOthersSpeech(Token joint) {
        return sentence.head(joint)
                .filter(at.says())
                .flatMap(verb -> sentence.child(verb, "nsubj"))
                .filter(Token::isNoun)
                .isPresent();
    }

    /** Whether the word goes on with what the speaker did, and not with what was said. */
    private boolean parts(Token token) {
        boolean belongs = token.head() == cue.index() || token.head() == cue.head() && token.head() >= 0;
        if (!belongs || token.index() <= cue.index()) {
            return false;
        }
        return switch (token.relation()) {
            case "conj" -> sentence.child(token, "nsubj", "nsubj:pass").isEmpty();
            case "advcl" ->
                token.tag().equals("VBG")
                        && sentence.child(token, "nsubj", "nsubj:pass", "aux").isEmpty();
            default -> false;
        };
    }

    private int first(Token token, int notBefore) {
        return Math.max(notBefore, sentence.subtree(token).get(0).index());
    }
}
