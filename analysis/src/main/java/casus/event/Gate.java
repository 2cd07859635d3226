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
    private static final Set<String> PHYSICAL = Set.of("ASSAULT", "PROTEST", "COERCE");

    private static final List<String> FORCES = List.of("weapon", "projectile", "troops", "violence", "happening");
    private static final Set<String> CRIMINAL = Set.of("ASSAULT", "COERCE", "ACCUSE", "SANCTION");
    private static final Set<String> PRIVATE = Set.of("CVL", "COP", "JUD", "CRM", "BUS", "MED", "EDU", "HLH", "UNS");

    /** Contexts of acts that only states, forces and parties do: whoever is named is one of them. */
    private static final Set<String> PUBLIC = Set.of("military", "diplomatic", "territory", "repression", "election");

    private static final Set<String> APOLITICAL = Set.of("BUS", "EDU", "HLH", "AGR", "MED", "JRN", "UNS");

    private final WordClasses classes;
    private final Actors actors;

    Gate(WordClasses classes, Actors actors) {
        this.classes = classes;
        this.actors = actors;
    }

    /** Why the sentence is not about politics; empty when it may be. */
    Optional<String> refusal(Sentence sentence) {
        long sport = sentence.tokens().stream()
                .filter(token -> classes.contains("sport", token.lemma().toLowerCase(Locale.ROOT)))
                .count();
        return sport >= SPORT_WORDS ? Optional.of("the sentence is about sport") : Optional.empty();
    }

    /** Why the candidate is no political event; empty when it is. */
    Optional<String> refusal(Candidate candidate) {
        if (isMetaphor(candidate)) {
            return Optional.of("the other side is a thing or an abstraction");
        }
        if (isOrdinaryCrime(candidate)) {
            return Optional.of("a crime among private persons");
        }
        List<Participant> participants = Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                .toList();
        if (participants.isEmpty()) {
            if (candidate.sense().type() == null && candidate.sense().contexts().contains("military")) {
                return Optional.empty();
            }
            boolean physical = candidate.sense().type() != null
                    && PHYSICAL.contains(candidate.sense().type());
            return physical
                            && (candidate.place() != null && !isActOfAnother(candidate)
                                    || !candidate.results().isEmpty())
                    ? Optional.empty()
                    : Optional.of("no participant in the clause");
        }
        if (participants.stream().anyMatch(participant -> isPolitical(participant, candidate))) {
            return Optional.empty();
        }
        boolean publicAct = candidate.sense().contexts().stream().anyMatch(PUBLIC::contains)
                && participants.stream().anyMatch(this::isUnplaced);
        return publicAct ? Optional.empty() : Optional.of("no political party among the participants");
    }

    /** A state, or anybody whose role is a public one; private persons count where bodies are at stake. */
    private boolean isPolitical(Participant participant, Candidate candidate) {
        Actor actor = actors.byId().get(participant.mention().actor());
        if (actor == null || (actor.code() == null && actor.sectors().isEmpty())) {
            return false;
        }
        boolean physical = PHYSICAL.contains(String.valueOf(candidate.sense().type()));
        return actor.sectors().isEmpty()
                || actor.sectors().stream()
                        .anyMatch(sector -> !APOLITICAL.contains(sector) && (physical || !sector.equals("CVL")));
    }

    /** Named, but nothing is known of it. */
    private boolean isUnplaced(Participant participant) {
        Actor actor = actors.byId().get(participant.mention().actor());
        return actor != null && actor.sectors().isEmpty();
    }

    /** "The company fired workers in Leeds": who acts is named, and is neither a party nor a weapon. */
    private boolean isActOfAnother(Candidate candidate) {
        return candidate.clause().arguments().stream()
                .filter(argument -> argument.slot().equals("subj"))
                .map(argument -> argument.head().lemma().toLowerCase(Locale.ROOT))
                .anyMatch(lemma -> FORCES.stream().noneMatch(name -> classes.contains(name, lemma)));
    }

    /** Nobody but private persons, police and courts, and the words of ordinary crime: no politics. */
    private boolean isOrdinaryCrime(Candidate candidate) {
        return CRIMINAL.contains(String.valueOf(candidate.sense().type()))
                && Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                        .map(participant ->
                                actors.byId().get(participant.mention().actor()))
                        .allMatch(actor -> actor == null || PRIVATE.containsAll(actor.sectors()))
                && candidate.sentence().tokens().stream()
                        .anyMatch(token ->
                                classes.contains("ordinary-crime", token.lemma().toLowerCase(Locale.ROOT)));
    }

    private boolean isMetaphor(Candidate candidate) {
        return candidate.is("ASSAULT")
                && candidate.clause().arguments().stream()
                        .map(argument -> argument.head())
                        .map(Token::lemma)
                        .anyMatch(lemma -> classes.contains("abstract-enemy", lemma));
    }
}
