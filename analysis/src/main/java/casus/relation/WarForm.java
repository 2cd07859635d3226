package casus.relation;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "X and Y are at war", "X is at war with Y". */
final class WarForm {
    private WarForm() {}

    static List<Found> find(Scene scene, Token war) {
        Sentence sentence = scene.sentence();
        boolean at = war.lemma().equals("war") && sentence.preposition(war).equals("at");
        if (!at) {
            return List.of();
        }
        Token predicate = sentence.child(war, "nsubj", "cop").isPresent()
                ? war
                : sentence.head(war).filter(Token::isVerb).orElse(war);
        Optional<Token> subject = scene.subject(predicate);
        if (subject.isEmpty()) {
            return List.of();
        }
        List<Side> sides = new ArrayList<>(scene.sides(subject.get()));
        for (Token top : List.of(war, predicate)) {
            for (Token other : sentence.children(top, "nmod", "obl")) {
                if (sentence.preposition(other).equals("with") && sides.size() == 1) {
                    scene.side(other).ifPresent(sides::add);
                }
            }
        }
        return sides.size() == 2
                ? List.of(new Found(
                        "at-war-with", "at-war-with", sides.get(0), sides.get(1), war, predicate, true, false))
                : List.of();
    }
}
