package casus.event;

import casus.claim.Slot;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the sense that a token has in its clause. */
final class Matcher {
    /** Particles that leave the verb what it is: "raged on", "set off for". */
    private static final Set<String> GOING_ON = Set.of("on", "along", "ahead");

    private static final Set<String> GRAMMATICAL = Set.of("subj", "obj", "obj2", "iobj", "poss", "mod");

    private final SenseLexicon lexicon;
    private final WordClasses classes;

    Matcher(SenseLexicon lexicon, WordClasses classes) {
        this.lexicon = lexicon;
        this.classes = classes;
    }

    /**
     * The most specific sense whose conditions all hold, and of the same root rather one that says how ("urged to
     * withdraw" before "urged"); empty when the token is no trigger here.
     */
    Optional<Sense> match(Sentence sentence, Token token, Clause clause, Participants participants) {
        Sense best = null;
        for (Sense sense : candidates(sentence, token)) {
            boolean worse = best != null && (sense.mode() == null || !Objects.equals(sense.type(), best.type()));
            if (!worse && holds(sense, sentence, clause, participants)) {
                if (sense.type() == null || sense.mode() != null) {
                    return Optional.of(sense);
                }
                best = best == null ? sense : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean holds(Sense sense, Sentence sentence, Clause clause, Participants participants) {
        return sense.conditions().stream().allMatch(condition -> holds(condition, sentence, clause, participants));
    }

    /** The senses in which a noun may take up an act told before, whatever its own clause leaves out. */
    List<Sense> retold(Sentence sentence, Token token, Clause clause, Participants participants) {
        if (!token.isNoun()) {
            return List.of();
        }
        return candidates(sentence, token).stream()
                .filter(sense -> sense.pos() == Sense.PartOfSpeech.NOUN && sense.type() != null)
                .filter(sense -> sense.conditions().stream()
                        .filter(condition ->
                                condition.negated() || condition.slots().contains("mod"))
                        .allMatch(condition -> holds(condition, sentence, clause, participants)))
                .toList();
    }

    /** For {@code explain}: the sense that came nearest, and what it missed. */
    String nearest(Sentence sentence, Token token, Clause clause, Participants participants) {
        String nearest = "";
        long fewest = Long.MAX_VALUE;
        for (Sense sense : candidates(sentence, token)) {
            List<String> missed = sense.conditions().stream()
                    .filter(condition -> !holds(condition, sentence, clause, participants))
                    .map(Sense.Condition::toString)
                    .toList();
            if (missed.size() < fewest) {
                fewest = missed.size();
                nearest = sense.name() + " misses " + String.join(" ", missed);
            }
        }
        return nearest;
    }

    /** Whether any sense has the token as its trigger, whatever its clause. */
    boolean isTrigger(Sentence sentence, Token token) {
        return !candidates(sentence, token).isEmpty();
    }

    private List<Sense> candidates(Sentence sentence, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (token.isVerb()) {
            List<Sense> plain = lexicon.of(Sense.PartOfSpeech.VERB, lemma);
            Optional<String> particle = particle(sentence, token);
            if (particle.isEmpty()) {
                return withAdverb(sentence, token, lemma, plain);
            }
            List<Sense> whole = lexicon.of(Sense.PartOfSpeech.VERB, lemma + "_" + particle.get());
            return whole.isEmpty() && GOING_ON.contains(particle.get()) ? plain : whole;
        }
        if (token.isNoun()) {
            return lexicon.of(Sense.PartOfSpeech.NOUN, lemma);
        }
        return token.tag().startsWith("JJ") ? lexicon.of(Sense.PartOfSpeech.ADJECTIVE, lemma) : List.of();
    }

    /** "might be drawn in": parsers take some particles for adverbs; the plain senses stay possible. */
    private List<Sense> withAdverb(Sentence sentence, Token verb, String lemma, List<Sense> plain) {
        List<Sense> found = new ArrayList<>();
        for (Token adverb : sentence.children(verb, "advmod")) {
            if (adverb.index() > verb.index()) {
                found.addAll(lexicon.of(
                        Sense.PartOfSpeech.VERB, lemma + "_" + adverb.word().toLowerCase(Locale.ROOT)));
            }
        }
        found.addAll(plain);
        return found;
    }

    private static Optional<String> particle(Sentence sentence, Token verb) {
        return sentence.child(verb, "compound:prt").map(token -> token.word().toLowerCase(Locale.ROOT));
    }

    private boolean holds(Sense.Condition condition, Sentence sentence, Clause clause, Participants participants) {
        return condition.negated()
                != condition.slots().stream()
                        .anyMatch(slot -> holdsIn(slot, condition.wanted(), sentence, clause, participants));
    }

    private boolean holdsIn(
            String slot, List<String> wanted, Sentence sentence, Clause clause, Participants participants) {
        return switch (slot) {
            case "comp" -> complement(wanted, sentence, clause, participants);
            case "light" ->
                clause.carrier().filter(verb -> isWanted(wanted, verb.lemma())).isPresent();
            case "passive" -> clause.isPassive();
            case "plural" -> clause.predicate().tag().endsWith("S");
            case "prt" ->
                particle(sentence, clause.predicate()).stream().anyMatch(particle -> isWanted(wanted, particle));
            case "clause" ->
                sentence.children(clause.predicate(), "advcl").stream()
                        .flatMap(inner -> sentence.children(inner, "mark").stream())
                        .anyMatch(mark -> isWanted(wanted, mark.lemma()));
            case "adv" ->
                sentence.children(clause.predicate(), "advmod").stream()
                        .anyMatch(adverb -> isWanted(wanted, adverb.lemma()));
            case "within" ->
                sentence.subtree(clause.predicate()).stream().anyMatch(token -> isWanted(wanted, token.lemma()));
            case "any" ->
                clause.arguments().stream().anyMatch(argument -> fits(wanted, sentence, argument, participants));
            default ->
                clause.slot(slot).stream().anyMatch(argument -> fits(wanted, sentence, argument, participants))
                        || isOnObject(slot, wanted)
                                && clause.slot("obj." + slot).stream()
                                        .anyMatch(argument -> fits(wanted, sentence, argument, participants));
        };
    }

    /** "pulled the plug on the network": parsers hang such phrases on the object as often as on the verb. */
    private static boolean isOnObject(String slot, List<String> wanted) {
        return !wanted.isEmpty() && !wanted.contains("@actor") && !GRAMMATICAL.contains(slot) && slot.indexOf('.') < 0;
    }

    /** "agreed to release", "agreed to hold talks", "urged them not to attack" (which asks to yield). */
    private boolean complement(List<String> wanted, Sentence sentence, Clause clause, Participants participants) {
        for (Token head : contents(clause)) {
            boolean negated = sentence.children(head, "advmod").stream()
                    .anyMatch(token ->
                            token.lemma().equals("not") || token.lemma().equals("never"));
            if (negated && !wanted.isEmpty()) {
                return wanted.contains("#demand-yield") && isUnmarked(sentence, head);
            }
            if (isWanted(wanted, head.lemma()) && !classes.contains("aspect", head.lemma())) {
                return true;
            }
            if (wanted.contains("@actor") && participants.isActor(new Argument("comp", head, Slot.Link.CLAUSE))) {
                return true;
            }
            if (classes.contains("aspect", head.lemma()) || classes.contains("light", head.lemma())) {
                for (Token object : sentence.children(head, "obj", "obl", "xcomp", "nsubj:pass")) {
                    if (isWanted(wanted, object.lemma())) {
                        return true;
                    }
                }
            }
        }
        return contents(clause).stream().anyMatch(head -> isWanted(wanted, head.lemma()));
    }

    /** An infinitive or a subjunctive; "told him that they would not go" asks for nothing. */
    private static boolean isUnmarked(Sentence sentence, Token head) {
        return !head.isVerb()
                || head.tag().equals("VB")
                        && sentence.children(head, "aux").stream()
                                .noneMatch(aux -> aux.tag().equals("MD"));
    }

    /** Complements; of what is quoted in front of its verb ("We stand firm, he told a crowd") only promises are made. */
    private List<Token> contents(Clause clause) {
        Token verb = clause.carrier().orElse(clause.predicate());
        boolean pledge = classes.contains("pledge", verb.lemma());
        return clause.complements().stream()
                .filter(head -> pledge
                        || head.index() > verb.index()
                        || !head.relation().equals("ccomp"))
                .toList();
    }

    private boolean fits(List<String> wanted, Sentence sentence, Argument argument, Participants participants) {
        if (wanted.contains("@actor") && participants.isActor(argument)) {
            return true;
        }
        if (wanted.contains("@direct") && participants.isNamedItself(argument)) {
            return true;
        }
        if (wanted.contains("@body") && participants.isBody(argument)) {
            return true;
        }
        if (wanted.contains("@official") && participants.isOfficial(argument)) {
            return true;
        }
        Token head = argument.head();
        if (isWanted(wanted, head.lemma())) {
            return true;
        }
        // "a shipment of weapons", "dozens of soldiers": the contents count as much as the measure
        if (head.tag().equals("CD")
                || classes.contains("collective", head.lemma())
                || classes.contains("container", head.lemma())) {
            return sentence.children(head, "nmod").stream()
                    .anyMatch(member -> sentence.preposition(member).equals("of") && isWanted(wanted, member.lemma()));
        }
        return sentence.children(head, "compound").stream()
                .anyMatch(part -> classes.contains("compound-head", head.lemma()) && isWanted(wanted, part.lemma()));
    }

    private boolean isWanted(List<String> wanted, String word) {
        String lemma = word.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(choice -> choice.startsWith("#")
                                ? classes.contains(choice.substring(1), lemma)
                                : choice.equals(lemma) || choice.equals(WordClasses.singular(lemma)));
    }
}
