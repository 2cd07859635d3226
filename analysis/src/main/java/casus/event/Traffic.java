package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Accidents on the road, whose words are those of attacks: "was hit by a car", "struck and killed by a drunken driver". */
final class Traffic {
    private static final Set<String> HITTING = Set.of(
            "hit",
            "strike",
            "mow",
            "mow_down",
            "knock",
            "knock_down",
            "run_over",
            "run_down",
            "kill",
            "injure",
            "hurt",
            "wound",
            "crush");

    private static final Set<String> ON_THE_ROAD = Set.of(
            "car",
            "vehicle",
            "truck",
            "lorry",
            "bus",
            "van",
            "taxi",
            "cab",
            "suv",
            "sedan",
            "minivan",
            "pickup",
            "motorcycle",
            "motorbike",
            "bicycle",
            "train",
            "tram",
            "driver",
            "motorist",
            "crash",
            "run");

    private static final List<String> FORCES = List.of("weapon", "projectile", "violence");

    private final WordClasses classes;

    Traffic(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether somebody is hit by what drives on a road, and nothing in the sentence speaks of an attack. */
    boolean isAccident(Candidate candidate) {
        String verb = candidate.trigger().lemma().toLowerCase(Locale.ROOT);
        return candidate.is("ASSAULT")
                && HITTING.contains(verb)
                && candidate.clause().slot("subj").stream()
                        .anyMatch(subject ->
                                ON_THE_ROAD.contains(subject.head().lemma().toLowerCase(Locale.ROOT)))
                && !speaksOfForce(candidate);
    }

    /** Whether any other word of the sentence is a weapon or an attack. */
    boolean speaksOfForce(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return sentence.tokens().stream()
                .filter(token -> token != candidate.trigger() && token.isNoun())
                .filter(token -> !ON_THE_ROAD.contains(token.lemma().toLowerCase(Locale.ROOT)))
                .anyMatch(this::isOfForce);
    }

    private boolean isOfForce(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return FORCES.stream().anyMatch(name -> classes.contains(name, lemma));
    }
}
