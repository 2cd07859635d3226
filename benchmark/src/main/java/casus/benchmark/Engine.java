package casus.benchmark;

import casus.document.Source;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A program in the race over whole documents.
 *
 * @param name as the tables have it
 * @param load makes the program ready, with its models, for these documents
 */
record Engine(String name, Function<List<Source>, Runs> load) {
    /** What an engine does with the documents that it was loaded for; safe to be called from several threads. */
    interface Runs {
        /** How many documents there are for it. */
        int size();

        /** Reads one document; returns the size of what was found, so that no work can be left out. */
        int read(int document);
    }

    static final String CASUS = "casus";
    static final String CASUS_WHOLE = "casus-whole";
    static final String WITH_COREF = "corenlp-coref";
    static final String WITHOUT_COREF = "corenlp";
    static final String PAGES = "casus-pages";
    static final String READABILITY = "readability4j";

    private static final Map<String, Engine> ALL = Map.of(
            CASUS, new Engine("Casus, text to claims", CasusRuns::analysis),
            CASUS_WHOLE, new Engine("Casus, bytes to JSON", CasusRuns::whole),
            WITH_COREF, new Engine("plain CoreNLP with coref", sources -> new CoreNlpRuns(sources, true)),
            WITHOUT_COREF, new Engine("plain CoreNLP without coref", sources -> new CoreNlpRuns(sources, false)),
            PAGES, new Engine("Casus, page stage", CasusRuns::pages),
            READABILITY, new Engine("readability4j", CasusRuns::readability));

    /** @throws IllegalArgumentException when there is no such engine */
    static Engine of(String key) {
        Engine engine = ALL.get(key);
        if (engine == null) {
            throw new IllegalArgumentException("No engine is called " + key + "; there are " + ALL.keySet());
        }
        return engine;
    }
}
