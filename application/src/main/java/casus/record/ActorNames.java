package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Actors that persons made one, or gave another name. */
final class ActorNames {
    private static final int MOST_STEPS = 50;
    private static final List<String> ROLES = List.of("of", "subject", "object");

    private final Map<String, String> merged = new HashMap<>();

    private ActorNames() {}

    /** The mergers that hold. */
    static ActorNames current(Handle handle) {
        ActorNames names = new ActorNames();
        handle.createQuery("SELECT content FROM decision WHERE kind = 'actor-merge' AND undone_by IS NULL ORDER BY seq")
                .mapTo(String.class)
                .forEach(content -> {
                    JsonNode node = Json.parse(content);
                    names.merged.put(
                            node.path("from").asText(), node.path("into").asText());
                });
        return names;
    }

    /** The names that persons gave, by actor. */
    static Map<String, String> given(Handle handle) {
        Map<String, String> names = new HashMap<>();
        handle.createQuery("SELECT content FROM decision WHERE kind = 'actor-name' AND undone_by IS NULL ORDER BY seq")
                .mapTo(String.class)
                .forEach(content -> {
                    JsonNode node = Json.parse(content);
                    names.put(node.path("actor").asText(), node.path("name").asText());
                });
        return names;
    }

    /** Puts the actor that others were made one with in their place, in all claims of an analysis. */
    void apply(ObjectNode analysis) {
        if (merged.isEmpty()) {
            return;
        }
        for (JsonNode claim : analysis.path("claims")) {
            ObjectNode object = (ObjectNode) claim;
            for (String list : List.of("actors", "recipients")) {
                if (object.path(list).isArray()) {
                    ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
                    Set<String> seen = new LinkedHashSet<>();
                    object.path(list).forEach(actor -> seen.add(now(actor.asText())));
                    seen.forEach(renamed::add);
                    object.set(list, renamed);
                }
            }
            ROLES.forEach(role -> rename(object, role));
            if (object.path("attribution") instanceof ObjectNode attribution) {
                rename(attribution, "source");
            }
            for (JsonNode slot : object.path("slots")) {
                rename((ObjectNode) slot, "actor");
            }
        }
    }

    /**
     * Makes sure that there is an actor.
     *
     * @throws StoreProblem when there is none of this id
     */
    static void known(Handle handle, String actor) {
        boolean known = handle.createQuery("SELECT 1 FROM actor WHERE id = ?")
                .bind(0, actor)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!known) {
            throw new StoreProblem(
                    "unknown", "There is no actor " + actor + " in the record. casus actors lists them.");
        }
    }

    /** Series of the articles in which an actor takes part. */
    static Set<String> series(Handle handle, String actor) {
        return new LinkedHashSet<>(handle.createQuery("SELECT DISTINCT article.series FROM claim_actor"
                        + " JOIN claim ON claim.no = claim_actor.claim JOIN article ON article.key = claim.article"
                        + " WHERE claim_actor.actor = ? AND claim_actor.own = 1 ORDER BY article.series")
                .bind(0, actor)
                .mapTo(String.class)
                .list());
    }

    private void rename(ObjectNode node, String field) {
        if (node.path(field).isTextual()) {
            node.put(field, now(node.path(field).asText()));
        }
    }

    private String now(String actor) {
        String name = actor;
        for (int i = 0; i < MOST_STEPS; i++) {
            String next = merged.get(name);
            if (next == null) {
                return name;
            }
            name = next;
        }
        return actor;
    }
}
