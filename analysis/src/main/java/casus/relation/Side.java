package casus.relation;

import casus.actor.Actor;
import casus.claim.Slot;
import casus.document.Span;

/** One side of a relation: an actor and the words that stand for it. */
record Side(Actor actor, Span span, Slot.Link link, boolean person) {
    /** A state as such. */
    boolean isState() {
        return actor.id().equals(actor.code()) && actor.sectors().isEmpty();
    }

    /** Somebody or something with a name of its own, and not the role of a state. */
    boolean isNamed() {
        String last = actor.id().substring(actor.id().lastIndexOf('.') + 1);
        return !isState() && last.chars().anyMatch(Character::isLowerCase) && !last.equals("unknown");
    }

    /** The government, army and so on of a state that is known. */
    boolean isRole() {
        return !isState() && !isNamed() && actor.code() != null && actor.id().indexOf('.') > 0;
    }

    boolean isBody() {
        return isNamed() && !person;
    }

    Side as(Actor other) {
        return new Side(other, span, link, person);
    }
}
