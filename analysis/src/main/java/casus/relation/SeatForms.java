package casus.relation;

import casus.actor.ActorMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The headquarters of X is in Y", "X's 2nd Brigade": what belongs to whom by where it sits or by its name. */
final class SeatForms {
    private static final Set<String> SEATS = Set.of("headquarters", "seat", "headquarter");

    /** Letters of " of the ". */
    private static final int OF_THE = 8;

    private SeatForms() {}

    /** "The headquarters of X is in Y", "X has its headquarters in Y". */
    static List<Found> seat(Scene scene, Token noun) {
        Sentence sentence = scene.sentence();
        if (!SEATS.contains(RelationWords.lower(noun))) {
            return List.of();
        }
        Optional<Token> governor = sentence.head(noun);
        Optional<Token> place = sentence.children(noun, "nmod").stream()
                .filter(child -> sentence.preposition(child).equals("in"))
                .findFirst();
        if (place.isEmpty() && noun.relation().equals("nsubj")) {
            place = governor.filter(token -> sentence.preposition(token).equals("in")
                    && sentence.child(token, "cop").isPresent());
        }
        if (place.isEmpty() && governor.isPresent()) {
            place = sentence.children(governor.get(), "obl").stream()
                    .filter(child -> sentence.preposition(child).equals("in"))
                    .filter(child -> Set.of("be", "have", "sit", "lie", "stand")
                            .contains(governor.get().lemma()))
                    .findFirst();
        }
        Optional<Side> country = place.flatMap(scene::country);
        Optional<Side> owner = sentence.children(noun, "nmod").stream()
                .filter(child -> child.relation().equals("nmod:poss")
                        || sentence.preposition(child).equals("of"))
                .flatMap(child -> scene.resolved(child).flatMap(scene::side).stream())
                .findFirst();
        if (country.isEmpty() || owner.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Found("located-in", "located-in-seat", owner.get(), country.get(), noun, place.get(), true, false));
    }

    /** "Poland's 16th Division", "the 93rd Brigade of the Ukrainian army", told by one mention. */
    static List<Found> units(Scene scene) {
        List<Found> found = new ArrayList<>();
        for (ActorMention mention : scene.actors()) {
            Optional<Side> unit = mention.rule().equals("unit-of-state") ? scene.side(mention) : Optional.empty();
            Optional<Side> owner = unit.filter(side -> side.actor().partOf() != null)
                    .flatMap(side ->
                            scene.actor(String.valueOf(side.actor().partOf())).map(side::as));
            Optional<Token> head = scene.sentence().headOf(mention.span());
            if (unit.isPresent() && owner.isPresent() && head.isPresent()) {
                found.add(new Found(
                        "unit-of", "unit-of-state", unit.get(), owner.get(), head.get(), head.get(), true, false));
            }
        }
        return found;
    }

    /** The army that it is under by its id, at the words after "of" where the army is told there. */
    private static Optional<Side> owner(Scene scene, Side unit) {
        Optional<Side> owner =
                scene.actor(String.valueOf(unit.actor().partOf())).map(unit::as);
        for (ActorMention next : scene.actors()) {
            int gap = next.span().begin() - unit.span().end();
            if (owner.isPresent() && gap > 0 && gap <= OF_THE) {
                Optional<Side> after = scene.side(next);
                return after.filter(side -> Fit.state(side).equals(Fit.state(unit)))
                        .or(() -> owner);
            }
        }
        return owner;
    }
}
