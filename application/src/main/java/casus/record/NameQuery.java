package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names of many actors at once, as a person gave them, else as the analysis did. */
public final class NameQuery {
    private static final int CHUNK = 500;
    private static final List<String> LISTS = List.of("actors", "recipients");
    private static final List<String> SINGLE = List.of("of", "subject", "object");

    private final Store store;

    public NameQuery(Store store) {
        this.store = store;
    }

    /** The names of these ids; an id that is none stands for itself. */
    public Map<String, String> of(Collection<String> ids) {
        List<String> all = List.copyOf(new TreeSet<>(ids));
        Map<String, String> names = new HashMap<>();
        all.forEach(id -> names.put(id, id));
        store.read(handle -> {
            for (int i = 0; i < all.size(); i += CHUNK) {
                handle.createQuery("SELECT id, name FROM actor WHERE id IN (<ids>)")
                        .bindList("ids", all.subList(i, Math.min(all.size(), i + CHUNK)))
                        .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
            }
            ActorNames.given(handle).forEach((id, name) -> names.computeIfPresent(id, (key, old) -> name));
            return names;
        });
        return names;
    }

    /** The names of all actors in these claims or incidents. */
    public Map<String, String> in(Iterable<? extends JsonNode> claims) {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> add(claim, ids));
        return of(ids);
    }

    private static void add(JsonNode claim, Set<String> ids) {
        LISTS.forEach(list -> claim.path(list).forEach(actor -> ids.add(actor.asText())));
        SINGLE.stream().map(claim::path).filter(JsonNode::isTextual).forEach(actor -> ids.add(actor.asText()));
        JsonNode source = claim.path("attribution").path("source");
        if (source.isTextual()) {
            ids.add(source.asText());
        }
        for (JsonNode figure : claim.path("figures")) {
            for (JsonNode rival : figure.path("rivals")) {
                ids.add(rival.path("by").asText());
            }
        }
        for (JsonNode inner : claim.path("claims")) {
            if (inner.isObject()) {
                add(inner, ids);
            }
        }
    }
}
