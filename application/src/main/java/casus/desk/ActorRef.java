package casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An actor as pages show it.
 *
 * @param known whether it has a page
 */
public record ActorRef(String id, String name, boolean known) {
    static ActorRef of(String id, Map<String, String> names) {
        return new ActorRef(id, id.equals("unknown") ? "unknown" : names.getOrDefault(id, id), !id.equals("unknown"));
    }

    static List<ActorRef> list(JsonNode ids, Map<String, String> names) {
        List<ActorRef> refs = new ArrayList<>();
        ids.forEach(id -> refs.add(of(id.asText(), names)));
        return List.copyOf(refs);
    }

    /** Address of its page. */
    public String href() {
        return "/actors/" + Visit.encode(id);
    }
}
