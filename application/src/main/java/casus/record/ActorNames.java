package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Actors that persons made one, told apart, or gave another name. */
final class ActorNames {
    private static final int MOST_STEPS = 50;
    private static final List<String> ROLES = List.of("of", "subject", "object");
    private static final Map<String, String> LISTS = Map.of("actors", "actor", "recipients", "recipient");

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

    /** The actor that stands for this one since it was merged, itself where it was not. */
    String now(String actor) {
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

    /**
     * Puts the actors that persons meant in the place of those that the rules found, in all claims of an analysis: first those that
     * others were made one with, then those that were told apart.
     *
     * @param found under which id a decision's claim is found in the analysis
     */
    void apply(Handle handle, String series, ObjectNode analysis, Function<Decisions.Anchor, @Nullable String> found) {
        List<ActorSplit> splits = ActorSplit.on(handle, series, found);
        if (merged.isEmpty() && splits.isEmpty()) {
            return;
        }
        AnalysedText text = new AnalysedText(analysis);
        Set<String> used = new HashSet<>();
        for (JsonNode claim : analysis.path("claims")) {
            ObjectNode object = (ObjectNode) claim;
            BinaryOperator<String> naming = (role, actor) -> {
                String name = now(actor);
                for (ActorSplit split : splits) {
                    if (name.equals(now(split.from())) && split.means(object, role, actor, text)) {
                        name = now(split.into());
                        used.add(split.into());
                    }
                }
                return name;
            };
            rename(object, naming);
        }
        splits.stream().filter(split -> used.contains(split.into())).forEach(split -> split.register(analysis));
    }

    private static void rename(ObjectNode claim, BinaryOperator<String> naming) {
        LISTS.forEach((list, role) -> {
            if (claim.path(list).isArray()) {
                ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
                Set<String> seen = new LinkedHashSet<>();
                claim.path(list).forEach(actor -> seen.add(naming.apply(role, actor.asText())));
                seen.forEach(renamed::add);
                claim.set(list, renamed);
            }
        });
        ROLES.forEach(role -> rename(claim, role, role, naming));
        if (claim.path("attribution") instanceof ObjectNode attribution) {
            rename(attribution, "source", "source", naming);
        }
        for (JsonNode slot : claim.path("slots")) {
            rename((ObjectNode) slot, "actor", slot.path("role").asText(), naming);
        }
    }

    private static void rename(ObjectNode node, String field, String role, BinaryOperator<String> naming) {
        if (node.path(field).isTextual()) {
            node.put(field, naming.apply(role, node.path(field).asText()));
        }
    }

    /**
     * Makes sure that there is an actor.
     *
     * @throws StoreProblem when there is none of this id
     */
    static void known(Handle handle, String actor) {
        if (row(handle, actor).isEmpty()) {
            throw new StoreProblem(
                    "unknown", "There is no actor " + actor + " in the record. casus actors lists them.");
        }
    }

    static Optional<ActorQuery.Actor> row(Handle handle, String actor) {
        return handle.createQuery("SELECT * FROM actor WHERE id = ?")
                .bind(0, actor)
                .map(ActorQuery.ROW)
                .findOne();
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
}
