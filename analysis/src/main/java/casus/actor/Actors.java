package casus.actor;

import casus.document.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The actors of one article and where they are mentioned; mentions in text order, none inside another. */
public record Actors(Map<String, Actor> byId, List<ActorMention> mentions) {
    public Actors {
        byId = java.util.Collections.unmodifiableMap(new TreeMap<>(byId));
        mentions = List.copyOf(mentions);
    }

    /** The mention that covers the given span; empty when there is none. */
    public Optional<ActorMention> covering(Span span) {
        return mentions.stream()
                .filter(mention -> mention.span().contains(span))
                .findFirst();
    }
}
