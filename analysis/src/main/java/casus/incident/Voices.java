package casus.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many independent sources speak of something: copies of an article and articles of one outlet are one; articles that only
 * say what one and the same named source says are one.
 */
final class Voices {
    private Voices() {}

    static int count(List<Telling> tellings, Map<String, JsonNode> claims, Map<String, Report> reports) {
        Set<String> speakingThemselves = new HashSet<>();
        for (Telling telling : tellings) {
            if (!isCited(Objects.requireNonNull(claims.get(telling.claim())))) {
                speakingThemselves.add(telling.article());
            }
        }
        Set<String> voices = new HashSet<>();
        for (Telling telling : tellings) {
            Report report = Objects.requireNonNull(reports.get(telling.article()));
            voices.add(
                    speakingThemselves.contains(telling.article())
                            ? report.voice(reports)
                            : of(Objects.requireNonNull(claims.get(telling.claim())), report, reports));
        }
        return voices.size();
    }

    /** Whose word a claim is. */
    static String of(JsonNode claim, Report report, Map<String, Report> reports) {
        JsonNode attribution = claim.path("attribution");
        return isCited(claim) ? "source " + attribution.path("source").asText() : report.voice(reports);
    }

    /** Whether the claim rests on a source that is named and known. */
    private static boolean isCited(JsonNode claim) {
        JsonNode attribution = claim.path("attribution");
        String kind = attribution.path("kind").asText();
        return (kind.equals("named") || kind.equals("document"))
                && attribution.path("source").isTextual();
    }
}
