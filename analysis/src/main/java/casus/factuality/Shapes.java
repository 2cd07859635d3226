package casus.factuality;

import casus.document.Part;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Set;

/** How the tree looks around a word: questions that {@link Climb} asks on its way up. */
final class Shapes {
    /** Tags of verbs that make a clause of their own. */
    static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Sentence sentence;
    private final Words words;

    Shapes(Sentence sentence, Words words) {
        this.sentence = sentence;
        this.words = words;
    }

    /** "became the latest country to recognise it", where the tree hangs the infinitive on the verb. */
    boolean followsRow(Token current) {
        return sentence.children(current, "mark").stream()
                .filter(mark -> mark.index() > 0)
                .anyMatch(mark -> isOneOfRow(sentence.token(mark.index() - 1)));
    }

    boolean isPerfect(Token verb) {
        return sentence.children(verb, "aux").stream()
                .anyMatch(aux -> aux.lemma().equals("have"));
    }

    /** "allowed them to leave", "was able to leave": in the past it came about. */
    boolean hasEnabled(Token governor) {
        boolean past = governor.tag().equals("VBD")
                || sentence.children(governor, "cop").stream()
                        .anyMatch(cop -> cop.tag().equals("VBD"));
        return past && words.in("enabling", governor.lemma());
    }

    boolean hasComma(Token governor, Token current) {
        return sentence.tokens().subList(governor.index(), current.index()).stream()
                .anyMatch(token -> token.word().equals(",") || token.word().equals(";"));
    }

    /** "the latest country to recognise it": of a row of those that have done it. */
    boolean isOneOfRow(Token noun) {
        return sentence.children(noun, "amod").stream()
                .anyMatch(place -> words.in("row", place.word().toLowerCase(Locale.ROOT)));
    }

    /** "from seizing the tanker", where the tree takes the verb for an adjective of its object. */
    boolean isGerundBefore(Token governor, Token current) {
        return current.tag().equals("VBG")
                && sentence.children(governor, "case").stream().anyMatch(mark -> mark.index() == current.index() - 1);
    }

    /** "the siege continues", "talks are under way". */
    boolean goesOn(Token governor) {
        boolean lasts = words.in("going-on", governor.lemma())
                && (governor.tag().equals("VBZ") || governor.tag().equals("VBP"));
        boolean inForce = words.in("force", governor.lemma())
                && sentence.child(governor, "case").isPresent()
                && sentence.children(governor, "cop").stream()
                        .anyMatch(cop -> cop.tag().equals("VBZ") || cop.tag().equals("VBP"));
        return (lasts || inForce) && sentence.part().kind() != Part.Kind.HEADLINE;
    }

    /** "entered its second week", "is in its ninth month". */
    boolean isStretch(Token time) {
        return words.in("stretch", time.lemma())
                && sentence.child(time, "nmod:poss").isPresent()
                && sentence.children(time, "amod").stream().anyMatch(which -> which.word()
                        .matches("\\d+(?:st|nd|rd|th)|[a-z-]*(?:first|second|third|th)"));
    }

    /** "in case of", "in the event of". */
    boolean isCase(Token noun) {
        return (noun.lemma().equals("case") || noun.lemma().equals("event"))
                && sentence.preposition(noun).equals("in");
    }

    boolean hasOwnClause(Token verb) {
        return !sentence.children(verb, "nsubj", "nsubj:pass").isEmpty()
                || sentence.children(verb, "aux", "aux:pass").stream().anyMatch(aux -> FINITE.contains(aux.tag()));
    }

    boolean hasTo(Token verb) {
        return sentence.children(verb, "mark").stream()
                .anyMatch(mark -> mark.word().equalsIgnoreCase("to"));
    }

    boolean isMarked(Token verb, String... marks) {
        String mark = firstMark(verb);
        for (String wanted : marks) {
            if (mark.equalsIgnoreCase(wanted)) {
                return true;
            }
        }
        return false;
    }

    String firstMark(Token verb) {
        return sentence.child(verb, "mark", "case").map(Token::word).orElse("");
    }

    boolean isDefinite(Token noun) {
        return sentence.children(noun, "det", "nmod:poss").stream()
                .anyMatch(child ->
                        words.in("definite", child.word()) || child.relation().equals("nmod:poss"));
    }
}
