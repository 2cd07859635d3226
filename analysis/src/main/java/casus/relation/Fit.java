package casus.relation;

import casus.actor.Actor;
import java.util.Optional;

/** Which kinds of actors can stand in which relation. */
final class Fit {
    private final RelationWords words;

    Fit(RelationWords words) {
        this.words = words;
    }

    /** The found relation with its sides as they are to be told; empty where such sides can't stand in it. */
    Optional<Found> fit(Found found, Scene scene) {
        Side subject = found.subject();
        Side object = found.object();
        if (subject.actor().id().equals(object.actor().id())) {
            return Optional.empty();
        }
        return switch (found.relation()) {
            case "leader-of" ->
                subject.person() && subject.isNamed()
                        ? led(object, scene).map(side -> with(found, subject, side))
                        : Optional.empty();
            case "member-of" ->
                when((subject.isState() || subject.isNamed()) && object.isBody() && !isArmy(object), found);
            case "unit-of" ->
                subject.isBody() && isArmed(subject)
                        ? army(object, scene).map(side -> with(found, subject, side))
                        : Optional.empty();
            case "descends-from" ->
                when((subject.isBody() || subject.isState()) && !object.person() && isKnown(object), found);
            case "ally-of", "at-war-with" -> when(isParty(subject) && isParty(object), found);
            case "same-as" -> when(subject.isNamed() && object.isNamed() && subject.person() == object.person(), found);
            case "located-in" -> when(subject.isBody() && object.isState(), found);
            default -> Optional.empty();
        };
    }

    private Optional<Side> led(Side object, Scene scene) {
        if (object.person()) {
            return Optional.empty();
        }
        if (object.isRole()) {
            return object.actor().sectors().contains("GOV")
                    ? scene.actor(state(object)).map(object::as)
                    : isArmed(object) ? Optional.of(object) : Optional.empty();
        }
        return object.isState() || object.isBody() ? Optional.of(object) : Optional.empty();
    }

    /** The army of a state where the state itself is named. */
    private Optional<Side> army(Side object, Scene scene) {
        if (object.isState()) {
            return Optional.of(
                    scene.actor(object.actor().id() + ".MIL").map(object::as).orElse(object));
        }
        boolean army = !object.person() && (object.isRole() || object.isNamed()) && isArmed(object);
        return army ? Optional.of(object) : Optional.empty();
    }

    private boolean isArmed(Side side) {
        return side.actor().sectors().stream().anyMatch(sector -> words.is("armed", sector));
    }

    private static boolean isArmy(Side side) {
        return side.actor().sectors().contains("MIL");
    }

    private static boolean isKnown(Side side) {
        return side.isNamed() || side.isState() || side.isRole();
    }

    private static boolean isParty(Side side) {
        return !side.person() && isKnown(side);
    }

    static String state(Side side) {
        Actor actor = side.actor();
        return actor.code() == null ? actor.id() : actor.code();
    }

    private static Optional<Found> when(boolean fits, Found found) {
        return fits ? Optional.of(found) : Optional.empty();
    }

    private static Found with(Found found, Side subject, Side object) {
        return new Found(
                found.relation(),
                found.rule(),
                subject,
                object,
                found.tie(),
                found.predicate(),
                found.now(),
                found.over());
    }
}
