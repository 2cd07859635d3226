package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims that several reviewers code without seeing each other's answers.
 *
 * @param decision number of the decision that drew it
 * @param seed by which the claims were drawn
 * @param claims as they stood when they were drawn, by id, in the order in which they were drawn
 */
public record Sample(long decision, String name, long seed, List<String> reviewers, Map<String, JsonNode> claims) {
    public Sample {
        reviewers = List.copyOf(reviewers);
    }

    /**
     * A claim as it was drawn.
     *
     * @throws StoreProblem when it is not in the sample
     */
    public JsonNode claim(String id) {
        JsonNode claim = claims.get(id);
        if (claim == null) {
            throw new StoreProblem("unknown", "The claim " + id + " is not in the sample " + name + ".");
        }
        return claim;
    }

    static Sample of(Decision drawn) {
        JsonNode content = drawn.content();
        List<String> reviewers = new ArrayList<>();
        content.path("reviewers").forEach(reviewer -> reviewers.add(reviewer.asText()));
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        content.path("claims").fields().forEachRemaining(entry -> claims.put(entry.getKey(), entry.getValue()));
        return new Sample(
                drawn.seq(), content.path("name").asText(), content.path("seed").asLong(), reviewers, claims);
    }
}
