package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The clause that a cue brings in its own sentence. Where the cue stands after it or within it ("…, he said"), the commas
 * tell more than the tree; where the cue stands before it, the tree tells where it begins, and it is read to its end.
 */
final class Contents {
    private static final Set<String> OWN =
            Set.of("aux", "aux:pass", "advmod", "obl", "obl:tmod", "iobj", "obj", "compound:prt", "expl", "nmod");
    private static final Set<String> STOPS =
            Set.of(",", "”", "\"", "''", "»", "—", "–", "-", "--", "’’", "’", "'", "?", "!", "...", "…");
    private static final Set<String> CLOSING = Set.of("”", "\"", "''", "»", "’’", "?", "!");
    private static final Set<String> OPENING = Set.of("“", "\"", "``", "''", "«", "‘‘");
    private static final Set<String> CONTRASTING = Set.of("while", "whereas", "but", "and", "although", "though");
    private static final Set<String> ENDING = Set.of(",", "?", "!", ".", "...", "…", "—", "–", "--", "-");
    private static final Set<String> INTRODUCING = Set.of(",", ":");
    private static final Set<String> ENDS = Set.of(".", ";", ":", "”", ")");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if", "unless", "when", "after", "before", "as", "while", "although", "though", "since", "because", "once");
    private static final Set<String> ADDRESSING =
            Set.of("tell", "inform", "remind", "assure", "reassure", "warn", "advise", "notify", "ask", "promise");

    private final Sentence sentence;
    private final Token cue;
    private final Set<Token> own = new HashSet<>();
    private int begin;
    private int end;

    private final Quotes quotes;
    private final Predicate<Token> says;

