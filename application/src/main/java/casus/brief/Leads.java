package casus.brief;

import casus.signal.Names;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the claim that tells an incident best: whose parties are known and told by others too, in running text, without a source between. */
final class Leads {
    private static final Set<String> HAPPENED = Set.of("occurred", "ongoing");
    private static final int FULL = 3;

    private Leads() {}

    /** The best claim of an incident, of articles that are in time before others; empty where none tells that it happened, as news. */
    static Optional<JsonNode> of(JsonNode incident, Predicate<String> inTime) {
        List<JsonNode> claims = new ArrayList<>();
        Map<String, Integer> doers = new HashMap<>();
        for (JsonNode claim : incident.path("claims")) {
            if (HAPPENED.contains(claim.path("status").asText())
                    && !claim.path("background").asBoolean()) {
                claims.add(claim);
                claim.path("actors").forEach(actor -> doers.merge(actor.asText(), 1, Integer::sum));
            }
        }
        String type = incident.path("type").asText();
        return claims.stream()
                .max(Comparator.<JsonNode>comparingInt(claim -> points(claim, type, doers)
                                + (inTime.test(claim.path("key").asText()) ? FULL : 0))
                        .thenComparing(claim -> claim.path("id").asText(), Comparator.reverseOrder()));
    }

    private static int points(JsonNode claim, String type, Map<String, Integer> doers) {
        int points = claim.path("type").asText().equals(type) ? 2 * FULL : 0;
        points += known(claim.path("actors")) ? FULL : 0;
        points += known(claim.path("recipients")) ? FULL - 1 : 0;
        points += claim.path("place").path("basis").asText().equals("stated") ? 2 : 0;
        points += claim.path("mode").isTextual() ? 1 : 0;
        points += claim.path("time").path("basis").asText().equals("stated") ? FULL : 0;
        points += claim.path("figures").isEmpty() ? 0 : 2;
        points += claim.path("evidence").path("part").asText().equals("body") ? 1 : 0;
        points += claim.path("certainty").asText().equals("certain") ? 1 : 0;
        for (JsonNode actor : claim.path("actors")) {
            points += Math.min(FULL, doers.getOrDefault(actor.asText(), 0)) - 1;
        }
        return points;
    }

    private static boolean known(JsonNode actors) {
        for (JsonNode actor : actors) {
            String id = actor.asText();
            if (!id.equals("unknown")
                    && !(Names.isKind(id) && !Set.of("UAF", "REB", "CVL").contains(id))) {
                return true;
            }
        }
        return false;
    }
}
