package casus.flink;

import casus.adding.Provenance;
import casus.adding.Workers;
import casus.analysis.AnalysisJson;
import casus.ingest.Inputs;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Packed;
import casus.record.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The project's corpora, the demonstration and the examples, with a document that cannot be read; gone through once for all tests of a run
 * by the local run, which all others are held against.
 *
 * @param files in the order in which they were read
 * @param articles with their analyses, in that order
 * @param local what {@code casus add} makes of them
 */
record Corpus(List<String> files, List<Analysed> articles, Outcome local) {
    private static final int KEY_LENGTH = 16;
    private static @Nullable Corpus known;

    static synchronized Corpus get() throws IOException {
        Corpus corpus = known;
        if (corpus == null) {
            Path folder = Files.createTempDirectory("corpus");
            corpus = of(files(folder), folder.resolve("record"));
            known = corpus;
        }
        return corpus;
    }

    /** Goes through files by the local run, with a record in a folder. */
    static Corpus of(List<String> files, Path folder) {
        List<Analysed> articles = new ArrayList<>();
        int[] troubles = new int[1];
        try (Store store = Store.open(new Location(folder, null))) {
            Intake intake = new Intake(store);
            Inputs inputs = new Inputs("auto", null, InputStream.nullInputStream(), false);
            new Workers(Engine.with(List.of())).run(inputs, files, outcome -> {
                var analysis = outcome.analysis();
                if (analysis == null) {
                    troubles[0]++;
                    return;
                }
                var tree = AnalysisJson.tree(analysis);
                intake.add(Provenance.of(outcome.sources(), Map.of("as", "auto"), Instant.EPOCH), tree);
                articles.add(new Analysed(
                        Provenance.sha256(outcome.sources()).substring(0, KEY_LENGTH),
                        analysis.article().published(),
                        Packed.json(tree),
                        outcome.sources()));
            });
            return new Corpus(files, articles, Outcome.ofRecord(store, troubles[0]));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> examples = Files.list(Path.of("../examples"))) {
            examples.sorted().forEach(all::add);
        }
        new String(bytes("index.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t")[0])
                .forEach(name -> all.add(written(folder.resolve(name), "pages/" + name)));
        all.add(Files.writeString(folder.resolve("bad.jsonl"), "{\"text\": \"without an id\"}\n"));
        return all.stream().map(Path::toString).toList();
    }

    private static Path written(Path file, String resource) {
        try {
            return Files.write(file, bytes(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Workers.class.getResourceAsStream("/casus/demo/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
