package casus.incident;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many independent sources speak of something: copies of an article and articles of one outlet are one; articles that only
 * say what one and the same named source says are one.
 */
final class Voices {
    private final Map<String, Report> reports = new TreeMap<>();
    /** Articles that speak with one voice, each leading to another of them, the last to itself. */
    private final Map<String, String> leads = new HashMap<>();

    Voices(Collection<Report> reports) {
        reports.forEach(report -> this.reports.put(report.article(), report));
        Map<String, String> first = new HashMap<>();
        for (Report report : this.reports.values()) {
            leads.put(report.article(), report.article());
            join(report.article(), first.computeIfAbsent("text " + report.copyOf(), key -> report.article()));
            if (report.outlet() != null) {
                join(report.article(), first.computeIfAbsent("outlet " + report.outlet(), key -> report.article()));
            }
        }
    }

    /** How many voices tell these claims. An article that says one of them itself counts as itself. */
    int count(List<Telling> tellings, Map<String, JsonNode> claims) {
        Set<String> speakingThemselves = new HashSet<>();
        for (Telling telling : tellings) {
            if (!isCited(Objects.requireNonNull(claims.get(telling.claim())))) {
                speakingThemselves.add(telling.article());
            }
        }
        Set<String> voices = new HashSet<>();
        for (Telling telling : tellings) {
            voices.add(
                    speakingThemselves.contains(telling.article())
                            ? lead(telling.article())
                            : of(Objects.requireNonNull(claims.get(telling.claim())), telling.article()));
        }
        return voices.size();
    }

    /** Whose word a claim is. */
    String of(JsonNode claim, String article) {
        return isCited(claim)
                ? "source " + claim.path("attribution").path("source").asText()
                : lead(article);
    }

    private void join(String one, String other) {
        leads.put(lead(one), lead(other));
    }

    private String lead(String article) {
        String lead = article;
        for (String next = leads.get(lead); next != null && !next.equals(lead); next = leads.get(lead)) {
            lead = next;
        }
        return lead;
    }

    /** Whether the claim rests on a source that is named and known. */
    private static boolean isCited(JsonNode claim) {
        JsonNode attribution = claim.path("attribution");
        String kind = attribution.path("kind").asText();
        return (kind.equals("named") || kind.equals("document"))
                && attribution.path("source").isTextual();
    }
}
