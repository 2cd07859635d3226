package casus.event;

import casus.claim.Slot;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A predicate with its own arguments. Slots are logical: in a passive {@code obj} is the grammatical subject and
 * {@code subj} the agent. Other slots are named by their preposition; {@code poss} and {@code mod} are the possessor
 * and the modifiers of a noun. Lists are kept: each conjunct is an argument of its own.
 */
final class Clause {
    private static final int MOST_STEPS = 6;
    private static final Set<String> INNER = Set.of("to", "on", "against", "for", "from", "with");

    private final Sentence sentence;
    private final Token predicate;
    private final WordClasses classes;
    private final List<Argument> arguments = new ArrayList<>();
    private final Optional<Token> carrier;

    private Clause(Sentence sentence, Token predicate, WordClasses classes) {
        this.sentence = sentence;
        this.predicate = predicate;
        this.classes = classes;
        this.carrier = predicate.isNoun() ? lightVerb() : Optional.empty();
        if (!predicate.isNoun()) {
            verb(predicate, true);
        } else {
            noun();
        }
    }

    static Clause of(Sentence sentence, Token predicate, WordClasses classes) {
        return new Clause(sentence, predicate, classes);
    }

    Token predicate() {
        return predicate;
    }

    /** The light verb that carries a noun: "carried out" in "carried out a raid". */
    Optional<Token> carrier() {
        return carrier;
    }

    List<Argument> slot(String name) {
        return arguments.stream()
                .filter(argument -> argument.slot().equals(name))
                .toList();
    }

    List<Argument> arguments() {
        return List.copyOf(arguments);
    }

    /** Heads of complement clauses. */
    List<Token> complements() {
        Token verb = carrier.orElse(predicate);
        List<Token> found = new ArrayList<>(sentence.children(predicate, "xcomp", "ccomp"));
        if (verb != predicate) {
            found.addAll(sentence.children(verb, "xcomp", "ccomp"));
        }
        if (classes.contains("purpose-complement", verb.lemma())) {
            sentence.children(verb, "advcl").stream()
                    .filter(token -> token.tag().equals("VB"))
                    .forEach(found::add);
        }
        if (predicate.isNoun()) {
            sentence.children(predicate, "acl").stream()
                    .filter(token -> token.tag().equals("VB"))
                    .forEach(found::add);
        }
        return found;
    }

    boolean isPassive() {
        return predicate.isVerb() && isPassive(predicate);
    }

    private boolean isPassive(Token verb) {
        if (sentence.child(verb, "nsubj:pass", "aux:pass").isPresent()
                || !sentence.children(verb, "nsubj:pass").isEmpty()) {
            return true;
        }
        if (!verb.tag().equals("VBN")) {
            return false;
        }
        // "activist released in amnesty": a headline leaves the auxiliary out
        boolean bare = sentence.children(verb, "aux", "obj", "ccomp", "xcomp").isEmpty()
                && !verb.relation().equals("conj")
                && !sentence.children(verb, "nsubj").isEmpty();
        boolean shared = verb.relation().equals("conj")
                && sentence.children(verb, "aux", "nsubj", "obj").isEmpty()
                && verb.head() >= 0
                && sentence.token(verb.head()).tag().equals("VBN")
                && isPassive(sentence.token(verb.head()));
        return verb.relation().equals("acl") || bare || shared;
    }

    private void verb(Token verb, boolean own) {
        boolean passive = isPassive(verb);
        if (passive) {
            subjects(verb, 0).forEach(token -> add("obj", token, link(token, verb)));
            for (Token oblique : sentence.children(verb, "obl")) {
                if (sentence.preposition(oblique).equals("by") && !isTime(oblique)) {
                    list("subj", oblique, Slot.Link.CLAUSE);
                }
            }
        } else {
            subjects(verb, 0).forEach(token -> add("subj", token, link(token, verb)));
        }
        for (Token object : objects(verb)) {
            list(
                    passive && own && sentence.children(verb, "obj").contains(object) ? "obj2" : "obj",
                    object,
                    Slot.Link.CLAUSE);
        }
        sentence.children(verb, "iobj").forEach(token -> list("iobj", token, Slot.Link.CLAUSE));
        obliques(verb);
    }

