package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who takes part in the act that a noun tells, where that stands outside of the noun's own phrase. */
final class NounLinks {
    private static final Set<String> OF_HARM = Set.of("among", "amongst", "of", "to", "for", "on");
    private static final Set<String> OF_GUILT = Set.of("for", "of", "with", "in", "over");
    private static final Set<String> STAYING = Set.of("remain", "become", "stay");
    private static final Set<String> SURVIVING = Set.of("survive", "escape", "evade", "dodge");

    private final Sentence sentence;
    private final Token noun;
    private final WordClasses classes;

    NounLinks(Sentence sentence, Token noun, WordClasses classes) {
        this.sentence = sentence;
        this.noun = noun;
        this.classes = classes;
    }

    /** "a Kenyan mall attack": whether the adjective belongs to the place that the act was aimed at. */
    boolean isOfAim(Token modifier) {
        return modifier.relation().equals("amod")
                && sentence.children(noun, "compound").stream()
                        .filter(part -> part.index() > modifier.index() && part.index() < noun.index())
                        .map(part -> part.lemma().toLowerCase(Locale.ROOT))
                        .anyMatch(
                                lemma -> classes.contains("place-thing", lemma) && !classes.contains("troops", lemma));
    }

    /** Whom the noun is said of: "X is a donor", "X remains a donor", "X is one of the donors"; may be empty. */
    List<Token> named() {
        return called().map(word -> sentence.children(word, "nsubj")).orElse(List.of());
    }

    private Optional<Token> called() {
        if (sentence.child(noun, "cop").isPresent()) {
            return Optional.of(noun);
        }
        if (noun.head() < 0) {
            return Optional.empty();
        }
        Token above = sentence.token(noun.head());
        boolean stays = Set.of("xcomp", "obj").contains(noun.relation()) && STAYING.contains(above.lemma());
        boolean oneOf = noun.relation().equals("nmod")
                && above.lemma().equals("one")
                && sentence.preposition(noun).equals("of")
                && sentence.child(above, "cop").isPresent();
        return stays || oneOf ? Optional.of(above) : Optional.empty();
    }

    /** "the group was responsible for the killing": the word whose subject did it. */
    Optional<Token> responsible() {
        if (noun.head() < 0 || !Set.of("obl", "nmod").contains(noun.relation())) {
            return Optional.empty();
        }
        Token above = sentence.token(noun.head());
        return above.lemma().equals("responsible") && sentence.preposition(noun).equals("for")
                ? Optional.of(above)
                : Optional.empty();
    }

    /** "blamed the rebels for the attack", "charged with the murder": who is said to have done it; may be empty. */
    List<Token> accused(Arguments arguments) {
        Optional<Token> accusing = accusing();
        if (accusing.isEmpty()) {
            return List.of();
        }
        Token verb = accusing.get();
        return arguments.isPassive(verb) ? arguments.subjects(verb, 0) : arguments.objects(verb);
    }

    /** The verb of accusing that the act is laid to somebody's charge by. */
    Optional<Token> accusing() {
        if (noun.head() < 0
                || !Set.of("obl", "nmod").contains(noun.relation())
                || !OF_GUILT.contains(sentence.preposition(noun))) {
            return Optional.empty();
        }
        Token above = sentence.token(noun.head());
        boolean onObject = above.isNoun()
                && above.relation().equals("obj")
                && !sentence.preposition(noun).equals("of");
        return isAct()
                ? Optional.of(onObject ? sentence.token(above.head()) : above).filter(this::isAccusing)
                : Optional.empty();
    }

    /** "the murder", "murder of a judge"; "charged with murder" names the charge and no act. */
    private boolean isAct() {
        return sentence.children(noun, "det", "nmod:poss").stream()
                        .anyMatch(
                                det -> !det.lemma().equals("a") && !det.lemma().equals("an"))
                || !sentence.children(noun, "nmod").isEmpty();
    }

    private boolean isAccusing(Token verb) {
        return verb.isVerb() && classes.contains("accusing", verb.lemma());
    }

    /** "the firefight resulted in casualties among the police": whom the happening harmed. */
    List<Token> harmed() {
        if (!noun.relation().equals("nsubj")) {
            return List.of();
        }
        Token verb = sentence.token(noun.head());
        List<Token> found = new ArrayList<>();
        if (classes.contains("causing", verb.lemma())) {
            for (Token harm : sentence.children(verb, "obj", "obl")) {
                if (classes.contains("harm", harm.lemma())) {
                    sentence.children(harm, "nmod").stream()
                            .filter(harmed -> OF_HARM.contains(sentence.preposition(harmed)))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** "survived an assassination attempt", "escaped the raid": the verb whose subject the happening was aimed at. */
    Optional<Token> survived() {
        Token top = noun.relation().equals("compound") ? sentence.token(noun.head()) : noun;
        return top.relation().equals("obj")
                ? Optional.of(sentence.token(top.head())).filter(verb -> SURVIVING.contains(verb.lemma()))
                : Optional.empty();
    }
}
