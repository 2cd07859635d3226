package casus.place;

import casus.document.Article;
import casus.sentence.Sentence;
import java.util.List;

/** Finds and resolves places. Thread-safe. */
public final class PlaceFinder {
    /** Mentions in text order, none overlapping. */
    public List<PlaceMention> find(Article article, List<Sentence> sentences) {
        return List.of();
    }
}
