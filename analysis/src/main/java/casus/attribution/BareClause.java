package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What follows a cue without a mark between, where the tree lost the clause. */
final class BareClause {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> ASPECT = Set.of("begin", "continue", "conclude", "suggest", "propose");
    private static final Set<String> INSERTED = Set.of("VBN", "VBG", "WDT", "WP", "IN", "DT");
    private static final int LONGEST_INSERTION = 16;
    private static final Set<String> OPENERS = Set.of("DT", "JJ", "CD", "EX", "NNS");

    private final boolean clausal;
    private final Sentence sentence;
    private final Token cue;
    private final CueWords at;

    BareClause(CueWords at, boolean clausal) {
        this.clausal = clausal;
        this.at = at;
        this.sentence = at.sentence();
        this.cue = at.cue();
    }

    /** Whether the form of the cue lets a clause follow without "that". */
    boolean mayFollow() {
        return FINITE.contains(cue.tag()) || cue.tag().equals("VBG") || isPlainSaying();
    }

    /** The words of the clause; empty where none begins. */
    List<Token> after() {
        int from = cue.index() + 1;
        while (from < sentence.size() && at.own().contains(sentence.token(from))) {
            from++;
        }
        if (from >= sentence.size() || isNoClause(sentence.token(from)) || isPlainObject(from)) {
            return List.of();
        }
        List<Token> all = sentence.tokens().subList(from, sentence.size());
        List<Token> rest = all.subList(0, new ClauseEnd(at).mainClause(all));
        boolean that = !rest.isEmpty() && rest.get(0).word().equalsIgnoreCase("that");
        long finite =
                rest.stream().filter(token -> FINITE.contains(token.tag())).count();
        boolean clausal = finite > 0
                && rest.stream()
                        .limit(8)
                        .anyMatch(token -> token.isNoun() || token.tag().startsWith("PRP") || that);
        return clausal ? rest : List.of();
    }

    /** "said to", "began working", "reported and": no clause begins so. */
    private boolean isNoClause(Token first) {
        return first.word().equalsIgnoreCase("to")
                || first.tag().equals("VBG") && ASPECT.contains(cue.lemma())
                || first.tag().equals("CC") && !first.word().equalsIgnoreCase("either");
    }

    /** "has said the price is low": no plain thing can follow, and a subject with its verb does. */
    private boolean isPlainSaying() {
        boolean perfect = cue.tag().equals("VB")
                || cue.tag().equals("VBN")
                        && sentence.children(cue, "aux").stream()
                                .anyMatch(aux -> aux.lemma().equals("have"));
        int from = cue.index() + 1;
        return clausal
                && perfect
                && from < sentence.size()
                && opensClause(sentence.token(from))
                && IntStream.range(from, at.comma(from, sentence.size()))
                        .mapToObj(sentence::token)
                        .anyMatch(token -> FINITE.contains(token.tag()) && token.index() > from);
    }

    static boolean opensClause(Token token) {
        return token.isNoun()
                || token.word().equals("that")
                || token.tag().startsWith("PRP") && !token.word().matches("(?i)them|him|me|us")
                || OPENERS.contains(token.tag());
    }

    /** Whether a thing and no clause follows: its noun is not the subject of the next verb. */
    private boolean isPlainObject(int from) {
        Optional<Token> object = sentence.children(cue, "obj").stream()
                .filter(token -> sentence.subtree(token).get(0).index() == from)
                .findFirst();
        boolean joined = sentence.token(from).tag().equals("IN");
        if (joined || object.isEmpty() || object.filter(this::isSubject).isPresent()) {
            return false;
        }
        List<Token> phrase = sentence.subtree(object.get());
        int end = phrase.get(phrase.size() - 1).index() + 1;
        if (isOwnClause() && isFollowedByVerb(end)) {
            return false;
        }
        for (int i = at.end(); i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (FINITE.contains(token.tag())) {
                return false;
            }
            if (at.isStop(i)
                    || token.tag().equals("CC")
                    || token.tag().equals("IN")
                            && !(clausal
                                    && sentence.head(token)
                                            .filter(Token::isNoun)
                                            .isPresent())
                    || token.tag().startsWith("W")) {
                return true;
            }
        }
        return true;
    }

    /** Whether the cue is no verb of a relative clause: a finite verb behind its object is then the object's own. */
    private boolean isOwnClause() {
        return !cue.relation().startsWith("acl")
                && sentence.children(cue, "nsubj").stream()
                        .noneMatch(subject -> subject.tag().startsWith("W"));
    }

    /** "said the mill and the dam are shut", "say the mill, run by monks, is shut": a finite verb follows the noun phrase. */
    private boolean isFollowedByVerb(int end) {
        int next = end;
        if (next < sentence.size() && sentence.token(next).word().equals(",") && clausal) {
            int close = at.comma(next + 1, Math.min(sentence.size(), next + LONGEST_INSERTION));
            boolean inserted = next + 1 < sentence.size()
                    && INSERTED.contains(sentence.token(next + 1).tag());
            next = inserted ? close + 1 : sentence.size();
        }
        while (next < sentence.size() && sentence.token(next).tag().equals("RB")) {
            next++;
        }
        return next < sentence.size() && FINITE.contains(sentence.token(next).tag());
    }

    /** "said the price was low": the tree hangs the verb on what is its subject. */
    private boolean isSubject(Token object) {
        return sentence.children(object, "acl", "acl:relcl", "dep", "parataxis").stream()
                .filter(verb -> FINITE.contains(verb.tag()))
                .filter(verb -> sentence.children(verb, "nsubj", "nsubj:pass").stream()
                        .noneMatch(subject -> subject.index() < verb.index()))
                .anyMatch(verb -> verb.index() > object.index() && !at.isStop(verb.index() - 1));
    }
}
