package casus.actor;

import casus.document.Span;

/**
 * A place in the text that names an actor, or stands for one.
 *
 * @param actor id of the actor
 * @param link how it stands for it: by name, or as pronoun or description of something named elsewhere
 */
public record ActorMention(Span span, String text, String actor, Link link, String rule) {
    /** Rule of a capital that does what only its government does; there the words name no place. */
    public static final String ACTING_SEAT = "acting seat";

    /** How the words lead to the actor. */
    public enum Link {
        NAME,
        PRONOUN,
        DESCRIPTION,
        /** Its state is that of the place in its clause. */
        CLAUSE,
        /** Its state is that of the dateline. */
        DATELINE,
        /** Its state is the one that the whole article is about. */
        STORY
    }
}
