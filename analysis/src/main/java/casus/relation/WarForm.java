package casus.relation;

import casus.actor.ActorMention;
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
        List<Side> sides = new ArrayList<>(subject.map(scene::sides).orElseGet(() -> listed(scene, predicate)));
        if (sides.isEmpty()) {
            return List.of();
        }
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

    /** "X and Y" right before the verb: after "as" and "while" parsers lose the subject. */
    private static List<Side> listed(Scene scene, Token verb) {
        if (!verb.isVerb() || verb.index() == 0) {
            return List.of();
        }
        Sentence sentence = scene.sentence();
        Optional<ActorMention> second = scene.mention(sentence.token(verb.index() - 1));
        if (second.isEmpty()) {
            return List.of();
        }
        int at = sentence.within(second.get().span()).get(0).index() - 1;
        at -= at > 0 && sentence.token(at).tag().equals("DT") ? 1 : 0;
        if (at < 1 || !sentence.token(at).lemma().equals("and")) {
            return List.of();
        }
        Optional<ActorMention> first = scene.mention(sentence.token(at - 1));
        List<Side> sides = new ArrayList<>();
        first.flatMap(scene::side).ifPresent(sides::add);
        scene.side(second.get()).ifPresent(sides::add);
        return sides.size() == 2 ? sides : List.of();
    }
}
