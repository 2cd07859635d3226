package casus.time;

import casus.document.Article;
import casus.sentence.Sentence;
import java.util.List;

/** Finds and resolves time expressions. Thread-safe. */
public final class TimeFinder {
    /** Mentions in text order, none overlapping. Without a publication date relative ones keep open values. */
    public List<TimeMention> find(Article article, List<Sentence> sentences) {
        return List.of();
    }
}
