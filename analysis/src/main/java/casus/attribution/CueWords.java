package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A cue with the words that are its own in its sentence: source, auxiliaries, whom it is told and when. */
final class CueWords {
    private static final Set<String> OWN =
            Set.of("aux", "aux:pass", "advmod", "obl", "obl:tmod", "iobj", "obj", "compound:prt", "expl", "nmod");
    private static final Set<String> STOPS =
            Set.of(",", "”", "\"", "''", "»", "—", "–", "-", "--", "’’", "’", "'", "?", "!", "...", "…");
    private static final Set<String> ENDS = Set.of(".", ";", ":", "”", ")");
    private static final Set<String> ADDRESSING =
            Set.of("tell", "inform", "remind", "assure", "reassure", "warn", "advise", "notify", "ask", "promise");

    private final Sentence sentence;
    private final Token cue;
    private final Quotes quotes;
    private final Predicate<Token> says;
    private final Set<Token> own = new HashSet<>();
    private int begin;
    private int end;

    /**
     * @param says whether a word brings speech of its own
     */
    CueWords(Sentence sentence, Token cue, List<Token> source, Quotes quotes, Predicate<Token> says) {
        this.sentence = sentence;
        this.cue = cue;
        this.quotes = quotes;
        this.says = says;
        own.add(cue);
        own.addAll(source);
        boolean addressed = ADDRESSING.contains(cue.lemma());
        boolean other = sentence.child(cue, "iobj").isPresent();
        sentence.children(cue).stream()
                .filter(child -> OWN.contains(child.relation()))
                .filter(child -> !child.relation().equals("obj") || addressed && !other)
                .forEach(child -> own.addAll(sentence.subtree(child)));
        begin = cue.index();
        end = cue.index() + 1;
        if (!source.isEmpty()) {
            int first = source.get(0).index();
            int last = source.get(source.size() - 1).index();
            if (last < begin && begin - last < 6) {
                begin = first;
            } else if (first >= end && first - end < 3) {
                end = last + 1;
                if (end < sentence.size() && sentence.token(end).tag().startsWith("WP")) {
                    own.addAll(sentence.subtree(source.get(source.size() - 1)));
                    source.forEach(token -> own.addAll(sentence.subtree(token)));
                }
            }
        }
        while (begin > 0 && own.contains(sentence.token(begin - 1)) && !isStop(begin - 1)) {
            begin--;
        }
        while (end < sentence.size() && own.contains(sentence.token(end)) && !isStop(end)) {
            end++;
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Token cue() {
        return cue;
    }

    Predicate<Token> says() {
        return says;
    }

    Set<Token> own() {
        return own;
    }

    /** Where the cue's own words begin. */
    int begin() {
        return begin;
    }

    /** Where they end, exclusive. */
    int end() {
        return end;
    }

    boolean ends(int index) {
        return ENDS.contains(sentence.token(index).word());
    }

    boolean isQuoted(int index) {
        return quotes.around(sentence.token(index).span().begin()).isPresent();
    }

    boolean isStop(int index) {
        return STOPS.contains(sentence.token(index).word());
    }

    int comma(int from, int to) {
        return IntStream.range(from, to).filter(this::isStop).findFirst().orElse(to);
    }

    List<Token> under(Token clause) {
        return sentence.subtree(clause).stream()
                .filter(token -> token != cue && !own.contains(token))
                .toList();
    }

    /** The quotation that begins at the position, and what goes on after it without a stop. */
    List<Token> quotation(int from) {
        int to = from;
        while (to < sentence.size() && isQuoted(to)) {
            to++;
        }
        return sentence.tokens().subList(from, to);
    }

    boolean hasSpeech(int from, int to) {
        return IntStream.range(from, to).mapToObj(sentence::token).anyMatch(says);
    }

    /** Whether nothing but marks follows the cue's own words. */
    boolean isClosed() {
        return end >= sentence.size() || isStop(end) || ends(end);
    }

    List<Token> colon() {
        return IntStream.range(cue.index() + 1, Math.min(sentence.size(), cue.index() + 12))
                .filter(i -> sentence.token(i).word().equals(":"))
                .mapToObj(i -> sentence.tokens().subList(i + 1, sentence.size()))
                .findFirst()
                .orElse(List.of());
    }
}
