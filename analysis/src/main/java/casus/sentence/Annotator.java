package casus.sentence;

import casus.document.Article;
import java.util.List;

/** Splits and parses an article. Implementations are thread-safe and deterministic. */
public interface Annotator {
    /** The sentences of the article in text order; no sentence crosses a part. May be empty. */
    List<Sentence> annotate(Article article);
}
