package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who takes part in claims, with all that each of them is part of: a claim about a ministry is one about its state. */
final class ActorParts {
    private static final int MOST = 12;

    private final Map<String, String> wholes = new HashMap<>();

    /** @param actors the contract's actors of an analysis */
    ActorParts(JsonNode actors) {
        for (JsonNode actor : actors) {
            if (actor.path("partOf").isTextual()) {
                wholes.put(actor.path("id").asText(), actor.path("partOf").asText());
            }
        }
    }

    /** An actor in a role: actor, recipient, of, subject, object or source. */
    record Role(String actor, String role) {}

    /** Those who take part in a claim, true for themselves, false for what they are part of. */
    Map<Role, Boolean> of(JsonNode claim) {
        Map<Role, Boolean> roles = new LinkedHashMap<>();
        claim.path("actors").forEach(actor -> add(roles, actor.asText(), "actor"));
        claim.path("recipients").forEach(actor -> add(roles, actor.asText(), "recipient"));
        for (String role : new String[] {"of", "subject", "object"}) {
            if (claim.path(role).isTextual()) {
                add(roles, claim.path(role).asText(), role);
            }
        }
        JsonNode source = claim.path("attribution").path("source");
        if (source.isTextual()) {
            add(roles, source.asText(), "source");
        }
        return roles;
    }

    private void add(Map<Role, Boolean> roles, String actor, String role) {
        roles.put(new Role(actor, role), true);
        String whole = whole(actor);
        for (int i = 0; whole != null && i < MOST; i++) {
            roles.putIfAbsent(new Role(whole, role), false);
            whole = whole(whole);
        }
    }

    /** What an actor is part of; by its id where the analysis does not say. */
    private @Nullable String whole(String actor) {
        String whole = wholes.get(actor);
        if (whole != null) {
            return whole;
        }
        int dot = actor.lastIndexOf('.');
        return dot > 0 ? actor.substring(0, dot) : null;
    }
}
