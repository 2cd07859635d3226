package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Grammatical subjects and objects of verbs, own or shared through conjunction, control, raising, participles and
 * relative clauses; where the parse is plainly wrong (number does not agree, a participle took the object) it is
 * mended.
 */
final class Arguments {
    private static final Set<String> AFTER_TIME = Set.of("later", "late", "earlier", "early", "after", "before");
    private static final int MOST_STEPS = 6;

    private final Sentence sentence;
    private final WordClasses classes;

    Arguments(Sentence sentence, WordClasses classes) {
        this.sentence = sentence;
        this.classes = classes;
    }

    boolean isPassive(Token verb) {
        if (sentence.child(verb, "nsubj:pass", "aux:pass").isPresent()
                || !sentence.children(verb, "nsubj:pass").isEmpty()) {
            return true;
        }
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        // "activist released in amnesty": a headline leaves the auxiliary out
        boolean told = verb.relation().equals("root")
                && sentence.token(sentence.size() - 1).word().equals(".");
        boolean bare = !told
                && sentence.children(verb, "aux", "obj", "xcomp").isEmpty()
                && sentence.children(verb, "ccomp").stream().allMatch(this::isRelative)
                && !verb.relation().equals("conj")
                && !sentence.children(verb, "nsubj").isEmpty();
        boolean shared = verb.relation().equals("conj")
                && sentence.children(verb, "aux", "nsubj", "obj").isEmpty()
                && verb.head() >= 0
                && sentence.token(verb.head()).tag().equals("VBN")
                && isPassive(sentence.token(verb.head()));
        return verb.relation().equals("acl") || bare || shared;
    }

    List<Token> subjects(Token verb, int depth) {
        List<Token> own = sentence.children(verb, "nsubj", "nsubj:pass").stream()
                .filter(token -> !token.relation().equals("nsubj:outer"))
                .filter(token -> agrees(token, verb))
                .filter(token -> !isTime(token))
                .toList();
        if (!own.isEmpty()) {
            List<Token> found = new ArrayList<>();
            for (Token subject : own) {
                if (isRelativePronoun(subject) && modified(verb, 0).isPresent()) {
                    found.add(modified(verb, 0).get());
                } else {
                    found.add(subject);
                    conjuncts(subject).forEach(found::add);
                }
            }
            return found;
        }
        if (depth > MOST_STEPS) {
            return List.of();
        }
        // "hackers tied to a ministry broke in": the noun was given to the participle that describes it
        List<Token> described = sentence.children(verb, "csubj").stream()
                .filter(participle -> participle.tag().equals("VBN"))
                .flatMap(participle -> sentence.children(participle, "nsubj", "nsubj:pass").stream())
                .toList();
        if (!described.isEmpty()) {
            return described;
        }
        // "a bomb hidden in a car went off": the noun was given to the participle that describes it
        if (verb.relation().equals("dep")
                && sentence.token(verb.head()).tag().equals("VBN")
                && sentence.children(sentence.token(verb.head()), "aux", "aux:pass")
                        .isEmpty()) {
            List<Token> before = sentence.children(sentence.token(verb.head()), "nsubj", "nsubj:pass");
            if (!before.isEmpty()) {
                return before;
            }
        }
        List<Token> shared = verb.head() < 0 ? List.of() : borrowedSubjects(verb, depth);
        return shared.isEmpty() && depth == 0 ? new LostSubject(sentence, classes).of(verb) : shared;
    }

    private List<Token> borrowedSubjects(Token verb, int depth) {
        Token governor = sentence.token(verb.head());
        return switch (verb.relation()) {
            case "conj" ->
                governor.isVerb() && !sentence.children(verb, "mark").stream().anyMatch(Token::isVerb)
                        ? sharedSubjects(governor, verb, depth)
                        : List.of();
            case "xcomp" -> controller(governor, verb, depth);
            case "ccomp" ->
                verb.tag().equals("VB")
                                && sentence.children(verb, "mark").stream()
                                        .anyMatch(mark -> mark.tag().equals("TO"))
                        ? controller(governor, verb, depth)
                        : List.of();
            case "advcl" ->
                isDoneBefore(verb, governor)
                        ? isPassive(governor) ? subjects(governor, depth + 1) : objects(governor)
                        : sentence.children(verb, "mark").isEmpty()
                                        || verb.tag().equals("VBG")
                                        || verb.tag().equals("VB")
                                ? (governor.isVerb()
                                                || governor.tag().startsWith("JJ")
                                                || sentence.child(governor, "cop")
                                                        .isPresent()
                                        ? activeSide(governor, depth)
                                        : List.of())
                                : List.of();
            case "acl" -> {
                Optional<Token> main = mainVerb(verb);
                yield main.isPresent()
                        ? activeSide(main.get(), depth)
                        : verb.tag().equals("VB") ? purposeSubject(governor, depth) : withConjuncts(governor);
            }
            case "dep" -> verb.tag().equals("VBG") && governor.isVerb() ? activeSide(governor, depth) : List.of();
            case "acl:relcl" ->
                sentence.children(verb, "obj").isEmpty()
                                || !sentence.children(verb, "nsubj").isEmpty()
                        ? List.of()
                        : withConjuncts(governor);
            default -> List.of();
        };
    }

