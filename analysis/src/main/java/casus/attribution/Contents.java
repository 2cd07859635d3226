package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private Contents(Sentence sentence, Token cue, List<Token> source) {
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

    /** A clause with "that" or without, before, after or around the cue; empty where there is none. */
    static List<Token> clause(Sentence sentence, Token cue, List<Token> source) {
        Contents contents = new Contents(sentence, cue, source);
        boolean told = !source.isEmpty();
        List<Token> before = told && contents.isClosed() ? contents.before() : List.of();
        if (!before.isEmpty()) {
            return before;
        }
        Optional<Token> clause = sentence.children(cue, "ccomp").stream()
                .filter(token -> !source.contains(token))
                .findFirst();
        if (clause.filter(token -> token.index() > cue.index()).isPresent()) {
            return contents.toTheEnd(clause.get());
        }
        if (told && !contents.isClosed() && FINITE.contains(cue.tag())) {
            List<Token> after = contents.after();
            if (!after.isEmpty()) {
                return after;
            }
        }
        return clause.isPresent() ? contents.under(clause.get()) : contents.colon();
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

    /** The clause and what follows it, up to where the cue's own sentence goes on. */
    private List<Token> toTheEnd(Token clause) {
        List<Token> under = under(clause);
        if (under.isEmpty()) {
            return under;
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
        boolean joined = last + 1 < stop
                && Set.of("but", "and", "while", "although", "because")
                        .contains(sentence.token(last + 1).lemma());
        if (!runsOn && !joined) {
            return under;
        }
        int to = runsOn && !joined ? comma(last, stop) : stop;
        return Stream.concat(under.stream(), IntStream.range(last, to).mapToObj(sentence::token))
                .filter(token -> token != cue)
                .toList();
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
