package casus.event;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the sense that a token has in its clause. */
final class Matcher {
    private final SenseLexicon lexicon;
    private final WordClasses classes;

    Matcher(SenseLexicon lexicon, WordClasses classes) {
        this.lexicon = lexicon;
        this.classes = classes;
    }

    /** The first sense whose conditions all hold; empty when the token is no trigger here. */
    Optional<Sense> match(Sentence sentence, Token token, Clause clause, Participants participants) {
        for (Sense sense : candidates(sentence, token)) {
            if (sense.conditions().stream().allMatch(condition -> holds(condition, sentence, clause, participants))) {
                return Optional.of(sense);
            }
        }
        return Optional.empty();
    }

    /** Whether any sense has the token as its trigger, whatever its clause. */
    boolean isTrigger(Sentence sentence, Token token) {
        return !candidates(sentence, token).isEmpty();
    }

    private List<Sense> candidates(Sentence sentence, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        if (token.isVerb()) {
            List<Sense> found = new ArrayList<>();
            particle(sentence, token).ifPresent(particle -> found.addAll(lexicon.verb(lemma + "_" + particle)));
            found.addAll(lexicon.verb(lemma));
            return found;
        }
        return token.isNoun() ? lexicon.noun(lemma) : List.of();
    }

    private static Optional<String> particle(Sentence sentence, Token verb) {
        return sentence.child(verb, "compound:prt").map(token -> token.word().toLowerCase(Locale.ROOT));
    }

    private boolean holds(Sense.Condition condition, Sentence sentence, Clause clause, Participants participants) {
        return condition.negated() != holdsPlainly(condition, sentence, clause, participants);
    }

    private boolean holdsPlainly(
            Sense.Condition condition, Sentence sentence, Clause clause, Participants participants) {
        if (condition.slot().equals("comp")) {
            return clause.complements().stream().anyMatch(token -> isWanted(condition.wanted(), token.lemma()));
        }
        if (condition.slot().equals("light")) {
            return clause.carrier().isPresent();
        }
        if (condition.slot().equals("passive")) {
            return clause.isPassive();
        }
        if (condition.slot().equals("any")) {
            return clause.arguments().stream().anyMatch(argument -> fits(condition, sentence, argument, participants));
        }
        return clause.slot(condition.slot()).stream()
                .anyMatch(argument -> fits(condition, sentence, argument, participants));
    }

    private boolean fits(Sense.Condition condition, Sentence sentence, Argument argument, Participants participants) {
        if (condition.wanted().contains("@actor") && participants.isActor(argument)) {
            return true;
        }
        Token head = argument.head();
        if (isWanted(condition.wanted(), head.lemma())) {
            return true;
        }
        // "a shipment of weapons", "dozens of soldiers": the contents count as much as the measure
        if (classes.contains("collective", head.lemma()) || classes.contains("container", head.lemma())) {
            return sentence.children(head, "nmod").stream()
                    .anyMatch(member ->
                            sentence.preposition(member).equals("of") && isWanted(condition.wanted(), member.lemma()));
        }
        return sentence.children(head, "compound").stream()
                .anyMatch(part ->
                        classes.contains("compound-head", head.lemma()) && isWanted(condition.wanted(), part.lemma()));
    }

    private boolean isWanted(List<String> wanted, String word) {
        String lemma = word.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(choice -> choice.startsWith("#")
                                ? classes.contains(choice.substring(1), lemma)
                                : choice.equals(lemma));
    }
}
