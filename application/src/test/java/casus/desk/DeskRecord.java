package casus.desk;

import casus.record.Intake;
import casus.record.Location;
import casus.record.Received;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The record that tests of the desk look at: invented articles with their analyses ready. It is filled once and copied. */
final class DeskRecord {
    static final Instant NOW = Instant.parse("2025-11-20T09:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static @Nullable Path filled;

    private DeskRecord() {}

    /** Puts a copy of the record into a folder. */
    static Store copy(Path folder) {
        try (Stream<Path> files = Files.list(filled())) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open(folder);
    }

    static Store open(Path folder) {
        return Store.open(Location.of(folder.toString(), Map.of()));
    }

    private static synchronized Path filled() throws IOException {
        Path known = filled;
        if (known != null) {
            return known;
        }
        Path folder = Files.createTempDirectory("casus-desk");
        try (Store store = open(folder)) {
            for (ObjectNode analysis : analyses()) {
                add(store, analysis);
            }
            add(store, copied(analyses().get(0)));
            add(store, later(analyses().get(2)));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        filled = folder;
        return folder;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The analyses, in the contract's form, their mentions left out. */
    static List<ObjectNode> analyses() throws IOException {
        try (var in = Objects.requireNonNull(DeskRecord.class.getResourceAsStream("analyses.jsonl"))) {
            return new ArrayList<>(MAPPER.readerFor(ObjectNode.class)
                    .<ObjectNode>readValues(in)
                    .readAll());
        }
    }

    /** The same text at another outlet. */
    private static ObjectNode copied(ObjectNode analysis) {
        ObjectNode copy = named(analysis, "https://kurier.example/2025/09/03/kharkiv-flats-wire");
        copy.withObject("/article")
                .put("outlet", "Kurier am Morgen")
                .put("url", copy.at("/article/id").asText());
        return copy;
    }

    /** A later version: a number in its text is another, its last claim is gone. */
    private static ObjectNode later(ObjectNode analysis) {
        ObjectNode later = named(analysis, analysis.at("/article/id").asText());
        String text = later.at("/article/text").asText();
        later.withObject("/article").put("text", text.replaceFirst("seven", "eight"));
        later.withArray("/claims").remove(later.path("claims").size() - 1);
        return later;
    }

    /** The analysis of another document: ids of claims are those of that document. */
    static ObjectNode named(ObjectNode analysis, String id) {
        String text = analysis.toString();
        for (JsonNode claim : analysis.path("claims")) {
            String old = claim.path("id").asText();
            text = text.replace(old, sha256(id + old).substring(0, old.length()));
        }
        try {
            ObjectNode named = (ObjectNode) MAPPER.readTree(text);
            named.withObject("/article").put("id", id).put("origin", id);
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode changed(ObjectNode analysis, String id, Consumer<ObjectNode> change) {
        ObjectNode changed = named(analysis, id);
        change.accept(changed);
        return changed;
    }

    /** Adds an article; its key. */
    static String add(Store store, JsonNode analysis) {
        JsonNode article = analysis.path("article");
        byte[] bytes =
                (article.path("outlet").asText() + article.path("text").asText()).getBytes(StandardCharsets.UTF_8);
        String origin = article.path("origin").asText();
        return new Intake(store)
                .add(
                        new Received(
                                sha256(new String(bytes, StandardCharsets.UTF_8)),
                                origin,
                                origin,
                                bytes,
                                article.path("url").isTextual()
                                        ? article.path("url").asText()
                                        : null,
                                "text/html",
                                Map.of(),
                                Map.of("as", "html"),
                                Instant.parse("2025-11-01T10:00:00Z")),
                        analysis)
                .key();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
