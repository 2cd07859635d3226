package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose words a cue brings: its subject, the subject it shares, its agent or its owner. */
final class Sources {
    private static final int MOST_STEPS = 4;
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you", "me", "us", "my", "our", "your");

    private static final Set<String> CLAIMING =
            Set.of(("make issue release repeat give publish send reiterate raise have hold share offer put"
                            + " reject dismiss deny dispute refute rebut lodge file level table present advance deliver"
                            + " maintain keep abandon drop withdraw renew unveil submit float echo show harbour harbor")
                    .split(" "));
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final int LONGEST_INSERTION = 16;
    private static final Set<String> AFTER_CONTENT = Set.of(",", "”", "\"", "''", "’’", "»", "?", "!");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "''", "``", "«", "»");
    private static final Set<String> AFTER_SPEAKER = Set.of(",", ".", ":", "WP", "WDT", "-LRB-");
    private static final Set<String> PHRASE = Set.of("DT", "JJ", "JJS", "PRP$", "POS", "CD", "VBN");

    private Sources() {}

    /** The one who does the verb; empty where nobody is named. */
    static Optional<Token> of(Sentence sentence, Token verb, boolean passive) {
        return passive ? agent(sentence, verb) : subject(sentence, verb);
    }

    private static Optional<Token> subject(Sentence sentence, Token verb) {
        Token current = verb;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            Optional<Token> own = nearest(sentence, current, verb);
            if (own.isPresent()) {
                return own;
            }
            Optional<Token> head = sentence.head(current);
            if (head.isEmpty()) {
                return steps == 0 ? Optional.empty() : passiveSubject(sentence, current);
            }
            switch (current.relation()) {
                case "acl" -> {
                    if (isOfNoun(sentence, current)) {
                        return head.filter(Token::isNoun);
                    }
                    Optional<Token> owner = sentence.child(head.get(), "nmod:poss");
                    if (owner.isPresent() && !current.tag().equals("VBG")) {
                        return owner;
                    }
                    Optional<Token> clause = clauseOf(sentence, head.get());
                    if (clause.isEmpty()) {
                        return current.tag().equals("VBG") ? head.filter(Token::isNoun) : Optional.empty();
                    }
                    current = clause.get();
                }
                case "advcl" -> {
                    Optional<Token> quoted = quoted(sentence, current, head.get());
                    if (quoted.isPresent()) {
                        return quoted;
                    }
                    current = head.get();
                }
                case "xcomp", "conj", "dep", "parataxis" -> current = head.get();
                default -> {
                    return passiveSubject(sentence, current);
                }
            }
        }
        return Optional.empty();
    }

    /** "quoted the minister as saying …": the one who is quoted. */
    private static Optional<Token> quoted(Sentence sentence, Token participle, Token verb) {
        boolean as = participle.tag().equals("VBG")
                && participle.index() > 0
                && sentence.token(participle.index() - 1).word().equalsIgnoreCase("as");
        return as ? sentence.child(verb, "obj", "nsubj:pass") : Optional.empty();
    }

    /** Of several subjects that the tree gives a verb, the one next to the cue. */
    private static Optional<Token> nearest(Sentence sentence, Token verb, Token cue) {
        return sentence.children(verb, "nsubj").stream()
                .filter(token -> !token.relation().equals("nsubj:pass"))
                .min(Comparator.comparingInt(token -> Math.abs(token.index() - cue.index())));
    }

    /** "a letter urging …", while "the talks, urging …" goes on with whoever held them. */
    private static boolean isOfNoun(Sentence sentence, Token participle) {
        return participle.tag().equals("VBG")
                && !sentence.token(participle.index() - 1).word().equals(",");
    }

    /** The verb of the clause that the noun stands in. */
    private static Optional<Token> clauseOf(Sentence sentence, Token noun) {
        Token current = noun;
        for (int steps = 0; steps < MOST_STEPS && current.head() >= 0; steps++) {
            if (current.relation().startsWith("nsubj") || current.relation().startsWith("acl")) {
                return Optional.empty();
            }
            current = sentence.token(current.head());
            if (current.isVerb()) {
                return Optional.of(current);
            }
        }
        return Optional.empty();
    }

    /** The noun that a relative pronoun stands for. */
    static List<Token> antecedent(Sentence sentence, List<Token> source) {
        if (source.size() != 1 || !RELATIVE.contains(source.get(0).word().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return sentence.head(source.get(0))
                .filter(verb -> verb.relation().startsWith("acl"))
                .flatMap(sentence::head)
                .filter(noun -> noun.isNoun() && noun.index() < source.get(0).index())
                .map(noun -> phrase(sentence, noun))
                .orElse(List.of());
    }

    private static Optional<Token> passiveSubject(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj:pass");
    }

    private static Optional<Token> agent(Sentence sentence, Token verb) {
        return sentence.children(verb, "obl").stream()
                .filter(token -> sentence.preposition(token).equals("by"))
                .findFirst();
    }

    /**
     * The noun phrase right beside a finite cue, where the tree gives it no subject: "…, said Ms Okoro", "the mayor (and
     * heir) said"; empty where there is none.
     */
    static List<Token> beside(Sentence sentence, Token verb) {
        boolean closes = verb.index() > 0
                && AFTER_CONTENT.contains(sentence.token(verb.index() - 1).word());
        List<Token> after = closes ? chunk(sentence, verb.index() + 1, 1) : List.of();
        if (!after.isEmpty()) {
            Token head = after.get(after.size() - 1);
            return phrase(sentence, head).stream()
                    .filter(token -> token.index() > verb.index())
                    .toList();
        }
        int last = verb.index() - 1;
        while (last > 0 && sentence.token(last).tag().equals("RB")) {
            last--;
        }
        return chunk(sentence, beforeInsertion(sentence, last), -1);
    }

    /** "“…,” said Ms Okoro": the speaker follows, and what the tree takes for the subject is part of what was said. */
    static boolean isInverted(Sentence sentence, Token verb, Token subject) {
        int last = verb.index() - 1;
        if (last <= 0
                || subject.index() >= last
                || !FINITE.contains(verb.tag()) && !verb.tag().equals("VB")
                || !AFTER_CONTENT.contains(sentence.token(last).word())) {
            return false;
        }
        List<Token> after = chunk(sentence, verb.index() + 1, 1);
        if (after.isEmpty()) {
            return false;
        }
        int next = after.get(after.size() - 1).index() + 1;
        boolean ends = next >= sentence.size()
                || AFTER_SPEAKER.contains(sentence.token(next).tag());
        boolean told = sentence.tokens().subList(subject.index() + 1, last).stream()
                .filter(token -> FINITE.contains(token.tag()) || token.tag().equals("MD"))
                .anyMatch(token -> !sentence.dominates(subject, token));
        return !sentence.token(last).word().equals(",") || ends && told;
    }

    /** "…, saying that": whoever the verb before it is about, where the tree ties the participle to nobody. */
    static List<Token> ofParticiple(Sentence sentence, Token participle) {
        for (int i = participle.index() - 1; i > 0; i--) {
            Token token = sentence.token(i);
            boolean finite = token.isVerb()
                    && (FINITE.contains(token.tag()) || token.tag().equals("VBN"));
            Optional<Token> subject = finite ? sentence.child(token, "nsubj", "nsubj:pass") : Optional.empty();
            if (subject.filter(noun -> noun.index() < participle.index() && !isSpeaker(noun))
                    .isPresent()) {
                return RELATIVE.contains(subject.get().word().toLowerCase(Locale.ROOT))
                        ? List.of()
                        : phrase(sentence, subject.get());
            }
        }
        return List.of();
    }

    /** "The mill was shut, a farmer said": the tree takes the speaker for an apposition to what is spoken of. */
    static List<Token> own(Sentence sentence, Token verb, List<Token> source) {
        if (source.isEmpty() || source.get(source.size() - 1).index() + 1 != verb.index() || !isLast(sentence, verb)) {
            return source;
        }
        int at = source.size() - 1;
        while (at >= 0 && !source.get(at).word().equals(",")) {
            at--;
        }
        boolean listed = at < 1
                || at + 1 >= source.size()
                || source.subList(at, source.size()).stream()
                        .anyMatch(token -> token.tag().equals("CC"))
                || source.stream().filter(token -> token.word().equals(",")).count() > 1;
        boolean nominal = source.subList(at + 1, source.size()).stream()
                .anyMatch(token -> token.isNoun() || token.tag().startsWith("PRP"));
        return listed || !nominal ? source : source.subList(at + 1, source.size());
    }

    private static boolean isLast(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        return next >= sentence.size()
                || AFTER_CONTENT.contains(sentence.token(next).word())
                || sentence.token(next).word().equals(".")
                || sentence.token(next).tag().startsWith("NNP")
                || sentence.token(next).tag().equals("IN");
    }

    /** Where a bracket or an apposition ends at the position, the position before it. */
    private static int beforeInsertion(Sentence sentence, int last) {
        if (last <= 0) {
            return last;
        }
        String close = sentence.token(last).word();
        if (!close.equals(")") && !close.equals(",")) {
            return last;
        }
        String open = close.equals(")") ? "(" : ",";
        boolean verbs = false;
        for (int i = last - 1; i > Math.max(0, last - LONGEST_INSERTION); i--) {
            Token token = sentence.token(i);
            if (token.word().equals(open)) {
                boolean relative = sentence.token(i + 1).tag().startsWith("WP");
                return verbs && !relative ? -1 : i - 1;
            }
            if (QUOTES.contains(token.word())) {
                return -1;
            }
            verbs |= token.isVerb();
        }
        return -1;
    }

    /** The words of one noun phrase from the position on, forwards or backwards. */
    private static List<Token> chunk(Sentence sentence, int from, int step) {
        List<Token> words = new ArrayList<>();
        for (int i = from; i >= 0 && i < sentence.size(); i += step) {
            Token token = sentence.token(i);
            boolean noun = token.isNoun() || token.tag().equals("PRP");
            boolean inside = noun || PHRASE.contains(token.tag());
            if (!inside || step < 0 && words.isEmpty() && !noun) {
                break;
            }
            words.add(token);
            boolean opened = token.tag().equals("DT") || token.tag().equals("PRP$");
            if (token.tag().equals("PRP") || step < 0 && opened) {
                break;
            }
        }
        words.sort(Comparator.comparingInt(Token::index));
        boolean nominal =
                words.stream().anyMatch(token -> token.isNoun() || token.tag().equals("PRP"));
        return nominal && words.stream().noneMatch(Sources::isSpeaker) ? List.copyOf(words) : List.of();
    }

    /** The owner of a noun ("Iran's claim", "a claim by Iran") or whoever does the verb that it is the object of. */
    static Optional<Token> owner(Sentence sentence, Token noun) {
        Optional<Token> own = sentence.children(noun, "nmod").stream()
                .filter(token -> token.relation().equals("nmod:poss")
                        || Set.of("by", "from").contains(sentence.preposition(token)))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return sentence.head(noun)
                .filter(verb -> verb.isVerb() && CLAIMING.contains(verb.lemma()))
                .filter(verb -> noun.relation().equals("obj") || noun.relation().equals("obl"))
                .flatMap(verb -> subject(sentence, verb));
    }

    /** Whether the words speak of the speaker or the one spoken to: then it is no source of its own. */
    static boolean isSpeaker(Token source) {
        return SPEAKERS.contains(source.word().toLowerCase(Locale.ROOT));
    }

    /** The noun phrase without the clauses that hang on it and without its preposition. */
    static List<Token> phrase(Sentence sentence, Token head) {
        Set<Token> out = new HashSet<>();
        for (Token child : sentence.children(head)) {
            boolean clause = Set.of("acl", "acl:relcl", "parataxis", "advcl", "ccomp", "dep", "cop", "aux", "nsubj")
                    .contains(child.relation());
            boolean around = Set.of("case", "cc").contains(child.relation()) && child.index() < head.index();
            boolean mark = child.relation().equals("punct") && child.index() > head.index()
                    || child.relation().equals("case") && child.index() > head.index();
            if (clause || around || mark) {
                out.addAll(sentence.subtree(child));
            }
        }
        return sentence.subtree(head).stream()
                .filter(token -> !out.contains(token))
                .toList();
    }
}