    private void obliques(Token verb) {
        for (Token oblique : sentence.children(verb, "obl", "nmod")) {
            String preposition = sentence.preposition(oblique);
            if (!preposition.isEmpty() && !isTime(oblique)) {
                list(preposition, oblique, Slot.Link.CLAUSE);
            }
        }
        Set<String> objectRelations = isPassive(verb) ? Set.of("nsubj:pass", "obj") : Set.of("obj");
        for (Token object : sentence.children(verb, objectRelations.toArray(String[]::new))) {
            phrase("obj.", object);
        }
        if (!isPassive(verb)) {
            sentence.children(verb, "nsubj").forEach(subject -> phrase("subj.", subject));
        }
    }

    /** The prepositional and other modifiers of an argument, as slots of their own: "a ban on imports from X". */
    private void phrase(String prefix, Token noun) {
        for (Token modifier : sentence.children(noun, "nmod")) {
            String preposition = sentence.preposition(modifier);
            if (!preposition.isEmpty() && !isTime(modifier)) {
                list(prefix + preposition, modifier, Slot.Link.CLAUSE);
            }
            for (Token inner : sentence.children(modifier, "nmod")) {
                String second = sentence.preposition(inner);
                if (INNER.contains(second) && !isTime(inner)) {
                    list(prefix + second, inner, Slot.Link.CLAUSE);
                }
            }
        }
        for (Token modifier : sentence.children(noun, "amod", "compound", "nmod:poss")) {
            add(prefix + "mod", modifier, Slot.Link.CLAUSE);
        }
    }

    private void noun() {
        for (Token modifier : sentence.children(predicate, "nmod:poss")) {
            list("poss", modifier, Slot.Link.CLAUSE);
        }
        for (Token modifier : sentence.children(predicate, "amod", "compound", "nmod:npmod")) {
            list("mod", modifier, Slot.Link.CLAUSE);
        }
        for (Token modifier : sentence.children(predicate, "nmod", "obl")) {
            String preposition = sentence.preposition(modifier);
            if (!preposition.isEmpty() && !isTime(modifier)) {
                list(preposition, modifier, Slot.Link.CLAUSE);
            }
        }
        carrier.ifPresent(verb -> {
            if (isPassive(verb)) {
                for (Token oblique : sentence.children(verb, "obl")) {
                    if (sentence.preposition(oblique).equals("by")) {
                        list("subj", oblique, Slot.Link.CLAUSE);
                    }
                }
            } else {
                subjects(verb, 0).forEach(token -> add("subj", token, link(token, verb)));
            }
            obliques(verb);
        });
        for (Token verb : sentence.children(predicate, "acl")) {
            if (verb.tag().equals("VBN") && classes.contains("light", verb.lemma())) {
                for (Token oblique : sentence.children(verb, "obl")) {
                    if (sentence.preposition(oblique).equals("by")) {
                        list("subj", oblique, Slot.Link.CLAUSE);
                    }
                }
                obliques(verb);
            }
        }
    }

    private Optional<Token> lightVerb() {
        Token top = predicate;
        for (int step = 0; step < MOST_STEPS && top.relation().equals("conj"); step++) {
            top = sentence.token(top.head());
        }
        if (top.head() < 0) {
            return Optional.empty();
        }
        Token verb = sentence.token(top.head());
        boolean carried = top.relation().equals("obj") || top.relation().equals("nsubj:pass");
        boolean into = top.relation().equals("obl")
                && classes.contains("light-in", verb.lemma())
                && Set.of("in", "into", "to").contains(sentence.preposition(top));
        return verb.isVerb() && ((carried && classes.contains("light", verb.lemma())) || into)
                ? Optional.of(verb)
                : Optional.empty();
    }

