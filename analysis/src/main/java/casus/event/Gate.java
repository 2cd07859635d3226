package casus.event;

import casus.actor.Actor;
import casus.actor.Actors;
import casus.event.Participants.Participant;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps sport, weather, markets and metaphor out: politics needs a political party to it. */
final class Gate {
    private static final int SPORT_WORDS = 2;
    /** Nouns that end so are mostly people: "poacher", "arsonist", "strongman". */
    private static final List<String> PERSON_ENDINGS = List.of("er", "or", "ist", "man", "men", "ian");

    private static final Set<String> PHYSICAL = Set.of("ASSAULT", "PROTEST", "COERCE");

    /** Modes that are political violence whoever is behind it. */
    private static final Set<String> BOMBS = Set.of("explosives", "suicide-attack");

    private static final List<String> FORCES = List.of("weapon", "projectile", "troops", "violence", "happening");
    private static final Set<String> CRIMINAL = Set.of("ASSAULT", "COERCE", "ACCUSE", "SANCTION");
    private static final Set<String> PRIVATE = Set.of("CVL", "COP", "JUD", "CRM", "BUS", "MED", "EDU", "HLH", "UNS");

    /** Contexts of acts that only states, forces and parties do: whoever is named is one of them. */
    private static final Set<String> PUBLIC = Set.of("military", "diplomatic", "territory", "repression", "election");

    /** Acts that anybody does: hosts, tours, thanks. */
    private static final Set<String> SOCIAL = Set.of("CONSULT", "SUPPORT");

    private static final Set<String> APOLITICAL = Set.of("BUS", "EDU", "HLH", "AGR", "MED", "JRN", "UNS");

    /** Private callings whose people are victims of political violence like any others. */
    private static final Set<String> VICTIMS = Set.of("EDU", "HLH", "AGR", "MED", "JRN");

    private static final Set<String> PLAYING =
            Set.of("beat", "draw", "win", "lose", "lead", "defeat", "thrash", "edge", "trail", "crush", "victory");
    private static final Set<String> VOTING =
            Set.of("vote", "ballot", "ruling", "court", "rule", "council", "senate", "split");

    private final WordClasses classes;
    private final Actors actors;
    private final PoliticalTie tie;
    private final Traffic traffic;

    Gate(WordClasses classes, Actors actors) {
        this.classes = classes;
        this.actors = actors;
        this.tie = new PoliticalTie(actors);
        this.traffic = new Traffic(classes);
    }

    /** Why the sentence is not about politics; empty when it may be. */
    Optional<String> refusal(Sentence sentence) {
        if (sentence.tokens().stream()
                .anyMatch(token -> classes.contains("sport-only", token.lemma().toLowerCase(Locale.ROOT)))) {
            return Optional.of("the sentence is about sport");
        }
        return sportWords(sentence) >= SPORT_WORDS ? Optional.of("the sentence is about sport") : Optional.empty();
    }

    /** "two brothers were arrested over a theft": a toll of a crime that is no event. */
    boolean refusesFigure(Sentence sentence, Token carrier, boolean ofEvent) {
        return !ofEvent && classes.contains("figure-detained", carrier.lemma()) && hasCrimeWords(sentence);
    }

    private long sportWords(Sentence sentence) {
        long words = sentence.tokens().stream()
                .filter(token -> classes.contains("sport", token.lemma().toLowerCase(Locale.ROOT)))
                .count();
        return sentence.tokens().stream().anyMatch(token -> isScore(sentence, token)) ? words + SPORT_WORDS : words;
    }