    /**
     * The verb that a participle goes with: its own head, or, where a comma parts it from the noun that the parser hung
     * it on ("stormed a hotel in the town, killing eight"), the verb above that noun.
     */
    Optional<Token> mainVerb(Token participle) {
        boolean parted = participle.tag().equals("VBG")
                && participle.relation().equals("acl")
                && participle.index() > 0
                && sentence.token(participle.index() - 1).word().equals(",");
        if (!parted) {
            return Optional.empty();
        }
        Token current = participle;
        for (int step = 0; step < MOST_STEPS && current.head() >= 0; step++) {
            current = sentence.token(current.head());
            if (current.isVerb()) {
                return Optional.of(current);
            }
        }
        return Optional.empty();
    }

    /** "Minutes later, gunmen attacked": a time that opens a sentence does nothing. */
    private boolean isTime(Token token) {
        return token.index() == 0
                && classes.contains("time", token.lemma().toLowerCase(Locale.ROOT))
                && sentence.size() > 1
                && AFTER_TIME.contains(sentence.token(1).lemma());
    }

    /** "bringing in troops offers support": where number does not agree, the parser took another noun for the subject. */
    private boolean agrees(Token subject, Token verb) {
        return !(verb.tag().equals("VBZ")
                && subject.tag().equals("NNS")
                && !classes.contains("singular-s", subject.lemma())
                && subject.index() < verb.index()
                && sentence.children(verb, "aux", "cop").isEmpty());
    }

    /** "Police said the men came and shot three": what goes on behind the content, without a comma, is said of its subject. */
    private List<Token> sharedSubjects(Token governor, Token verb, int depth) {
        if (classes.contains("say", governor.lemma()) && !classes.contains("say", verb.lemma())) {
            for (Token content : sentence.children(governor, "ccomp")) {
                boolean within = content.index() > governor.index()
                        && content.index() < verb.index()
                        && content.tag().equals(verb.tag())
                        && sentence.tokens().subList(content.index(), verb.index()).stream()
                                .noneMatch(token -> token.word().equals(","))
                        && sentence.children(verb, "obj").stream()
                                .noneMatch(object -> object.tag().equals("PRP"));
                if (within) {
                    return subjects(content, depth + 1);
                }
            }
        }
        return subjects(governor, depth + 1);
    }

    private List<Token> activeSide(Token governor, int depth) {
        return isPassive(governor) ? List.of() : subjects(governor, depth + 1);
    }

    private List<Token> controller(Token governor, Token verb, int depth) {
        if (!governor.isVerb()) {
            return subjects(governor, depth + 1);
        }
        List<Token> objects = sentence.children(governor, "obj");
        boolean ofOwn = classes.contains("subject-control", governor.lemma())
                || classes.contains("light", governor.lemma()) && !objects.isEmpty() && isAct(objects.get(0));
        if (!objects.isEmpty() && !ofOwn) {
            return withConjuncts(objects.get(0));
        }
        return subjects(governor, depth + 1);
    }

    /** "accused the army of murdering", "was jailed for killing": what somebody is blamed, punished or thanked for. */
    private boolean isDoneBefore(Token verb, Token governor) {
        return verb.tag().equals("VBG")
                && governor.isVerb()
                && classes.contains("judging", governor.lemma())
                && sentence.children(verb, "mark", "case").stream()
                        .anyMatch(mark ->
                                mark.lemma().equals("for") || mark.lemma().equals("of"))
                && (isPassive(governor) || !objects(governor).isEmpty());
    }

    /** "launched operations to detain", "took steps to free": what is begun acts no more than the verb itself. */
    private boolean isAct(Token object) {
        return object.isNoun()
                && !object.isProperNoun()
                && !object.lemma().equals("troops")
                && List.of("person", "troops", "group-thing", "collective", "place-thing").stream()
                        .noneMatch(name -> classes.contains(name, object.lemma()));
    }

    private List<Token> purposeSubject(Token noun, int depth) {
        if (noun.head() < 0) {
            return List.of();
        }
        Token verb = sentence.token(noun.head());
        boolean possessed = !sentence.children(noun, "nmod:poss").isEmpty();
        if (possessed) {
            return sentence.children(noun, "nmod:poss");
        }
        return verb.isVerb() && noun.relation().equals("obj") ? subjects(verb, depth + 1) : List.of();
    }

