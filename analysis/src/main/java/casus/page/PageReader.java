package casus.page;

import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;

/** Reads a source into an article. Thread-safe. */
public final class PageReader {
    /**
     * @throws UnreadableDocument when there is no text to be had; the message says why
     */
    public Article read(Source source) throws UnreadableDocument {
        throw new UnreadableDocument("unsupported", "Not written yet", source.origin());
    }
}
