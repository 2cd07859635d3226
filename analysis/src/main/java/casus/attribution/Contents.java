package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The clause that a cue brings in its own sentence. Where the cue stands after it or within it ("…, he said"), the commas
 * tell more than the tree; where the cue stands before it, the tree tells where it begins, and it is read to its end.
 */
final class Contents {
    private static final Set<String> CLOSING = Set.of("”", "\"", "''", "»", "’’", "?", "!");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "''", "«", "‘‘");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if", "unless", "when", "after", "before", "as", "while", "although", "though", "since", "because", "once");

    private final Sentence sentence;
    private final Token cue;
    private final CueWords at;

    private Contents(CueWords at) {
        this.at = at;
        this.sentence = at.sentence();
        this.cue = at.cue();
    }

    /**
     * A clause with "that" or without, or a quotation, before, after or around the cue; empty where there is none.
     *
     * @param says whether a word brings speech of its own
     * @param clausal whether the cue takes no plain thing ("say", not "announce"): what follows is a clause then
     */
    static List<Token> clause(
            Sentence sentence, Token cue, List<Token> source, Quotes quotes, Predicate<Token> says, boolean clausal) {
        CueWords at = new CueWords(sentence, cue, source, quotes, says);
        Contents contents = new Contents(at);
        boolean told = !source.isEmpty();
        boolean participle = cue.tag().equals("VBG");
        List<Token> quoted = told ? new QuotedContent(at).quoted(participle) : List.of();
        if (!quoted.isEmpty()) {
            return quoted;
        }
        List<Token> before = told && !participle && at.isClosed() ? contents.before() : List.of();
        if (!before.isEmpty()) {
            return before;
        }
        Optional<Token> clause = sentence.children(cue, "ccomp").stream()
                .filter(token -> !source.contains(token) && !contents.isAdverbial(token))
                .findFirst();
        if (clause.filter(token -> token.index() > cue.index()).isPresent()) {
            return new ClauseEnd(at).toTheEnd(clause.get());
        }
        BareClause bare = new BareClause(at, clausal);
        if (told && !at.isClosed() && bare.mayFollow()) {
            List<Token> after = bare.after();
            if (!after.isEmpty()) {
                return after;
            }
        }
        return clause.isPresent() && !participle ? at.under(clause.get()) : at.colon();
    }

    /** "… after they met": a clause that at.says() when or why it was said. */
    private boolean isAdverbial(Token clause) {
        return sentence.children(clause, "mark").stream()
                .anyMatch(mark -> SUBORDINATORS.contains(mark.word().toLowerCase(Locale.ROOT))
                        && !mark.word().equalsIgnoreCase("if"));
    }

    /** "…, he said", "…, he said, …": what stands before the cue's own words, and what goes on after them. */
    private List<Token> before() {
        if (at.begin() < 2 || !at.isStop(at.begin() - 1)) {
            return List.of();
        }
        boolean marked = CLOSING.contains(sentence.token(at.begin() - 1).word());
        List<Token> left = sentence.tokens().subList(0, marked ? at.begin() : at.begin() - 1);
        boolean finite = left.stream().anyMatch(token -> FINITE.contains(token.tag()));
        boolean quoted = OPENING.contains(left.get(0).word());
        if (!quoted && !marked && isCondition(left.get(0))) {
            return List.of();
        }
        List<Token> right = at.end() + 1 < sentence.size()
                        && sentence.token(at.end()).word().equals(",")
                ? sentence.tokens().subList(at.end() + 1, sentence.size())
                : List.of();
        boolean goesOn = !right.isEmpty()
                && (OPENING.contains(right.get(0).word())
                        || !marked
                                && (!finite || cue.relation().equals("parataxis"))
                                && right.stream().anyMatch(Contents::isVerbal));
        if (!finite && !quoted && !goesOn && !marked) {
            return List.of();
        }
        return goesOn ? Stream.concat(left.stream(), right.stream()).toList() : left;
    }

    /** "If they attack, the navy will respond": the clause before hangs on the cue. */
    private boolean isCondition(Token first) {
        return SUBORDINATORS.contains(first.word().toLowerCase(Locale.ROOT))
                && sentence.head(first)
                        .filter(clause -> clause.relation().equals("advcl") && clause.head() == cue.index())
                        .isPresent();
    }

    private static boolean isVerbal(Token token) {
        return token.isVerb() || token.tag().equals("MD");
    }
}
