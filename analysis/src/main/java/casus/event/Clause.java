package casus.event;

import casus.claim.Slot;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private static final Set<String> ADDRESSING = Set.of("on", "upon");
    private static final int MOST_STEPS = 6;
    private static final String OF_COMPLEMENT = "comp.";
    /** Prepositions whose phrase holds arguments of its own: "came under fire from X", "at the door of X". */
    private static final Set<String> OPENED = Set.of("for", "under", "to", "at", "behind", "on", "with", "by");

    private static final Set<String> INNER = Set.of("to", "on", "against", "for", "from", "with");

    private final Sentence sentence;
    private final Token predicate;
    private final WordClasses classes;
    private final Arguments shared;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Argument> ofComplements = new ArrayList<>();
    private final Optional<Token> carrier;

    private Clause(Sentence sentence, Token predicate, WordClasses classes) {
        this.sentence = sentence;
        this.predicate = predicate;
        this.classes = classes;
        this.shared = new Arguments(sentence, classes);
        this.carrier = predicate.isNoun() ? lightVerb() : Optional.empty();
        if (!predicate.isNoun()) {
            verb(predicate, true);
        } else {
            noun();
        }
        complements().forEach(this::complement);
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

    /** The arguments of one name; those of complements ("threatened to expel the envoy") as {@code comp.obj} and so on. */
    List<Argument> slot(String name) {
        return (name.startsWith(OF_COMPLEMENT) ? ofComplements : arguments)
                .stream().filter(argument -> argument.slot().equals(name)).toList();
    }

    List<Argument> arguments() {
        return List.copyOf(arguments);
    }

    /** What belongs to the predicate whoever takes part: its light verb, its objects, its complements with theirs. */
    List<Token> core() {
        List<Token> found = new ArrayList<>();
        carrier.ifPresent(found::add);
        slot("obj").forEach(argument -> found.add(argument.head()));
        slot("obj2").forEach(argument -> found.add(argument.head()));
        for (Token complement : complements()) {
            found.add(complement);
            found.addAll(sentence.children(complement, "obj"));
        }
        return found;
    }

    /** Heads of complement clauses. */
    List<Token> complements() {
        Token verb = carrier.orElse(predicate);
        List<Token> found = new ArrayList<>(sentence.children(predicate, "xcomp", "ccomp"));
        if (verb != predicate) {
            found.addAll(sentence.children(verb, "xcomp", "ccomp"));
        }
        sentence.children(verb, "dep").stream().filter(this::isSaid).forEach(found::add);
        sentence.children(verb, "advcl").stream()
                .filter(inner -> addressed(inner).isPresent())
                .forEach(found::add);
        if (classes.contains("purpose-complement", verb.lemma())) {
            sentence.children(verb, "advcl").stream()
                    .filter(token -> token.tag().equals("VB"))
                    .forEach(found::add);
        }
        if (!predicate.isVerb()) {
            sentence.children(predicate, predicate.isNoun() ? "acl" : "advcl").stream()
                    .filter(token -> token.tag().equals("VB"))
                    .forEach(found::add);
        }
        return found;
    }

    /** "said Israel should pay": parsers take a short subject for what is said, and leave the rest without a place. */
    private boolean isSaid(Token content) {
        return content.relation().equals("dep")
                && content.tag().equals("VB")
                && classes.contains("say", sentence.token(content.head()).lemma())
                && sentence.child(content, "aux").isPresent()
                && sentence.child(content, "nsubj").isEmpty();
    }

    boolean isPassive() {
        return predicate.isVerb() && shared.isPassive(predicate);
    }

    private void verb(Token verb, boolean own) {
        boolean passive = shared.isPassive(verb);
        if (passive) {
            shared.subjects(verb, 0).forEach(token -> add("obj", token, link(token, verb)));
            for (Token oblique : sentence.children(verb, "obl")) {
                if (sentence.preposition(oblique).equals("by") && !isTime(oblique)) {
                    list("subj", oblique, Slot.Link.CLAUSE);
                }
            }
        } else {
            shared.subjects(verb, 0).forEach(token -> add("subj", token, link(token, verb)));
        }
        for (Token object : shared.objects(verb)) {
            list(
                    passive && own && sentence.children(verb, "obj").contains(object) ? "obj2" : "obj",
                    object,
                    Slot.Link.CLAUSE);
        }
        sentence.children(verb, "iobj").forEach(token -> list("iobj", token, Slot.Link.CLAUSE));
        obliques(verb);
        receivers(verb);
        sentence.children(verb, "advcl", "ccomp", "xcomp")
                .forEach(inner -> addressed(inner).ifPresent(noun -> list("on", noun, Slot.Link.CLAUSE)));
    }

    /** "called on the government to raise": the preposition was taken for a mark of the infinitive, its noun for the subject. */
    private Optional<Token> addressed(Token infinitive) {
        return sentence.children(infinitive, "mark").stream()
                .filter(mark -> ADDRESSING.contains(mark.lemma()))
                .findFirst()
                .flatMap(mark -> sentence.child(infinitive, "nsubj"))
                .filter(subject ->
                        infinitive.tag().equals("VB") && classes.contains("urge", predicate.lemma() + "_on"));
    }

    /** To whom a thing is given, where no phrase of the verb's own says so. */
    private void receivers(Token verb) {
        if (slot("to").isEmpty() && slot("iobj").isEmpty()) {
            new Giving(sentence, classes).receivers(verb).forEach(token -> list("to", token, Slot.Link.CLAUSE));
        }
    }

    private void complement(Token verb) {
        sentence.children(verb, "aux").forEach(aux -> ofComplement("aux", aux));
        if (!verb.isVerb()) {
            sentence.children(verb, "nsubj").forEach(subject -> ofComplement("subj", subject));
            return;
        }
        boolean passive = shared.isPassive(verb);
        if (isSaid(verb)) {
            sentence.children(sentence.token(verb.head()), "obj").forEach(subject -> ofComplement("subj", subject));
        }
        for (Token subject : sentence.children(verb, "nsubj", "nsubj:pass")) {
            ofComplement(passive ? "obj" : "subj", subject);
        }
        for (Token object : sentence.children(verb, "obj", "iobj")) {
            ofComplement("obj", object);
            ofPhrases(object);
        }
        ofPhrases(verb);
    }

    private void ofPhrases(Token governor) {
        for (Token oblique : sentence.children(governor, "obl", "nmod")) {
            String preposition = sentence.preposition(oblique);
            if (!preposition.isEmpty() && !isTime(oblique)) {
                ofComplement(preposition, oblique);
            }
        }
    }

    private void ofComplement(String slot, Token head) {
        ofComplements.add(new Argument(OF_COMPLEMENT + slot, head, Slot.Link.CLAUSE));
        shared.conjuncts(head)
                .forEach(token -> ofComplements.add(new Argument(OF_COMPLEMENT + slot, token, Slot.Link.CLAUSE)));
    }

    private void obliques(Token verb) {
        for (Token oblique : sentence.children(verb, "obl", "nmod")) {
            String preposition = sentence.preposition(oblique);
            if (!preposition.isEmpty() && !isTime(oblique)) {
                list(preposition, oblique, Slot.Link.CLAUSE);
            }
            if (OPENED.contains(preposition)) {
                phrase(preposition + ".", oblique);
            }
        }
        Set<String> objectRelations = shared.isPassive(verb) ? Set.of("nsubj:pass", "obj") : Set.of("obj");
        Set<Token> objects = new LinkedHashSet<>(sentence.children(verb, objectRelations.toArray(String[]::new)));
        shared.objects(verb).stream().filter(object -> object.tag().equals("$")).forEach(objects::add);
        objects.forEach(object -> phrase("obj.", object));
        if (!shared.isPassive(verb)) {
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
        NounLinks links = new NounLinks(sentence, noun, classes);
        boolean act = classes.contains("violence", noun.lemma());
        sentence.children(noun, "amod", "compound", "nmod:poss").stream()
                .filter(modifier -> !act || !links.isOfAim(modifier))
                .forEach(modifier -> add(prefix + "mod", modifier, Slot.Link.CLAUSE));
    }

    private void noun() {
        NounLinks links = new NounLinks(sentence, predicate, classes);
        for (Token modifier : sentence.children(predicate, "nmod:poss")) {
            list("poss", modifier, Slot.Link.CLAUSE);
        }
        for (Token modifier : sentence.children(predicate, "amod", "compound", "nmod:npmod")) {
            list(links.isOfAim(modifier) ? "victim" : "mod", modifier, Slot.Link.CLAUSE);
        }
        for (Token modifier : sentence.children(predicate, "nmod", "obl")) {
            String preposition = sentence.preposition(modifier);
            if (!preposition.isEmpty() && !isTime(modifier)) {
                list(preposition, modifier, Slot.Link.CLAUSE);
                ofNested(modifier);
            }
        }
        links.named().forEach(subject -> ofComplement("cop", subject));
        links.responsible()
                .ifPresent(word -> shared.subjects(word, 0).forEach(token -> add("subj", token, link(token, word))));
        links.accused(shared).forEach(token -> add("subj", token, Slot.Link.CLAUSE));
        links.survived()
                .ifPresent(verb -> shared.subjects(verb, 0).forEach(token -> add("victim", token, link(token, verb))));
        links.harmed().forEach(token -> list("victim", token, Slot.Link.CLAUSE));
        whole();
        carrier.ifPresent(verb -> {
            if (shared.isPassive(verb)) {
                for (Token oblique : sentence.children(verb, "obl")) {
                    if (sentence.preposition(oblique).equals("by")) {
                        list("subj", oblique, Slot.Link.CLAUSE);
                    }
                }
            } else {
                shared.subjects(verb, 0).forEach(token -> add("subj", token, link(token, verb)));
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

    /** "the assassination attempt on the president": what hangs on the noun that the event is a part of. */
    private void whole() {
        if (!predicate.relation().equals("compound")) {
            return;
        }
        Token attempt = sentence.token(predicate.head());
        if (!classes.contains("attempt", attempt.lemma())) {
            return;
        }
        for (Token modifier : sentence.children(attempt, "nmod")) {
            String preposition = modifier.relation().equals("nmod:poss") ? "poss" : sentence.preposition(modifier);
            if (!preposition.isEmpty() && !isTime(modifier)) {
                list(preposition, modifier, Slot.Link.CLAUSE);
            }
        }
    }

    /** "the blockade of the town by troops", "a loan of 80 million from X": parsers hang the doer on the inner noun. */
    private void ofNested(Token modifier) {
        for (Token inner : sentence.children(modifier, "nmod")) {
            String preposition = sentence.preposition(inner);
            if (Set.of("by", "from").contains(preposition)) {
                list(preposition, inner, Slot.Link.CLAUSE);
            }
            for (Token innermost : sentence.children(inner, "nmod")) {
                if (sentence.preposition(innermost).equals("by")) {
                    list("by", innermost, Slot.Link.CLAUSE);
                }
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

    private Slot.Link link(Token argument, Token verb) {
        return argument.head() == verb.index() || sentence.dominates(verb, argument)
                ? Slot.Link.CLAUSE
                : Slot.Link.ELLIPSIS;
    }

    private void list(String preposition, Token head, Slot.Link link) {
        String slot = preposition.replace(' ', '_');
        add(slot, head, link);
        shared.conjuncts(head).forEach(token -> add(slot, token, link));
    }

    private void add(String slot, Token head, Slot.Link link) {
        Argument argument = new Argument(slot, head, link);
        if (arguments.stream().noneMatch(known -> known.slot().equals(slot) && known.head() == head)) {
            arguments.add(argument);
        }
    }

    private boolean isTime(Token token) {
        return classes.contains("time", token.lemma().toLowerCase(Locale.ROOT));
    }
}