    /** "beat Guinea 2-0": the score of a game, and that it was won or lost; not of a vote. */
    private boolean isScore(Sentence sentence, Token token) {
        return token.word().matches("\\d{1,2}[-–]\\d{1,2}")
                && !token.relation().equals("nummod")
                && sentence.tokens().stream().anyMatch(word -> PLAYING.contains(word.lemma()))
                && sentence.tokens().stream()
                        .noneMatch(word -> VOTING.contains(word.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Why the candidate is no political event; empty when it is. */
    Optional<String> refusal(Candidate candidate) {
        if (isMetaphor(candidate)) {
            return Optional.of("the other side is a thing or an abstraction");
        }
        if (isOrdinaryCrime(candidate)) {
            return Optional.of("a crime among private persons");
        }
        if (traffic.isAccident(candidate)) {
            return Optional.of("an accident on the road");
        }
        if (isHabit(candidate)) {
            return Optional.of("told of what is usual, not of a happening");
        }
        if (isFiction(candidate)) {
            return Optional.of("told by a work of fiction or film");
        }
        if (candidate.is("ASSAULT") && candidate.actors().isEmpty() && isActOfThing(candidate)) {
            return Optional.of("what acts is neither a party nor a weapon");
        }
        if (candidate.is("AID")
                && !candidate.actors().isEmpty()
                && candidate.actors().stream().allMatch(this::isPrivatePerson)) {
            return Optional.of("the help of a private person");
        }
        if (isRegulation(candidate)) {
            return Optional.of("the law of business");
        }
        List<Participant> participants = Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                .toList();
        if (participants.isEmpty()) {
            boolean untold = candidate.sense().type() == null
                    && candidate.sense().contexts().contains("military");
            if (untold || BOMBS.contains(String.valueOf(candidate.sense().mode()))) {
                return Optional.empty();
            }
            boolean physical =
                    PHYSICAL.contains(String.valueOf(candidate.sense().type()))
                            || "ceasefire".equals(candidate.sense().mode());
            return physical
                            && (candidate.place() != null && !isActOfAnother(candidate)
                                    || isActOfWeapon(candidate)
                                    || !candidate.results().isEmpty())
                    ? Optional.empty()
                    : Optional.of("no participant in the clause");
        }
        if (participants.stream().anyMatch(participant -> isPolitical(participant, candidate))) {
            return Optional.empty();
        }
        boolean tied = participants.stream()
                .filter(this::isUnplaced)
                .anyMatch(named -> tie.isHolder(candidate.sentence(), named.mention()) || tie.concerns(candidate));
        if (tied && !hasCrimeWords(candidate.sentence()) && sportWords(candidate.sentence()) == 0) {
            return Optional.empty();
        }
        boolean publicAct = candidate.sense().contexts().stream().anyMatch(PUBLIC::contains)
                && participants.stream().anyMatch(this::isUnplaced)
                && (tie.isAmongOfficials(candidate.sentence())
                        || !SOCIAL.contains(String.valueOf(candidate.sense().type()))
                                && (!candidate.is("ASSAULT") || traffic.speaksOfForce(candidate)))
                && sportWords(candidate.sentence()) == 0;
        return publicAct ? Optional.empty() : Optional.of("no political party among the participants");
    }

    /** A state, or anybody whose role is a public one; private persons count where bodies are at stake. */
    private boolean isPolitical(Participant participant, Candidate candidate) {
        Actor actor = actors.byId().get(participant.mention().actor());
        if (actor == null || (actor.code() == null && actor.sectors().isEmpty())) {
            return false;
        }
        if (candidate.is("PROTEST")) {
            return true;
        }
        boolean physical = PHYSICAL.contains(String.valueOf(candidate.sense().type()))
                || candidate.sense().contexts().contains("migration")
                || "release".equals(candidate.sense().mode());
        return actor.sectors().isEmpty()
                || actor.sectors().stream()
                        .anyMatch(sector -> !APOLITICAL.contains(sector) && (physical || !sector.equals("CVL"))
                                || physical && VICTIMS.contains(sector));
    }

    /** Named, but nothing is known of it. */
    private boolean isUnplaced(Participant participant) {
        Actor actor = actors.byId().get(participant.mention().actor());
        return actor != null && actor.sectors().isEmpty();
    }

    private boolean isPrivatePerson(Participant participant) {
        return isUnplaced(participant) && participant.mention().rule().equals("person");
    }

    /** "The company fired workers in Leeds": who acts is named, and is neither a party nor a weapon. */
    private boolean isActOfAnother(Candidate candidate) {
        return candidate.clause().arguments().stream()
                .filter(argument -> argument.slot().equals("subj"))
                .map(argument -> argument.head().lemma().toLowerCase(Locale.ROOT))
                .anyMatch(lemma -> FORCES.stream().noneMatch(name -> classes.contains(name, lemma)));
    }

    /** "A drone struck a substation": whoever sent it. */
    private boolean isActOfWeapon(Candidate candidate) {
        return candidate.is("ASSAULT")
                && candidate.clause().slot("subj").stream()
                        .anyMatch(subject -> classes.contains(
                                "strike-weapon", subject.head().lemma().toLowerCase(Locale.ROOT)));
    }

    /** "Weeds invaded the garden", "a bus injured six": a thing or an abstraction is named as what acts. */
    private boolean isActOfThing(Candidate candidate) {
        return candidate.clause().slot("subj").stream()
                .map(Argument::head)
                .filter(head -> head.tag().equals("NN") || head.tag().equals("NNS"))
                .map(head -> head.lemma().toLowerCase(Locale.ROOT))
                .anyMatch(lemma -> !PERSON_ENDINGS.stream().anyMatch(lemma::endsWith)
                        && !classes.contains("person", lemma)
                        && !classes.contains("collective", lemma)
                        && !classes.contains("group-thing", lemma)
                        && FORCES.stream().noneMatch(name -> classes.contains(name, lemma)));
    }

    /** "Envoys usually meet the king first", "generals are always ready to fight": in the present, of nobody in particular. */
    private boolean isHabit(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token current = candidate.clause().carrier().orElse(candidate.trigger());
        while (true) {
            boolean usual = sentence.children(current, "advmod").stream()
                    .anyMatch(adverb ->
                            classes.contains("habitual", adverb.lemma().toLowerCase(Locale.ROOT)));
            if (usual) {
                return isPresent(sentence, current)
                        && sentence.children(current, "nsubj", "nsubj:pass").stream()
                                .allMatch(subject -> isPlural(subject)
                                        && sentence.children(subject, "det", "nmod:poss", "amod")
                                                .isEmpty());
            }
            if (current.head() < 0 || !Set.of("xcomp", "advcl", "ccomp").contains(current.relation())) {
                return false;
            }
            current = sentence.token(current.head());
        }
    }

    /** The first word of a sentence is often taken for a name. */
    private static boolean isPlural(Token noun) {
        return noun.tag().equals("NNS")
                || noun.index() == 0 && noun.isProperNoun() && noun.word().endsWith("s");
    }

    private static boolean isPresent(Sentence sentence, Token verb) {
        return Set.of("VBP", "VBZ").contains(verb.tag())
                || sentence.children(verb, "aux", "aux:pass", "cop").stream()
                        .anyMatch(aux -> Set.of("VBP", "VBZ").contains(aux.tag()));
    }

    /** "The thriller follows a spy who …", "in the final episode …". */
    private boolean isFiction(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token current = candidate.trigger();
        while (true) {
            for (Token child : withOwners(sentence, current)) {
                boolean inside = child.relation().startsWith("nsubj")
                        || child.relation().equals("nmod:poss")
                        || Set.of("in", "of").contains(sentence.preposition(child));
                if (inside && classes.contains("fiction", child.lemma().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
            if (current.head() < 0) {
                return false;
            }
            current = sentence.token(current.head());
        }
    }

    /** The arguments of a word, and whose its object is ("the film's second half"). */
    private static List<Token> withOwners(Sentence sentence, Token word) {
        return Stream.concat(
                        sentence.children(word, "nsubj", "nsubj:pass", "obl", "nmod").stream(),
                        sentence.children(word, "obj").stream()
                                .flatMap(object -> sentence.children(object, "nmod").stream()))
                .toList();
    }

    /** "The regulator fined the phone company": an office of no stated country, and companies. */
    private boolean isRegulation(Candidate candidate) {
        return Set.of("SANCTION", "ACCUSE")
                        .contains(String.valueOf(candidate.sense().type()))
                && !candidate.recipients().isEmpty()
                && !candidate.actors().isEmpty()
                && candidate.recipients().stream().allMatch(each -> isOf(each, Set.of("BUS", "MNC")))
                && candidate.actors().stream().allMatch(each -> isOf(each, Set.of("GOV", "JUD", "BUS", "MNC")));
    }

    private boolean isOf(Participant participant, Set<String> sectors) {
        Actor actor = actors.byId().get(participant.mention().actor());
        return actor != null && actor.code() == null && actor.sectors().stream().anyMatch(sectors::contains);
    }

    /** Nobody but private persons, police and courts, and the words of ordinary crime: no politics. */
    private boolean isOrdinaryCrime(Candidate candidate) {
        return CRIMINAL.contains(String.valueOf(candidate.sense().type()))
                && Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                        .map(participant ->
                                actors.byId().get(participant.mention().actor()))
                        .allMatch(actor -> actor == null || isPrivate(actor))
                && hasCrimeWords(candidate.sentence());
    }

    private boolean hasCrimeWords(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token ->
                        classes.contains("ordinary-crime", token.lemma().toLowerCase(Locale.ROOT)));
    }

    /** Not a state as such. */
    private static boolean isPrivate(Actor actor) {
        boolean state = actor.sectors().isEmpty() && actor.code() != null;
        return !state && PRIVATE.containsAll(actor.sectors());
    }

    /** "traded fire": the sense itself names the word. */
    private static boolean isAskedFor(Candidate candidate, Argument argument) {
        String lemma = argument.head().lemma().toLowerCase(Locale.ROOT);
        return candidate.sense().conditions().stream()
                .anyMatch(
                        condition -> !condition.negated() && condition.wanted().contains(lemma));
    }

    private boolean isMetaphor(Candidate candidate) {
        return (candidate.is("ASSAULT") || candidate.sense().contexts().contains("migration"))
                && candidate.clause().arguments().stream()
                        .filter(argument -> !argument.slot().endsWith(".mod"))
                        .filter(argument -> !isAskedFor(candidate, argument))
                        .map(argument -> argument.head())
                        .filter(head -> !head.isProperNoun() || head.index() == 0)
                        .map(head -> head.lemma().toLowerCase(Locale.ROOT))
                        .anyMatch(lemma -> classes.contains("abstract-enemy", lemma));
    }
}
