package casus.flink;

import casus.actor.ActorFinder;
import casus.analysis.Analyzer;
import casus.sentence.Annotator;
import casus.sentence.CoreNlpAnnotator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models, once for all tasks of a process: whoever comes first loads them, the others wait. */
final class Engine {
    private static final Map<List<String>, Analyzer> ANALYZERS = new HashMap<>();
    private static final int MOST = 4;
    private static @Nullable Annotator annotator;

    private Engine() {}

    /** @param dictionaries lists of actors of the user's own, as the text of their files, the weightiest first */
    static synchronized Analyzer with(List<String> dictionaries) {
        Annotator models = annotator;
        if (models == null) {
            models = CoreNlpAnnotator.load();
            annotator = models;
        }
        Analyzer analyzer = ANALYZERS.get(dictionaries);
        if (analyzer == null) {
            analyzer = new Analyzer(new ActorFinder(files(dictionaries)), models);
            if (ANALYZERS.size() >= MOST) {
                ANALYZERS.clear();
            }
            ANALYZERS.put(List.copyOf(dictionaries), analyzer);
        }
        return analyzer;
    }

    /**
     * Reads a list of actors and forgets it.
     *
     * @throws casus.actor.UnusableDictionary when a line of it cannot be used
     */
    static void check(String dictionary) {
        new ActorFinder(files(List.of(dictionary)));
    }

    private static List<Path> files(List<String> dictionaries) {
        List<Path> files = new ArrayList<>();
        try {
            for (String dictionary : dictionaries) {
                Path file = Files.createTempFile("casus", ".tsv");
                file.toFile().deleteOnExit();
                files.add(Files.write(file, dictionary.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
