package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Takes articles out of a record so that none of their words stay: neither in tables, decisions, published briefs and messages that wait,
 * nor in indexes, in pages of the files that are free again, or in the copies that this record keeps of itself.
 */
public final class Erasure {
    private static final List<String> NAMING =
            List.of("actors", "recipients", "of", "what", "subject", "object", "mode");

    private final Store store;

    public Erasure(Store store) {
        this.store = store;
    }

    /**
     * What came of it.
     *
     * @param also what else went because it quoted the articles, in words
     * @param reached copies of the record that they were taken out of too, or that were deleted
     * @param beyond where words may still stand that Casus cannot reach, in words
     */
    public record Done(List<String> also, List<Path> reached, List<String> beyond) {
        public Done {
            also = List.copyOf(also);
            reached = List.copyOf(reached);
            beyond = List.copyOf(beyond);
        }
    }

    /**
     * Removes articles and wipes what they leave. The articles are gone once they are removed, whatever becomes of the wiping.
     *
     * @throws StoreProblem when one is not there, or the store cannot be written to
     */
    public Done remove(List<String> keys) {
        List<String> also = new ArrayList<>();
        Intake intake = new Intake(store);
        Set<String> hashes = new LinkedHashSet<>();
        for (String key : keys) {
            store.write(handle -> {
                Set<String> names = actors(handle, key);
                hashes.addAll(hashes(handle, key));
                Set<String> claims = claims(handle, key);
                String series = ArticleRows.series(handle, key);
                Set<String> versions = versions(handle, series);
                intake.remove(handle, key);
                decisions(handle, series, also);
                codings(handle, claims);
                briefs(handle, versions, also);
                messages(handle, claims, also);
                for (String version : versions) {
                    handle.execute("UPDATE watch_item SET page = NULL, problem = NULL WHERE article = ?", version);
                    also.addAll(kept(handle, "article", version));
                }
                claims.forEach(claim -> also.addAll(kept(handle, "claim", claim)));
                forgotten(handle, names);
                return null;
            });
        }
        Wiping wiping = new Wiping(store);
        wiping.wipe(hashes);
        return new Done(also, wiping.reached(), wiping.beyond());
    }

    private static Set<String> versions(Handle handle, String series) {
        return handle.createQuery("SELECT key FROM article WHERE series = ?")
                .bind(0, series)
                .mapTo(String.class)
                .set();
    }

    private static Set<String> hashes(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT sha256 FROM article WHERE series = (SELECT series FROM article WHERE key = ?)")
                .bind(0, key)
                .mapTo(String.class)
                .set();
    }

    /** Ids of all claims that any version of the article made. */
    private static Set<String> claims(Handle handle, String key) {
        Set<String> ids = new HashSet<>();
        analyses(handle, key).forEach(analysis -> analysis.path("claims")
                .forEach(claim -> ids.add(claim.path("id").asText())));
        return ids;
    }

    private static Set<String> actors(Handle handle, String key) {
        Set<String> ids = new HashSet<>();
        analyses(handle, key).forEach(analysis -> analysis.path("actors")
                .forEach(actor -> ids.add(actor.path("id").asText())));
        return ids;
    }

    private static List<JsonNode> analyses(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT analysis FROM article WHERE series = (SELECT series FROM article WHERE key = ?)")
                .bind(0, key)
                .map((rs, ctx) -> Packed.json(rs.getBytes(1)))
                .list();
    }

