package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Quotations that a cue brings in its own sentence. */
final class QuotedContent {
    private static final Set<String> ENDING = Set.of(",", "?", "!", ".", "...", "…", "—", "–", "--", "-");
    private static final Set<String> INTRODUCING = Set.of(",", ":");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Sentence sentence;
    private final Token cue;
    private final CueWords at;

    QuotedContent(CueWords at) {
        this.at = at;
        this.sentence = at.sentence();
        this.cue = at.cue();
    }

    /** A quotation that opens the sentence and ends right before the cue's words, one that begins right after them, or both. */
    List<Token> quoted(boolean participle) {
        if (at.isQuoted(cue.index())) {
            return List.of();
        }
        int from = cue.index();
        while (from > 0 && !at.isQuoted(from - 1)) {
            from--;
        }
        int to = cue.index() + 1;
        while (to < sentence.size() && !at.isQuoted(to)) {
            to++;
        }
        boolean left = !participle && from > 0 && isDirect(from) && !at.hasSpeech(from, cue.index());
        boolean right =
                to < sentence.size() && to - 1 > cue.index() && isIntroduced(to) && !at.hasSpeech(cue.index() + 1, to);
        if (left) {
            List<Token> before = sentence.tokens().subList(0, from);
            return right
                    ? Stream.concat(before.stream(), at.quotation(to).stream()).toList()
                    : before;
        }
        boolean bare = IntStream.range(cue.index() + 1, to)
                .mapToObj(sentence::token)
                .noneMatch(token -> FINITE.contains(token.tag()) || token.word().equalsIgnoreCase("that"));
        boolean begins = right || to == cue.index() + 1 && to < sentence.size();
        List<Token> quotation = begins && bare ? at.quotation(to) : List.of();
        return quotation.isEmpty() || closes(quotation) ? quotation : List.of();
    }

    /** Whether what is said ends with the quotation: a mark stands in it or after it. */
    private boolean closes(List<Token> quotation) {
        int next = quotation.get(quotation.size() - 1).index() + 1;
        return next >= sentence.size()
                || at.isStop(next)
                || at.ends(next)
                || quotation.size() > 2
                        && ENDING.contains(quotation.get(quotation.size() - 2).word());
    }

    /** Whether a comma or colon stands before the quotation, be it with "but" or "and" between. */
    private boolean isIntroduced(int to) {
        boolean joined = to - 2 > cue.index() && sentence.token(to - 1).tag().equals("CC");
        return INTRODUCING.contains(sentence.token(joined ? to - 2 : to - 1).word());
    }

    /** Whether all before the position is quoted and ends as speech does, with a mark of its at.own(). */
    private boolean isDirect(int from) {
        boolean marked = from > 1
                && (ENDING.contains(sentence.token(from).word())
                        || ENDING.contains(sentence.token(from - 1).word())
                        || ENDING.contains(sentence.token(from - 2).word()));
        return marked && IntStream.range(0, from).allMatch(at::isQuoted);
    }
}