    /** Grammatical subjects, own or shared: conjunction, control, raising, participles and relative clauses. */
    private List<Token> subjects(Token verb, int depth) {
        List<Token> own = sentence.children(verb, "nsubj", "nsubj:pass").stream()
                .filter(token -> !token.relation().equals("nsubj:outer"))
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
        if (verb.head() < 0 || depth > MOST_STEPS) {
            return List.of();
        }
        Token governor = sentence.token(verb.head());
        return switch (verb.relation()) {
            case "conj" ->
                governor.isVerb() && !sentence.children(verb, "mark").stream().anyMatch(Token::isVerb)
                        ? sharedSubjects(governor, verb, depth)
                        : List.of();
            case "xcomp" -> controller(governor, verb, depth);
            case "advcl" ->
                sentence.children(verb, "mark").isEmpty()
                                || verb.tag().equals("VBG")
                                || verb.tag().equals("VB")
                        ? (governor.isVerb() || governor.tag().startsWith("JJ")
                                ? activeSide(governor, depth)
                                : List.of())
                        : List.of();
            case "acl" -> verb.tag().equals("VB") ? purposeSubject(governor, depth) : withConjuncts(governor);
            case "acl:relcl" ->
                sentence.children(verb, "obj").isEmpty()
                                || !sentence.children(verb, "nsubj").isEmpty()
                        ? List.of()
                        : withConjuncts(governor);
            default -> List.of();
        };
    }

    private List<Token> sharedSubjects(Token governor, Token verb, int depth) {
        boolean governorPassive = isPassive(governor);
        boolean passive = isPassive(verb) || (governorPassive && verb.tag().equals("VBN"));
        return governorPassive == passive || !governorPassive
                ? subjects(governor, depth + 1)
                : subjects(governor, depth + 1);
    }

    private List<Token> activeSide(Token governor, int depth) {
        return isPassive(governor) ? List.of() : subjects(governor, depth + 1);
    }

    private List<Token> controller(Token governor, Token verb, int depth) {
        if (!governor.isVerb()) {
            return subjects(governor, depth + 1);
        }
        List<Token> objects = sentence.children(governor, "obj");
        if (!objects.isEmpty() && !classes.contains("subject-control", governor.lemma())) {
            return withConjuncts(objects.get(0));
        }
        return subjects(governor, depth + 1);
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

    private List<Token> objects(Token verb) {
        List<Token> own = sentence.children(verb, "obj");
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
                && sentence.children(verb, "nsubj").stream().noneMatch(Clause::isRelativePronoun)
                && sentence.children(verb, "ccomp", "xcomp").isEmpty()) {
            return List.of(sentence.token(verb.head()));
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

    private Slot.Link link(Token argument, Token verb) {
        return argument.head() == verb.index() || sentence.dominates(verb, argument)
                ? Slot.Link.CLAUSE
                : Slot.Link.ELLIPSIS;
    }

    private void list(String slot, Token head, Slot.Link link) {
        add(slot, head, link);
        conjuncts(head).forEach(token -> add(slot, token, link));
    }

    private void add(String slot, Token head, Slot.Link link) {
        Argument argument = new Argument(slot, head, link);
        if (arguments.stream().noneMatch(known -> known.slot().equals(slot) && known.head() == head)) {
            arguments.add(argument);
        }
    }

    private List<Token> withConjuncts(Token token) {
        List<Token> found = new ArrayList<>();
        found.add(token);
        conjuncts(token).forEach(found::add);
        return found;
    }

    private List<Token> conjuncts(Token token) {
        Set<Token> seen = new HashSet<>();
        return sentence.children(token, "conj").stream()
                .filter(conjunct -> !conjunct.isVerb() && seen.add(conjunct))
                .toList();
    }

    private boolean isTime(Token token) {
        return classes.contains("time", token.lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isRelativePronoun(Token token) {
        return token.tag().equals("WDT")
                || token.tag().equals("WP")
                || (token.tag().equals("IN") && token.lemma().equals("that"));
    }
}