    List<Token> objects(Token verb) {
        List<Token> own = sentence.children(verb, "obj");
        boolean stands = own.stream().anyMatch(object -> !object.tag().equals("DT"));
        Optional<Token> sum = stands ? Optional.empty() : new Giving(sentence, classes).amount(verb);
        if (sum.isPresent()) {
            return List.of(sum.get());
        }
        if (!own.isEmpty()) {
            List<Token> found = new ArrayList<>();
            for (Token object : own) {
                if (isRelativePronoun(object) && modified(verb, 0).isPresent()) {
                    found.add(modified(verb, 0).get());
                } else {
                    found.add(amount(object));
                }
            }
            return found;
        }
        Optional<Token> taken = takenByParticiple(verb);
        if (taken.isPresent()) {
            return List.of(taken.get());
        }
        if (verb.relation().equals("acl:relcl")
                && !sentence.children(verb, "nsubj").isEmpty()
                && sentence.children(verb, "nsubj").stream().noneMatch(Arguments::isRelativePronoun)
                && sentence.children(verb, "advmod").stream()
                        .noneMatch(adverb -> adverb.tag().equals("WRB"))
                && sentence.children(verb, "ccomp", "xcomp").isEmpty()) {
            return List.of(sentence.token(verb.head()));
        }
        // "killed and captured most of them": the object was given to the first of the verbs
        if (verb.relation().equals("conj") && verb.head() == verb.index() - 2) {
            Token first = sentence.token(verb.head());
            List<Token> shared = sentence.children(first, "obj").stream()
                    .filter(object -> object.index() > verb.index())
                    .toList();
            if (first.isVerb() && !shared.isEmpty()) {
                return shared;
            }
        }
        // "attacked and occupied the town": the object stands with the last of the verbs
        for (Token conjunct : sentence.children(verb, "conj")) {
            if (conjunct.isVerb()
                    && sentence.children(conjunct, "nsubj").isEmpty()
                    && conjunct.index() - verb.index() == 2) {
                return sentence.children(conjunct, "obj");
            }
        }
        return List.of();
    }

    /** "a further $2 million": where the determiner was taken for the object, the amount below it is meant. */
    private Token amount(Token object) {
        return object.tag().equals("DT")
                ? sentence.child(object, "dep")
                        .filter(Token::isNoun)
                        .or(() -> sentence.child(object, "dep")
                                .filter(token -> token.tag().equals("$")))
                        .orElse(object)
                : object;
    }

    /**
     * "arrested the leader of a network linked to ...": parsers make the object the subject of the participle that
     * follows; a participle without an auxiliary, right of the phrase that follows the verb, gives it back.
     */
    private Optional<Token> takenByParticiple(Token verb) {
        return sentence.children(verb, "dep", "xcomp", "ccomp").stream()
                .filter(participle ->
                        participle.tag().equals("VBN") || participle.tag().equals("VBD"))
                .filter(participle -> sentence.children(participle, "aux", "aux:pass", "mark", "obj")
                        .isEmpty())
                .flatMap(participle -> sentence.children(participle, "nsubj", "nsubj:pass").stream())
                .filter(noun -> noun.isNoun() && noun.index() > verb.index())
                .filter(noun -> sentence.subtree(noun).get(0).index() == verb.index() + 1)
                .findFirst();
    }

    private Optional<Token> modified(Token verb, int depth) {
        if (verb.head() < 0 || depth > MOST_STEPS) {
            return Optional.empty();
        }
        Token governor = sentence.token(verb.head());
        if (verb.relation().equals("acl:relcl")) {
            return Optional.of(governor);
        }
        return verb.relation().equals("conj")
                        || verb.relation().equals("xcomp")
                        || verb.relation().equals("ccomp")
                ? modified(governor, depth + 1)
                : Optional.empty();
    }

    /** "released in a case that raises fears": parsers take some relative clauses for contents. */
    private boolean isRelative(Token clause) {
        return sentence.children(clause, "nsubj").stream().anyMatch(Arguments::isRelativePronoun);
    }

    private List<Token> withConjuncts(Token token) {
        List<Token> found = new ArrayList<>();
        found.add(token);
        conjuncts(token).forEach(found::add);
        return found;
    }

    List<Token> conjuncts(Token token) {
        Set<Token> seen = new HashSet<>();
        return sentence.children(token, "conj").stream()
                .filter(conjunct -> !conjunct.isVerb() && seen.add(conjunct))
                .toList();
    }

    private static boolean isRelativePronoun(Token token) {
        return token.tag().equals("WDT")
                || token.tag().equals("WP")
                || (token.tag().equals("IN") && token.lemma().equals("that"));
    }
}
