package casus.record;

import casus.incident.Link;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The history of what persons decided, and what of it holds now. */
final class Decisions {
    private static final int CHUNK = 500;

    private static final RowMapper<Decision> ROW = (rs, ctx) -> {
        long undone = rs.getLong("undone_by");
        boolean holds = rs.wasNull();
        return new Decision(
                rs.getLong("seq"),
                rs.getString("who"),
                Instant.parse(rs.getString("decided_at")),
                rs.getString("kind"),
                Json.parse(rs.getString("content")),
                holds ? null : undone);
    };

    private Decisions() {}

    /**
     * A claim that a decision is about, anchored by its words so that it is found again in another version.
     *
     * @param side 0, or 1 for those that the others are put together with or set apart from; 2 for those that a moved one is put to
     */
    record Anchor(int side, String series, String claim, String kind, String exact, String word, int begin) {
        /** The anchor of a claim of the store. */
        static Anchor of(int side, String series, JsonNode claim) {
            return new Anchor(
                    side,
                    series,
                    claim.path("id").asText(),
                    claim.path("kind").asText(),
                    claim.path("evidence").path("exact").asText(),
                    claim.path("trigger").path("text").asText(""),
                    claim.path("evidence").path("begin").asInt());
        }
    }

    /** Adds a decision; the number that it got. */
    static long add(Handle handle, String who, Instant at, String kind, JsonNode content, List<Anchor> anchors) {
        long seq = Counter.next(handle, "decision", 1);
        handle.execute(
                "INSERT INTO decision (seq, who, decided_at, kind, content) VALUES (?, ?, ?, ?, ?)",
                seq,
                who,
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                kind,
                content.toString());
        ChangeLog.add(handle, who, at, "decision " + kind, Long.toString(seq));
        for (Anchor anchor : anchors) {
            handle.execute(
                    "INSERT INTO decision_claim (decision, side, series, claim, kind, exact, word, begin_at, resolved)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    seq,
                    anchor.side(),
                    anchor.series(),
                    anchor.claim(),
                    anchor.kind(),
                    anchor.exact(),
                    anchor.word(),
                    anchor.begin(),
                    anchor.claim());
        }
        return seq;
    }

    /** The whole history, oldest first. */
    static List<Decision> all(Handle handle) {
        return handle.createQuery("SELECT * FROM decision ORDER BY seq")
                .map(ROW)
                .list();
    }

    /**
     * One decision.
     *
     * @throws StoreProblem when there is none of this number
     */
    static Decision one(Handle handle, long seq) {
        return handle.createQuery("SELECT * FROM decision WHERE seq = ?")
                .bind(0, seq)
                .map(ROW)
                .findOne()
                .orElseThrow(() ->
                        new StoreProblem("unknown", "There is no decision " + seq + ". casus history lists them."));
    }

    /** The newest decision that holds and is no undoing; what reviewers say blind is theirs to take back. */
    static Decision last(Handle handle) {
        return handle.createQuery("SELECT * FROM decision WHERE undone_by IS NULL AND kind NOT IN ('undo', 'verdict')"
                        + " ORDER BY seq DESC LIMIT 1")
                .map(ROW)
                .findOne()
                .orElseThrow(() -> new StoreProblem("nothing", "There is no decision that could be undone."));
    }

    /** Says anew of every decision whether it holds: an undoing counts unless a later one undid it. */
    static void settle(Handle handle) {
        Map<Long, Long> undone = new HashMap<>();
        handle.createQuery("SELECT * FROM decision WHERE kind = 'undo' ORDER BY seq DESC")
                .map(ROW)
                .forEach(undoing -> {
                    if (!undone.containsKey(undoing.seq())) {
                        undone.putIfAbsent(undoing.content().path("of").asLong(), undoing.seq());
                    }
                });
        Set<Long> before = handle.createQuery("SELECT seq FROM decision WHERE undone_by IS NOT NULL")
                .mapTo(Long.class)
                .set();
        before.removeAll(undone.keySet());
        before.forEach(seq -> handle.execute("UPDATE decision SET undone_by = NULL WHERE seq = ?", seq));
        undone.forEach((seq, by) -> handle.execute("UPDATE decision SET undone_by = ? WHERE seq = ?", by, seq));
    }

    /** Decisions of a kind that hold, oldest first. */
    static List<Decision> held(Handle handle, String kind) {
        return handle.createQuery("SELECT * FROM decision WHERE kind = ? AND undone_by IS NULL ORDER BY seq")
                .bind(0, kind)
                .map(ROW)
                .list();
    }

    /** A decision with one of the claims that it is about. */
    record Aimed(Decision decision, Anchor anchor) {}

