package casus.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** How places lie to each other, and what a sentence calls them. */
final class Places {
    private static final double EARTH_KILOMETRES = 6371;
    private static final Set<String> POINTS = Set.of("city", "site");

    private Places() {}

    /** Whether two places are one, or towns and sites within a distance of each other. */
    static boolean near(JsonNode one, JsonNode other, double kilometres) {
        if (!isPoint(one) || !isPoint(other)) {
            return false;
        }
        if (one.path("name").equals(other.path("name"))) {
            return true;
        }
        return one.path("latitude").isNumber()
                && other.path("latitude").isNumber()
                && distance(one, other) <= kilometres;
    }

    private static boolean isPoint(JsonNode place) {
        return POINTS.contains(place.path("precision").asText());
    }

    private static double distance(JsonNode one, JsonNode other) {
        double latitude = Math.toRadians(one.path("latitude").asDouble());
        double to = Math.toRadians(other.path("latitude").asDouble());
        double across = Math.toRadians(
                other.path("longitude").asDouble() - one.path("longitude").asDouble());
        double haversine = Math.pow(Math.sin((to - latitude) / 2), 2)
                + Math.cos(latitude) * Math.cos(to) * Math.pow(Math.sin(across / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
