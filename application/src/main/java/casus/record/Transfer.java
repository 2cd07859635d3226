package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** What else makes up a record beside its articles, given out and taken into another: other origins and what persons decided. */
public final class Transfer {
    private final Store store;

    public Transfer(Store store) {
        this.store = store;
    }

    /** Other paths and addresses under which the bytes of an article came. */
    public List<String> origins(String key) {
        return store.read(
                handle -> handle.createQuery("SELECT origin FROM article_origin WHERE article = ? ORDER BY origin")
                        .bind(0, key)
                        .mapTo(String.class)
                        .list());
    }

    /** Hands on all decisions, oldest first, each with the claims that it is about. */
    public void decisions(Consumer<JsonNode> sink) {
        store.read(handle -> {
            for (Decision decision : Decisions.all(handle)) {
                ObjectNode node = JsonNodeFactory.instance
                        .objectNode()
                        .put("seq", decision.seq())
                        .put("who", decision.who())
                        .put("at", decision.at().toString())
                        .put("kind", decision.kind());
                node.set("content", decision.content());
                node.put("undoneBy", decision.undoneBy());
                ArrayNode claims = node.putArray("claims");
                Decisions.anchors(handle, decision.seq()).forEach(anchor -> claims.addObject()
                        .put("side", anchor.side())
                        .put("series", anchor.series())
                        .put("claim", anchor.claim())
                        .put("kind", anchor.kind())
                        .put("exact", anchor.exact())
                        .put("word", anchor.word())
                        .put("begin", anchor.begin()));
                sink.accept(node);
            }
            return null;
        });
    }

    /**
     * Takes in decisions of another record, once all its articles are there.
     *
     * @return whether they were taken in; false where this record has decisions of its own, which are left as they are
     */
    public boolean restore(List<JsonNode> decisions) {
        return store.write(handle -> {
            boolean empty = handle.createQuery("SELECT 1 FROM decision LIMIT 1")
                    .mapTo(Integer.class)
                    .findOne()
                    .isEmpty();
            if (!empty) {
                return false;
            }
            Set<String> series = new LinkedHashSet<>();
            long last = 0;
            for (JsonNode decision : decisions) {
                insert(handle, decision);
                decision.path("claims")
                        .forEach(claim -> series.add(claim.path("series").asText()));
                last = Math.max(last, decision.path("seq").asLong());
            }
            handle.execute("UPDATE counter SET value = ? WHERE name = 'decision'", last);
            handle.createQuery("SELECT DISTINCT series FROM article WHERE is_current = 1 ORDER BY series")
                    .mapTo(String.class)
                    .list()
                    .forEach(series::add);
            new Intake(store).refresh(handle, series);
            return true;
        });
    }

    private static void insert(Handle handle, JsonNode decision) {
        JsonNode undone = decision.path("undoneBy");
        handle.execute(
                "INSERT INTO decision (seq, who, decided_at, kind, content, undone_by) VALUES (?, ?, ?, ?, ?, ?)",
                decision.path("seq").asLong(),
                decision.path("who").asText(),
                decision.path("at").asText(),
                decision.path("kind").asText(),
                decision.path("content").toString(),
                undone.isNumber() ? undone.asLong() : null);
        for (JsonNode claim : decision.path("claims")) {
            handle.execute(
                    "INSERT INTO decision_claim (decision, side, series, claim, kind, exact, word, begin_at, resolved)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    decision.path("seq").asLong(),
                    claim.path("side").asInt(),
                    claim.path("series").asText(),
                    claim.path("claim").asText(),
                    claim.path("kind").asText(),
                    claim.path("exact").asText(),
                    claim.path("word").asText(),
                    claim.path("begin").asInt(),
                    claim.path("claim").asText());
        }
    }
}
