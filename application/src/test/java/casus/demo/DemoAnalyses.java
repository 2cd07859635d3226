package casus.demo;

import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.document.Source;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Received;
import casus.record.Store;
import casus.sentence.CoreNlpAnnotator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The demonstration corpus, analysed once for all tests of a run. */
public final class DemoAnalyses {
    private static final Map<String, JsonNode> ALL = new LinkedHashMap<>();

    private DemoAnalyses() {}

    /** Analyses by the names of their files, in the order of the corpus. */
    public static synchronized Map<String, JsonNode> all() throws Exception {
        if (ALL.isEmpty()) {
            Analyzer analyzer = new Analyzer(CoreNlpAnnotator.load());
            for (String line : new String(bytes("index.tsv"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList()) {
                String[] cells = line.split("\t");
                Source source = new Source(
                        cells[2], cells[2], bytes("pages/" + cells[0]), Source.Format.HTML, null, null, cells[2]);
                ALL.put(cells[0], AnalysisJson.tree(analyzer.analyse(source)));
            }
        }
        return Collections.unmodifiableMap(ALL);
    }

    /** A record of its own with the whole corpus in it. */
    public static Store record(Path folder) throws Exception {
        Store store = Store.open(new Location(folder, null));
        Intake intake = new Intake(store);
        for (Map.Entry<String, JsonNode> entry : all().entrySet()) {
            add(intake, bytes("pages/" + entry.getKey()), entry.getValue());
        }
        return store;
    }

    private static void add(Intake intake, byte[] bytes, JsonNode analysis) throws Exception {
        String origin = analysis.path("article").path("origin").asText();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        intake.add(
                new Received(
                        hash,
                        origin,
                        origin,
                        bytes,
                        origin,
                        "text/html",
                        Map.of(),
                        Map.of("as", "html"),
                        Instant.parse("2025-11-10T08:00:00Z")),
                analysis);
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in =
                Objects.requireNonNull(DemoAnalyses.class.getResourceAsStream("/casus/demo/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
