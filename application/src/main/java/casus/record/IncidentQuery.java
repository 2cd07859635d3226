package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads incidents. */
public final class IncidentQuery {
    private static final int PAGE = 200;

    private final Store store;

    public IncidentQuery(Store store) {
        this.store = store;
    }

    /**
     * Incidents that fit, the newest first, in the contract's form with ids as claims.
     *
     * @param limit how many at most
     * @param offset how many to leave out before
     */
    public List<JsonNode> list(Filter filter, int limit, int offset) {
        return store.read(handle -> list(handle, filter, limit, offset));
    }

    /** How many fit. */
    public int count(Filter filter) {
        Filter.Where where = filter.incidents(store.dialect());
        return store.read(handle -> where.on(handle.createQuery("SELECT COUNT(*) FROM incident WHERE " + where.text()))
                .mapTo(Integer.class)
                .one());
    }

    /** Hands on all that fit, their claims in full, each with the origin of its article. */
    public void each(Filter filter, Consumer<JsonNode> sink) {
        store.read(handle -> {
            Place after = null;
            while (true) {
                List<Place> page = page(handle, filter, after);
                page.forEach(place -> sink.accept(full(handle, place.incident())));
                if (page.size() < PAGE) {
                    return null;
                }
                after = page.get(page.size() - 1);
            }
        });
    }

    /** Hands on the ids of all that fit, in no order. */
    public void ids(Filter filter, Consumer<String> sink) {
        Filter.Where where = filter.incidents(store.dialect());
        store.read(handle -> {
            where.on(handle.createQuery("SELECT id FROM incident WHERE " + where.text()))
                    .mapTo(String.class)
                    .list()
                    .forEach(sink);
            return null;
        });
    }

    /** One incident with its claims in full; ids that a merge retired lead to what took them up. */
    public Optional<JsonNode> one(String id) {
        return store.read(handle -> found(handle, id).map(incident -> full(handle, incident)));
    }

    private List<JsonNode> list(Handle handle, Filter filter, int limit, int offset) {
        Filter.Where where = filter.incidents(store.dialect());
        return new ArrayList<>(where.on(handle.createQuery("SELECT json FROM incident WHERE " + where.text()
                        + " ORDER BY day DESC NULLS LAST, id LIMIT " + limit + " OFFSET " + offset))
                .map((rs, ctx) -> Packed.json(rs.getBytes(1)))
                .list());
    }

    /** An incident with what tells its place in the order. */
    private record Place(@Nullable String day, String id, ObjectNode incident) {}

    /** Those that come after one in the order, however far down that is. */
    private List<Place> page(Handle handle, Filter filter, @Nullable Place after) {
        Filter.Where where = filter.incidents(store.dialect());
        String behind = after == null
                ? ""
                : after.day() == null
                        ? " AND day IS NULL AND id > :afterId"
                        : " AND (day < :afterDay OR day = :afterDay AND id > :afterId OR day IS NULL)";
        Query query = where.on(handle.createQuery("SELECT day, id, json FROM incident WHERE (" + where.text() + ")"
                + behind + " ORDER BY day DESC NULLS LAST, id LIMIT " + PAGE));
        if (after != null) {
            query.bind("afterId", after.id());
            if (after.day() != null) {
                query.bind("afterDay", after.day());
            }
        }
        return query.map((rs, ctx) ->
                        new Place(rs.getString(1), rs.getString(2), (ObjectNode) Packed.json(rs.getBytes(3))))
                .list();
    }

    static Optional<ObjectNode> found(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT json FROM incident WHERE id = :id OR id = (SELECT new FROM incident_redirect WHERE old = :id)")
                .bind("id", id)
                .map((rs, ctx) -> (ObjectNode) Packed.json(rs.getBytes(1)))
                .findFirst();
    }

    private static JsonNode full(Handle handle, ObjectNode incident) {
        List<String> ids = new ArrayList<>();
        incident.path("claims").forEach(claim -> ids.add(claim.asText()));
        Map<String, JsonNode> byId = new HashMap<>();
        handle.createQuery("SELECT c.id, c.json, a.origin, a.key FROM claim c JOIN article a ON a.key = c.article"
                        + " WHERE c.incident = :incident")
                .bind("incident", incident.path("id").asText())
                .map((rs, ctx) -> Map.entry(
                        rs.getString(1),
                        ((ObjectNode) Packed.json(rs.getBytes(2)))
                                .put("origin", rs.getString(3))
                                .put("key", rs.getString(4))))
                .forEach(entry -> byId.put(entry.getKey(), entry.getValue()));
        ArrayNode claims = incident.putArray("claims");
        ids.forEach(id -> claims.add(byId.get(id)));
        return incident;
    }
}
