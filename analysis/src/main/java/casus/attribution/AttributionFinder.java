package casus.attribution;

import casus.actor.Actors;
import casus.document.Article;
import casus.sentence.Sentence;
import java.util.List;

/** Finds who says what. Thread-safe. */
public final class AttributionFinder {
    /** Attributions in the order of their first span; nested ones each on their own. */
    public List<AttributionMention> find(Article article, List<Sentence> sentences, Actors actors) {
        return List.of();
    }
}
