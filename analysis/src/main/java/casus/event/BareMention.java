package casus.event;

import casus.claim.ClaimTime;
import casus.document.Part;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells nouns that only name a happening again from those that tell it. */
final class BareMention {
    /** "another attack", "a second raid": not the one that was told. */
    private static final Set<String> OTHER = Set.of(
            "other",
            "another",
            "new",
            "second",
            "third",
            "fourth",
            "fresh",
            "further",
            "similar",
            "earlier",
            "previous",
            "separate",
            "future",
            "possible",
            "any",
            "next",
            "last",
            "past",
            "such",
            "more",
            "recent",
            "different",
            "alleged",
            "planned",
            "no",
            "every",
            "each");

    private final Mentions mentions;
    private final WordClasses classes;

    BareMention(Mentions mentions, WordClasses classes) {
        this.mentions = mentions;
        this.classes = classes;
    }

    /** "after the talks": a noun that only names a happening again tells nothing of its own. */
    Optional<String> refusal(Candidate candidate) {
        if (candidate.trigger().isVerb()
                || candidate.clause().carrier().isPresent()
                || !candidate.results().isEmpty()
                || !candidate.clause().slot("comp.cop").isEmpty()
                || candidate.sentence().child(candidate.trigger(), "cop").isPresent()
                || !candidate.actors().isEmpty() && !candidate.recipients().isEmpty()) {
            return Optional.empty();
        }
        boolean tells = !candidate.actors().isEmpty() || !candidate.recipients().isEmpty();
        if (tells && (candidate.place() != null || isDated(candidate)) || isTelling(candidate)) {
            return Optional.empty();
        }
        if (isOfBombs(candidate) && candidate.time().basis() == ClaimTime.Basis.STATED) {
            return Optional.empty();
        }
        boolean definite = candidate.sentence().children(candidate.trigger(), "det").stream()
                        .anyMatch(token -> classes.contains("definite", token.lemma()))
                && !isDescribed(candidate);
        return tells && !definite || candidate.place() != null && !definite
                ? Optional.empty()
                : Optional.of("a bare noun that refers to a happening told elsewhere");
    }

    /** "the explosion of two bombs yesterday": said what went off, and when. */
    private boolean isOfBombs(Candidate candidate) {
        return candidate.clause().slot("of").stream()
                .anyMatch(argument -> classes.contains("weapon", argument.head().lemma()));
    }

    /** "the 1994 attack on the mission", "the March raid": the phrase has a date of its own. */
    private boolean isDated(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token noun = candidate.trigger();
        Token top = noun.relation().equals("compound") ? sentence.token(noun.head()) : noun;
        return sentence.children(top, "nummod", "compound", "nmod:poss", "amod").stream()
                .anyMatch(child ->
                        mentions.times().stream().anyMatch(time -> time.span().contains(child.span())));
    }

    /** "the assassination of a union leader", "the blockade by Azerbaijani forces": the phrase itself says who. */
    private static boolean isTelling(Candidate candidate) {
        return Stream.of("of", "by", "against", "poss", "victim")
                .flatMap(slot -> candidate.clause().slot(slot).stream())
                .anyMatch(argument -> Stream.concat(candidate.actors().stream(), candidate.recipients().stream())
                        .anyMatch(participant -> participant
                                .mention()
                                .span()
                                .contains(argument.head().span())));
    }

    /** "the missile attack on the port of Odesa": named with its kind and its aim, as one that is not known yet. */
    private boolean isDescribed(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return candidate.place() != null
                && candidate.sentence().children(candidate.trigger(), "nmod").stream()
                        .anyMatch(modifier ->
                                Set.of("on", "against", "of", "at").contains(sentence.preposition(modifier)));
    }

    /**
     * Whether a noun names one happening that is known: "the blast", "Tuesday's raid", or, in a headline, "bombing of
     * depot"; not "another raid".
     */
    boolean isDefinite(Sentence sentence, Token noun) {
        if (!noun.isNoun() || classes.contains("broad-happening", noun.lemma())) {
            return false;
        }
        List<Token> before = sentence.children(noun, "det", "amod", "nummod", "nmod:poss", "compound");
        if (before.stream().anyMatch(word -> OTHER.contains(word.lemma().toLowerCase(Locale.ROOT)))) {
            return false;
        }
        return sentence.part().kind() == Part.Kind.HEADLINE
                || before.stream()
                        .anyMatch(word -> word.relation().equals("nmod:poss")
                                || word.relation().equals("det")
                                        && classes.contains(
                                                "definite", word.lemma().toLowerCase(Locale.ROOT)));
    }
}
