package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.stream.Stream;

/** Whether a sentence tells more of a happening told before: "the attack killed three", "died in the blast". */
final class BackReference {
    private final WordClasses classes;

    BackReference(WordClasses classes) {
        this.classes = classes;
    }

    /** Whether a definite happening without a description of its own stands in the clause. */
    boolean isTo(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return Stream.concat(
                        Stream.of(candidate.trigger()),
                        candidate.clause().arguments().stream().map(Argument::head))
                .anyMatch(token -> isDefiniteHappening(sentence, token));
    }

    private boolean isDefiniteHappening(Sentence sentence, Token token) {
        return token.isNoun()
                && (classes.contains("happening", token.lemma()) || classes.contains("violence", token.lemma()))
                && sentence.children(token, "det").stream()
                        .anyMatch(determiner -> classes.contains("definite", determiner.lemma()))
                && sentence.children(token, "nmod", "amod", "compound").isEmpty();
    }
}