    /** Decisions on claims of one series of articles that hold, oldest first, once for each claim. */
    static List<Aimed> on(Handle handle, String series, Collection<String> kinds) {
        return handle.createQuery(
                        "SELECT t.*, c.side, c.series, c.claim, c.kind AS claim_kind, c.exact, c.word, c.begin_at"
                                + " FROM decision t JOIN decision_claim c ON c.decision = t.seq"
                                + " WHERE t.undone_by IS NULL AND t.kind IN (<kinds>) AND c.series = :series"
                                + " ORDER BY t.seq, c.side, c.claim")
                .bindList("kinds", List.copyOf(kinds))
                .bind("series", series)
                .map((rs, ctx) -> new Aimed(ROW.map(rs, ctx), anchor(rs, "claim_kind")))
                .list();
    }

    static List<Anchor> anchors(Handle handle, long decision) {
        return handle.createQuery("SELECT * FROM decision_claim WHERE decision = ? ORDER BY side, claim")
                .bind(0, decision)
                .map((rs, ctx) -> anchor(rs, "kind"))
                .list();
    }

    private static Anchor anchor(ResultSet rs, String kind) throws SQLException {
        return new Anchor(
                rs.getInt("side"),
                rs.getString("series"),
                rs.getString("claim"),
                rs.getString(kind),
                rs.getString("exact"),
                rs.getString("word"),
                rs.getInt("begin_at"));
    }

    /** Says under which id the claims of a series are found now; null where one is not found. */
    static void resolve(Handle handle, String series, Function<Anchor, @Nullable String> finder) {
        Map<Anchor, Set<String>> known = new LinkedHashMap<>();
        handle.createQuery("SELECT DISTINCT 0 AS side, series, claim, kind, exact, word, begin_at, resolved"
                        + " FROM decision_claim WHERE series = ? ORDER BY claim")
                .bind(0, series)
                .map((rs, ctx) -> Map.entry(anchor(rs, "kind"), String.valueOf(rs.getString("resolved"))))
                .forEach(one -> known.computeIfAbsent(one.getKey(), key -> new HashSet<>())
                        .add(one.getValue()));
        known.forEach((anchor, before) -> {
            String now = finder.apply(anchor);
            if (!before.equals(Set.of(String.valueOf(now)))) {
                handle.execute(
                        "UPDATE decision_claim SET resolved = ? WHERE series = ? AND claim = ?",
                        now,
                        series,
                        anchor.claim());
            }
        });
    }

    /** Pairs of these claims that persons put together or set apart. */
    static Set<Link> links(Handle handle, Collection<String> claims) {
        Set<String> among = new HashSet<>(claims);
        Set<Link> links = new HashSet<>();
        List<String> all = List.copyOf(among);
        for (int i = 0; i < all.size(); i += CHUNK) {
            handle.createQuery(
                            "SELECT d1.resolved, d2.resolved, t.kind, d2.side FROM decision_claim d1 JOIN decision t"
                                    + " ON t.seq = d1.decision AND t.undone_by IS NULL AND t.kind IN ('together', 'apart', 'move')"
                                    + " JOIN decision_claim d2 ON d2.decision = d1.decision AND d2.side > 0"
                                    + " WHERE d1.side = 0 AND d1.resolved IN (<claims>) AND d2.resolved IS NOT NULL ORDER BY t.seq")
                    .bindList("claims", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .map((rs, ctx) -> new String[] {rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)})
                    .forEach(row -> {
                        if (among.contains(row[1]) && !row[0].equals(row[1])) {
                            boolean together = row[2].equals("together") || row[3].equals("2");
                            links.remove(new Link(row[0], row[1], !together));
                            links.add(new Link(row[0], row[1], together));
                        }
                    });
        }
        return links;
    }

    /** What was decided about the grouping of these claims: who, when and what. */
    static ArrayNode about(Handle handle, Collection<String> claims) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Set<Long> seen = new HashSet<>();
        List<Decision> found = new ArrayList<>();
        List<String> all = List.copyOf(claims);
        for (int i = 0; i < all.size(); i += CHUNK) {
            found.addAll(handle.createQuery(
                            "SELECT * FROM decision WHERE undone_by IS NULL AND kind <> 'sample' AND seq IN"
                                    + " (SELECT decision FROM decision_claim WHERE resolved IN (<claims>)) ORDER BY seq")
                    .bindList("claims", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .map(ROW)
                    .list());
        }
        for (Decision decision : found) {
            if (seen.add(decision.seq())) {
                array.addObject()
                        .put("decision", decision.seq())
                        .put("who", decision.who())
                        .put("when", decision.at().toString())
                        .put("what", decision.kind());
            }
        }
        return array;
    }

    /** All claims, by the ids that they have now, that a decision is about. */
    static List<String> resolved(Handle handle, long decision) {
        return handle.createQuery("SELECT resolved FROM decision_claim WHERE decision = ? AND resolved IS NOT NULL")
                .bind(0, decision)
                .mapTo(String.class)
                .list();
    }
}
