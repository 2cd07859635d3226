package casus.event;

import casus.actor.ActorMention;
import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.claim.Status;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person dies but once: tellings of an article that the same named person was killed (or abducted) tell of one
 * happening, so that day and town that one of them states hold for the others.
 */
final class SameVictim {
    private static final Set<Status> REAL = Set.of(Status.OCCURRED, Status.ONGOING);
    private static final Set<TimeMention.Precision> SHORT =
            Set.of(TimeMention.Precision.DAY, TimeMention.Precision.WEEK, TimeMention.Precision.RANGE);
    /** Rules of mentions that name one person. */
    private static final Set<String> OF_PERSONS = Set.of("person", "title-name", "leader");

    private static final String ABDUCTION = "abduct";

    private final WordClasses classes;
    private final Set<String> persons;

    SameVictim(Mentions mentions, WordClasses classes) {
        this.classes = classes;
        this.persons = mentions.actors().mentions().stream()
                .filter(mention -> OF_PERSONS.contains(mention.rule()))
                .map(ActorMention::actor)
                .collect(Collectors.toSet());
    }

    /** The acts of each sentence with the time and place that another telling of the same fate states. */
    List<List<Candidate>> complete(List<List<Candidate>> sentences) {
        List<Candidate> fates = sentences.stream()
                .flatMap(List::stream)
                .filter(candidate -> fate(candidate).isPresent())
                .toList();
        if (fates.size() < 2) {
            return sentences;
        }
        List<List<Candidate>> completed = new ArrayList<>();
        for (List<Candidate> told : sentences) {
            completed.add(told.stream()
                    .map(candidate -> fates.contains(candidate) ? completed(candidate, fates) : candidate)
                    .toList());
        }
        return completed;
    }

    private Candidate completed(Candidate candidate, List<Candidate> fates) {
        List<Candidate> others = fates.stream()
                .filter(other -> other != candidate && fate(other).equals(fate(candidate)))
                .filter(other -> shareVictim(candidate, other))
                .toList();
        Candidate whole = candidate;
        if (candidate.time().basis() == ClaimTime.Basis.PUBLISHED) {
            Set<ClaimTime> times = others.stream()
                    .map(Candidate::time)
                    .filter(time -> time.basis() == ClaimTime.Basis.STATED && SHORT.contains(time.precision()))
                    .map(time -> new ClaimTime(
                            time.text(), time.from(), time.to(), time.precision(), ClaimTime.Basis.CONTEXT))
                    .collect(Collectors.toSet());
            long spans = times.stream()
                    .map(time -> time.from() + " " + time.to())
                    .distinct()
                    .count();
            if (spans == 1) {
                whole = whole.withTime(times.iterator().next());
            }
        }
        if (candidate.place() == null) {
            List<ClaimPlace> places = others.stream()
                    .map(Candidate::place)
                    .filter(Objects::nonNull)
                    .filter(place -> place.basis() == ClaimPlace.Basis.STATED)
                    .toList();
            if (!places.isEmpty()
                    && places.stream().map(ClaimPlace::place).distinct().count() == 1) {
                ClaimPlace first = places.get(0);
                whole = whole.withPlace(new ClaimPlace(first.span(), first.place(), ClaimPlace.Basis.CONTEXT));
            }
        }
        return whole;
    }

    private boolean shareVictim(Candidate one, Candidate other) {
        return one.recipients().stream()
                .map(recipient -> recipient.mention().actor())
                .filter(persons::contains)
                .anyMatch(actor -> other.recipients().stream()
                        .anyMatch(recipient -> recipient.mention().actor().equals(actor)));
    }

    /** What was done to a person once: killed or abducted; empty for what may happen again. */
    private Optional<String> fate(Candidate candidate) {
        if (!candidate.is("ASSAULT")
                || !REAL.contains(candidate.factuality().status())
                || candidate.recipients().stream()
                        .noneMatch(recipient ->
                                persons.contains(recipient.mention().actor()))) {
            return Optional.empty();
        }
        if (ABDUCTION.equals(candidate.sense().mode())) {
            return Optional.of(ABDUCTION);
        }
        boolean lethal = Stream.concat(Stream.of(candidate.trigger()), candidate.results().stream())
                        .anyMatch(word -> classes.contains("lethal", word.lemma()))
                || isToDeath(candidate.sentence(), candidate.trigger());
        return lethal ? Optional.of("death") : Optional.empty();
    }

    /** "shot to death", "shot dead". */
    private static boolean isToDeath(Sentence sentence, Token verb) {
        return sentence.children(verb, "obl", "xcomp", "advmod", "amod", "obj").stream()
                .anyMatch(word -> word.lemma().equals("dead") || word.lemma().equals("death"));
    }
}