    private Contents(Sentence sentence, Token cue, List<Token> source, Quotes quotes, Predicate<Token> says) {
        this.quotes = quotes;
        this.says = says;
        this.sentence = sentence;
        this.cue = cue;
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
            }
        }
        while (begin > 0 && own.contains(sentence.token(begin - 1)) && !isStop(begin - 1)) {
            begin--;
        }
        while (end < sentence.size() && own.contains(sentence.token(end)) && !isStop(end)) {
            end++;
        }
    }

    /**
     * A clause with "that" or without, or a quotation, before, after or around the cue; empty where there is none.
     *
     * @param says whether a word brings speech of its own
     */
    static List<Token> clause(Sentence sentence, Token cue, List<Token> source, Quotes quotes, Predicate<Token> says) {
        Contents contents = new Contents(sentence, cue, source, quotes, says);
        boolean told = !source.isEmpty();
        boolean participle = cue.tag().equals("VBG");
        List<Token> quoted = told ? contents.quoted(participle) : List.of();
        if (!quoted.isEmpty()) {
            return quoted;
        }
        List<Token> before = told && !participle && contents.isClosed() ? contents.before() : List.of();
        if (!before.isEmpty()) {
            return before;
        }
        Optional<Token> clause = sentence.children(cue, "ccomp").stream()
                .filter(token -> !source.contains(token) && !contents.isAdverbial(token))
                .findFirst();
        if (clause.filter(token -> token.index() > cue.index()).isPresent()) {
            return contents.toTheEnd(clause.get());
        }
        if (told && !contents.isClosed() && (FINITE.contains(cue.tag()) || participle)) {
            List<Token> after = contents.after();
            if (!after.isEmpty()) {
                return after;
            }
        }
        return clause.isPresent() && !participle ? contents.under(clause.get()) : contents.colon();
    }

    /** "… after they met": a clause that says when or why it was said. */
    private boolean isAdverbial(Token clause) {
        return sentence.children(clause, "mark").stream()
                .anyMatch(mark -> SUBORDINATORS.contains(mark.word().toLowerCase(Locale.ROOT))
                        && !mark.word().equalsIgnoreCase("if"));
    }

    /** A quotation that opens the sentence and ends right before the cue's words, one that begins right after them, or both. */
    private List<Token> quoted(boolean participle) {
        if (isQuoted(cue.index())) {
            return List.of();
        }
        int from = cue.index();
        while (from > 0 && !isQuoted(from - 1)) {
            from--;
        }
        int to = cue.index() + 1;
        while (to < sentence.size() && !isQuoted(to)) {
            to++;
        }
        boolean left = !participle && from > 0 && isDirect(from) && !hasSpeech(from, cue.index());
        boolean right =
                to < sentence.size() && to - 1 > cue.index() && isIntroduced(to) && !hasSpeech(cue.index() + 1, to);
        if (left) {
            List<Token> before = sentence.tokens().subList(0, from);
            return right
                    ? Stream.concat(before.stream(), quotation(to).stream()).toList()
                    : before;
        }
        boolean bare = IntStream.range(cue.index() + 1, to)
                .mapToObj(sentence::token)
                .noneMatch(token -> FINITE.contains(token.tag()) || token.word().equalsIgnoreCase("that"));
        boolean begins = right || to == cue.index() + 1 && to < sentence.size();
        List<Token> quotation = begins && bare ? quotation(to) : List.of();
        return quotation.isEmpty() || closes(quotation) ? quotation : List.of();
    }

    /** Whether what is said ends with the quotation: a mark stands in it or after it. */
    private boolean closes(List<Token> quotation) {
        int next = quotation.get(quotation.size() - 1).index() + 1;
        return next >= sentence.size()
                || isStop(next)
                || ENDS.contains(sentence.token(next).word())
                || quotation.size() > 2
                        && ENDING.contains(quotation.get(quotation.size() - 2).word());
    }

    /** Whether a comma or colon stands before the quotation, be it with "but" or "and" between. */
    private boolean isIntroduced(int to) {
        boolean joined = to - 2 > cue.index() && sentence.token(to - 1).tag().equals("CC");
        return INTRODUCING.contains(sentence.token(joined ? to - 2 : to - 1).word());
    }

    /** Whether all before the position is quoted and ends as speech does, with a mark of its own. */
    private boolean isDirect(int from) {
        boolean marked = from > 1
                && (ENDING.contains(sentence.token(from).word())
                        || ENDING.contains(sentence.token(from - 1).word())
                        || ENDING.contains(sentence.token(from - 2).word()));
        return marked && IntStream.range(0, from).allMatch(this::isQuoted);
    }

    private boolean hasSpeech(int from, int to) {
        return IntStream.range(from, to).mapToObj(sentence::token).anyMatch(says);
    }

    private boolean isQuoted(int index) {
        return quotes.around(sentence.token(index).span().begin()).isPresent();
    }

    /** The quotation that begins at the position, and what goes on after it without a stop. */
    private List<Token> quotation(int from) {
        int to = from;
        while (to < sentence.size() && isQuoted(to)) {
            to++;
        }
        return sentence.tokens().subList(from, to);
    }

    /** Whether nothing but marks follows the cue's own words. */
    private boolean isClosed() {
        return end >= sentence.size()
                || isStop(end)
                || ENDS.contains(sentence.token(end).word());
    }

    /** "…, he said", "…, he said, …": what stands before the cue's own words, and what goes on after them. */
    private List<Token> before() {
        if (begin < 2 || !isStop(begin - 1)) {
            return List.of();
        }
        boolean marked = CLOSING.contains(sentence.token(begin - 1).word());
        List<Token> left = sentence.tokens().subList(0, marked ? begin : begin - 1);
        boolean finite = left.stream().anyMatch(token -> FINITE.contains(token.tag()));
        boolean quoted = OPENING.contains(left.get(0).word());
        if (!quoted && !marked && isCondition(left.get(0))) {
            return List.of();
        }
        List<Token> right =
                end + 1 < sentence.size() && sentence.token(end).word().equals(",")
                        ? sentence.tokens().subList(end + 1, sentence.size())
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

    /** What follows the cue without a mark between, where the tree lost the clause. */
    private List<Token> after() {
        int from = cue.index() + 1;
        while (from < sentence.size() && own.contains(sentence.token(from))) {
            from++;
        }
        if (from >= sentence.size() || sentence.token(from).word().equalsIgnoreCase("to") || isPlainObject(from)) {
            return List.of();
        }
        List<Token> rest = sentence.tokens().subList(from, sentence.size());
        boolean that = !rest.isEmpty() && rest.get(0).word().equalsIgnoreCase("that");
        long finite =
                rest.stream().filter(token -> FINITE.contains(token.tag())).count();
        boolean clausal = finite > 0
                && rest.stream()
                        .limit(8)
                        .anyMatch(token -> token.isNoun() || token.tag().startsWith("PRP") || that);
        return clausal ? rest : List.of();
    }

    /** Whether a thing and no clause follows: its noun is not the subject of the next verb. */
    private boolean isPlainObject(int from) {
        Optional<Token> object = sentence.children(cue, "obj").stream()
                .filter(token -> sentence.subtree(token).get(0).index() == from)
                .findFirst();
        if (object.isEmpty()) {
            return false;
        }
        List<Token> phrase = sentence.subtree(object.get());
        int end = phrase.get(phrase.size() - 1).index() + 1;
        for (int i = end; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (FINITE.contains(token.tag())) {
                return false;
            }
            if (isStop(i)
                    || token.tag().equals("CC")
                    || token.tag().equals("IN")
                    || token.tag().startsWith("W")) {
                return true;
            }
        }
        return true;
    }

    /** The clause and what follows it, up to where the cue's own sentence goes on. */
    private List<Token> toTheEnd(Token clause) {
        List<Token> whole = under(clause);
        List<Token> under = whole.subList(0, cut(clause, whole));
        if (under.isEmpty() || under.size() < whole.size()) {
            return under;
        }
        int behind = under.get(under.size() - 1).index() + 1;
        if (behind + 2 < sentence.size()
                && sentence.token(behind).word().equals(",")
                && sentence.token(behind + 1).tag().equals("CC")
                && isQuoted(behind + 2)
                && !isQuoted(behind + 1)) {
            List<Token> quotation = quotation(behind + 2);
            int to = quotation.get(quotation.size() - 1).index() + 1;
            return Stream.concat(under.stream(), sentence.tokens().subList(behind, comma(to, sentence.size())).stream())
                    .toList();
        }
        int last = under.get(under.size() - 1).index() + 1;
        int stop = sentence.size();
        for (int i = last; i < sentence.size(); i++) {
            if (parts(sentence.token(i)) && !own.contains(sentence.token(i))) {
                stop = first(sentence.token(i), last);
                break;
            }
        }
        boolean runsOn = last < stop
                && !isStop(last)
                && !ENDS.contains(sentence.token(last).word());
        if (!runsOn) {
            return under;
        }
        return Stream.concat(
                        under.stream(), IntStream.range(last, comma(last, stop)).mapToObj(sentence::token))
                .filter(token -> token != cue)
                .toList();
    }

    /** Where the tree let the speaker's next act into the clause: "…, adding", "would go and suggested". */
    private int cut(Token clause, List<Token> under) {
        for (int i = 1; i < under.size(); i++) {
            Token token = under.get(i);
            if (isQuoted(token.index())) {
                continue;
            }
            Token before = under.get(i - 1);
            if (token.tag().equals("VBG") && before.word().equals(",") && says.test(token)) {
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
                .filter(says)
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
            case "advcl" -> token.tag().equals("VBG");
            default -> false;
        };
    }

    private int first(Token token, int notBefore) {
        return Math.max(notBefore, sentence.subtree(token).get(0).index());
    }

    private int comma(int from, int to) {
        return IntStream.range(from, to).filter(this::isStop).findFirst().orElse(to);
    }

    private List<Token> under(Token clause) {
        return sentence.subtree(clause).stream()
                .filter(token -> token != cue && !own.contains(token))
                .toList();
    }

    private List<Token> colon() {
        return IntStream.range(cue.index() + 1, Math.min(sentence.size(), cue.index() + 12))
                .filter(i -> sentence.token(i).word().equals(":"))
                .mapToObj(i -> sentence.tokens().subList(i + 1, sentence.size()))
                .findFirst()
                .orElse(List.of());
    }

    private boolean isStop(int index) {
        return STOPS.contains(sentence.token(index).word());
    }
}