    /** That somebody decided something stays; the words it was about do not, nor what would find them again. */
    private static void decisions(Handle handle, String series, List<String> also) {
        Map<Long, Set<String>> touched = new TreeMap<>();
        handle.createQuery("SELECT decision, claim FROM decision_claim WHERE series = ?")
                .bind(0, series)
                .map((rs, ctx) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .forEach(row -> touched.computeIfAbsent(row.getKey(), seq -> new HashSet<>())
                        .add(row.getValue()));
        handle.execute("DELETE FROM decision_claim WHERE series = ?", series);
        touched.forEach((seq, claims) -> {
            Decision decision = Decisions.one(handle, seq);
            ObjectNode content = decision.content().deepCopy();
            for (String claim : claims) {
                if (content.path("claims").path(claim) instanceof ObjectNode kept) {
                    if (decision.kind().equals("sample")) {
                        withoutWords(kept);
                    } else {
                        content.withObject("/claims").remove(claim);
                    }
                }
            }
            if (decision.kind().equals("fix") && Decisions.anchors(handle, seq).isEmpty()) {
                content.put("value", "");
            }
            handle.execute("UPDATE decision SET content = ? WHERE seq = ?", content.toString(), seq);
        });
        if (!touched.isEmpty()) {
            also.add(
                    touched.size() == 1
                            ? "the words that a decision was about"
                            : "the words that " + touched.size() + " decisions were about");
        }
    }

    /** Values that reviewers of a sample gave and that may name somebody. */
    private static void codings(Handle handle, Set<String> claims) {
        for (Decision verdict : Decisions.held(handle, "verdict")) {
            if (claims.contains(verdict.content().path("claim").asText())) {
                ObjectNode content = verdict.content().deepCopy();
                content.withObject("/fields").remove(NAMING);
                handle.execute("UPDATE decision SET content = ? WHERE seq = ?", content.toString(), verdict.seq());
            }
        }
    }

    /** What is left of a claim in a sample: what it was counted as, and nobody and nothing by name. */
    private static void withoutWords(ObjectNode claim) {
        for (String list : List.of("actors", "recipients", "slots", "figures")) {
            if (claim.has(list)) {
                claim.putArray(list);
            }
        }
        for (String single : List.of("of", "subject", "object", "event")) {
            if (claim.has(single)) {
                claim.putNull(single);
            }
        }
        for (String text : List.of(
                "evidence.exact",
                "evidence.prefix",
                "evidence.suffix",
                "trigger.text",
                "time.text",
                "place.text",
                "place.name",
                "attribution.text",
                "attribution.source",
                "attribution.chain",
                "what")) {
            int point = text.indexOf('.');
            JsonNode parent = point < 0 ? claim : claim.path(text.substring(0, point));
            String field = text.substring(point + 1);
            if (parent instanceof ObjectNode object && object.has(field)) {
                object.put(field, "");
            }
        }
    }

    /** A published brief is kept as it was, or not at all. */
    private static void briefs(Handle handle, Set<String> versions, List<String> also) {
        List<String> citing = new ArrayList<>();
        handle.createQuery("SELECT id, json FROM brief ORDER BY id")
                .map((rs, ctx) ->
                        Map.entry(rs.getString(1), new String(Packed.unpack(rs.getBytes(2)), StandardCharsets.UTF_8)))
                .filter(brief ->
                        versions.stream().anyMatch(key -> brief.getValue().contains("\"" + key + "\"")))
                .forEach(brief -> citing.add(brief.getKey()));
        for (String brief : citing) {
            handle.execute("DELETE FROM brief WHERE id = ?", brief);
            handle.execute("DELETE FROM delivery WHERE what = ? AND done_at IS NULL", "brief:" + brief);
            also.add("the published brief " + brief + ", which cited it");
        }
    }

    private static void messages(Handle handle, Set<String> claims, List<String> also) {
        List<String> waiting = new ArrayList<>();
        handle.createQuery("SELECT what, payload FROM delivery WHERE payload IS NOT NULL")
                .map((rs, ctx) ->
                        Map.entry(rs.getString(1), new String(Packed.unpack(rs.getBytes(2)), StandardCharsets.UTF_8)))
                .filter(row -> claims.stream().anyMatch(row.getValue()::contains))
                .forEach(row -> waiting.add(row.getKey()));
        for (String what : new LinkedHashSet<>(waiting)) {
            handle.execute("DELETE FROM delivery WHERE what = ? AND payload IS NOT NULL", what);
            also.add("a message that waited to be sent (" + what + ")");
        }
    }

    private static List<String> kept(Handle handle, String kind, String target) {
        int rows = handle.execute("DELETE FROM collection_item WHERE kind = ? AND target = ?", kind, target);
        return rows == 0 ? List.of() : List.of("its place in " + rows + (rows == 1 ? " collection" : " collections"));
    }

    /** Names of actors that take part in no claim any more, are above no other, and that nobody decided about. */
    private static void forgotten(Handle handle, Set<String> actors) {
        for (String actor : actors.stream().sorted().toList()) {
            handle.execute(
                    "DELETE FROM actor WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim_actor WHERE claim_actor.actor = actor.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM actor other WHERE other.part_of = actor.id)"
                            + " AND NOT EXISTS (SELECT 1 FROM decision WHERE kind IN ('actor-merge', 'actor-split', 'actor-name')"
                            + " AND content LIKE ?)",
                    actor,
                    "%\"" + actor + "\"%");
        }
    }
}
