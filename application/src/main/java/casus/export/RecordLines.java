package casus.export;

import casus.record.ArticleQuery;
import casus.record.Received;
import casus.record.Transfer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The whole record, one JSON object a line: every version of every article with the bytes it was made from, then every decision of a
 * person. Taken into an empty record it gives the same record again.
 */
final class RecordLines {
    static final String NAME = "record";
    static final Layout ARTICLE = new Layout("article lines", List.of("received", "origins", "analysis"));
    static final Layout RECEIVED = new Layout(
            "received", List.of("sha256", "series", "origin", "url", "media", "headers", "options", "at", "bytes"));
    static final Layout DECISION = new Layout("decision lines", List.of("decision"));

    private RecordLines() {}

    static void write(Source source, OutputStream out) throws IOException {
        ArticleQuery articles = new ArticleQuery(source.store());
        Transfer transfer = new Transfer(source.store());
        source.articles(newest -> {
            for (ArticleQuery.Row version : articles.versions(newest.key())) {
                ObjectNode line = Json.object();
                line.set("received", received(articles.received(version.key())));
                line.set("origins", Json.MAPPER.valueToTree(transfer.origins(version.key())));
                line.set("analysis", articles.analysis(version.key()));
                Json.line(out, line);
                source.wrote();
            }
        });
        List<JsonNode> decisions = new ArrayList<>();
        transfer.decisions(decisions::add);
        for (JsonNode decision : decisions) {
            ObjectNode line = Json.object();
            line.set("decision", decision);
            Json.line(out, line);
            source.wrote();
        }
    }

    /** The document of a line. */
    static Received received(JsonNode node) {
        return new Received(
                node.path("sha256").asText(),
                node.path("series").asText(),
                node.path("origin").asText(),
                Base64.getDecoder().decode(node.path("bytes").asText()),
                Values.text(node.path("url")),
                Values.text(node.path("media")),
                strings(node.path("headers")),
                strings(node.path("options")),
                Instant.parse(node.path("at").asText()));
    }

    private static ObjectNode received(Received received) {
        ObjectNode node = Json.object()
                .put("sha256", received.sha256())
                .put("series", received.series())
                .put("origin", received.origin())
                .put("url", received.url())
                .put("media", received.media());
        node.set("headers", Json.MAPPER.valueToTree(received.headers()));
        node.set("options", Json.MAPPER.valueToTree(new TreeMap<>(received.options())));
        return node.put("at", received.at().toString())
                .put("bytes", Base64.getEncoder().encodeToString(received.bytes()));
    }

    private static Map<String, String> strings(JsonNode node) {
        Map<String, String> strings = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(
                        entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }
}
