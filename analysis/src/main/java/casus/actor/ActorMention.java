package casus.actor;

import casus.document.Span;

/**
 * A place in the text that names an actor, or stands for one.
 *
 * @param actor id of the actor
 * @param link how it stands for it: by name, or as pronoun or description of something named elsewhere
 */
public record ActorMention(Span span, String text, String actor, Link link, String rule) {
    /** How the words lead to the actor. */
    public enum Link {
        NAME,
        PRONOUN,
        DESCRIPTION
    }
}
