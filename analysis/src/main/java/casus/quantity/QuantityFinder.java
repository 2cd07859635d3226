package casus.quantity;

import casus.document.Span;
import casus.sentence.Sentence;
import java.util.List;

/** Finds amounts. Thread-safe. */
public final class QuantityFinder {
    /**
     * Mentions in text order, none overlapping.
     *
     * @param times spans of time expressions; what lies inside of them is no quantity
     */
    public List<QuantityMention> find(List<Sentence> sentences, List<Span> times) {
        return List.of();
    }
}
