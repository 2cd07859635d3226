package casus.export;

import casus.record.Filter;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Received;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/** A small record made of the articles in {@code articles.jsonl}: analyses in the contract's form, in our own words. */
final class Filled {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Filled() {}

    static Store in(Path folder) throws Exception {
        Store store = Store.open(Location.of(folder.toString(), Map.of()));
        for (JsonNode analysis : analyses()) {
            add(store, analysis);
        }
        return store;
    }

    static void add(Store store, JsonNode analysis) throws Exception {
        byte[] bytes = analysis.path("article").path("text").asText().getBytes(StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String origin = analysis.path("article").path("origin").asText();
        new Intake(store)
                .add(
                        new Received(
                                hash,
                                origin,
                                origin,
                                bytes,
                                analysis.path("article").path("url").asText(),
                                "text/plain",
                                Map.of("x-given", "yes"),
                                Map.of("as", "text"),
                                Instant.parse("2025-03-01T10:00:00Z")),
                        analysis);
    }

    static java.util.List<JsonNode> analyses() throws IOException {
        try (var in = Filled.class.getResourceAsStream("articles.jsonl")) {
            return MAPPER.readerFor(ObjectNode.class).<JsonNode>readValues(in).readAll();
        }
    }

    static byte[] export(Store store, String format) throws IOException {
        return export(store, format, Filter.ALL);
    }

    static byte[] export(Store store, String format, Filter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exporter(store, filter).to(Formats.named(format).orElseThrow(), out);
        return out.toByteArray();
    }

    static String text(Store store, String format) throws IOException {
        return new String(export(store, format), StandardCharsets.UTF_8);
    }
}
