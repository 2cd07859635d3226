package casus;

import casus.analysis.Analysis;
import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.sentence.CoreNlpAnnotator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** One analyzer for all tests: the models take seconds to load. */
public final class Engine {
    public static final Analyzer ANALYZER = new Analyzer(CoreNlpAnnotator.load());

    private Engine() {}

    /** Analyses a text as it stands, published on 10 November 2024. */
    public static Analysis raw(String text) {
        return read(text, Source.Format.RAW);
    }

    /** Analyses a text in the given form, published on 10 November 2024. */
    public static Analysis read(String text, Source.Format format) {
        try {
            return ANALYZER.analyse(new Source(
                    "test",
                    "test",
                    text.getBytes(StandardCharsets.UTF_8),
                    format,
                    LocalDate.of(2024, 11, 10),
                    null,
                    null));
        } catch (UnreadableDocument e) {
            throw new AssertionError(e);
        }
    }
}
