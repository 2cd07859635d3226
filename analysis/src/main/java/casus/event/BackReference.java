package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a sentence tells more of a happening told before: "the attack killed three", "died in the blast". */
final class BackReference {
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth", "other");
    private static final Set<String> AT_ONCE = Set.of("simultaneously", "thereafter");
    private static final Set<String> MOMENTS = Set.of("minute", "moment", "second");
    private static final Set<String> SHORTLY = Set.of("shortly", "soon", "immediately");
    /** How far into its sentence a cue may stand that holds for the whole of it. */
    private static final int FRONT = 5;

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

    /** "the first bomb went off at a bank": one of several that were told together before. */
    boolean isOneOfSeries(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        return heads(candidate)
                .anyMatch(token -> isSpoken(token)
                        && sentence.children(token, "det").stream()
                                .anyMatch(det -> classes.contains("definite", det.lemma()))
                        && sentence.children(token, "amod").stream()
                                .anyMatch(ordinal -> ORDINALS.contains(ordinal.lemma())));
    }

    /** "two bombs exploded", "three attacks were carried out". */
    boolean isSeries(Candidate candidate) {
        return heads(candidate)
                .anyMatch(token -> isSpoken(token)
                        && token.tag().equals("NNS")
                        && !candidate.sentence().children(token, "nummod").isEmpty());
    }

    private boolean isSpoken(Token token) {
        return token.isNoun()
                && (classes.contains("happening", token.lemma())
                        || classes.contains("violence", token.lemma())
                        || classes.contains("weapon", token.lemma()));
    }

    private static Stream<Token> heads(Candidate candidate) {
        return Stream.concat(
                Stream.of(candidate.trigger()),
                candidate.clause().arguments().stream()
                        .filter(argument -> Set.of("subj", "obj", "of").contains(argument.slot()))
                        .map(Argument::head));
    }

    /** "at the same time, a bomb exploded", "minutes later gunmen stormed": on the day of what was told right before. */
    boolean goesOn(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token verb = candidate.clause().carrier().orElse(candidate.trigger());
        for (Token token : sentence.tokens()) {
            String word = token.lemma().toLowerCase(Locale.ROOT);
            String before = token.index() == 0
                    ? ""
                    : sentence.token(token.index() - 1).lemma().toLowerCase(Locale.ROOT);
            boolean cue = AT_ONCE.contains(word)
                    || (word.equals("later") || word.equals("late")) && MOMENTS.contains(WordClasses.singular(before))
                    || (word.equals("after") || word.equals("afterward") || word.equals("afterwards"))
                            && SHORTLY.contains(before)
                            && !token.tag().equals("IN")
                    || word.equals("time") && before.equals("same");
            if (cue
                    && (token.head() == verb.index()
                            || token.index() < FRONT && verb.relation().equals("root"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDefiniteHappening(Sentence sentence, Token token) {
        return token.isNoun()
                && (classes.contains("happening", token.lemma()) || classes.contains("violence", token.lemma()))
                && sentence.children(token, "det").stream()
                        .anyMatch(determiner -> classes.contains("definite", determiner.lemma()))
                && sentence.children(token, "nmod", "amod", "compound").isEmpty();
    }
}
