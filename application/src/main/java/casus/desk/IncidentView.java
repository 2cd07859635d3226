package casus.desk;

import casus.record.RecordWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as pages show it.
 *
 * @param claims in full on its own page, none in lists
 * @param toll the killed and wounded in words; empty for none
 */
public record IncidentView(
        String id,
        @Nullable String type,
        String status,
        boolean background,
        String when,
        @Nullable String place,
        @Nullable String country,
        List<ActorRef> actors,
        List<ActorRef> recipients,
        int claimCount,
        int reports,
        int sources,
        List<Figure> figures,
        String toll,
        boolean contested,
        List<String> because,
        List<Decided> decisions,
        List<ClaimView> claims) {

    /** What was said of one measure. */
    public record Figure(String measure, String span, List<Rival> rivals) {}

    /**
     * One figure beside others.
     *
     * @param by in words: the source that the article cites, else its outlet
     * @param against update, compatible or contradicting
     */
    public record Rival(String claim, String value, String by, String asOf, String against, String exact) {}

    /** A decision that formed the incident. */
    public record Decided(long number, String who, String when, String what) {}

    static IncidentView of(JsonNode incident, Map<String, String> names) {
        List<Figure> figures = new ArrayList<>();
        List<String> toll = new ArrayList<>();
        boolean contested = false;
        for (JsonNode figure : incident.path("figures")) {
            List<Rival> rivals = new ArrayList<>();
            for (JsonNode rival : figure.path("rivals")) {
                contested |= rival.path("against").asText().equals("contradicting");
                rivals.add(new Rival(
                        rival.path("claim").asText(),
                        RecordWords.amount(rival),
                        rival.path("by").asText(),
                        rival.path("asOf").asText(""),
                        rival.path("against").asText(),
                        rival.path("exact").asText().replaceAll("\\s+", " ")));
            }
            String measure = figure.path("measure").asText();
            if (measure.equals("killed") || measure.equals("wounded")) {
                toll.add(RecordWords.amount(figure) + " " + measure);
            }
            figures.add(new Figure(measure, RecordWords.amount(figure), rivals));
        }
        List<String> because = new ArrayList<>();
        incident.path("because").forEach(reason -> because.add(reason.asText()));
        List<Decided> decisions = new ArrayList<>();
        for (JsonNode decision : incident.path("decisions")) {
            decisions.add(new Decided(
                    decision.path("decision").asLong(),
                    decision.path("who").asText(),
                    decision.path("when").asText(),
                    decision.path("what").asText()));
        }
        List<ClaimView> claims = new ArrayList<>();
        for (JsonNode claim : incident.path("claims")) {
            if (claim.isObject()) {
                claims.add(ClaimView.of(
                        claim,
                        names,
                        claim.path("key").asText(),
                        null,
                        null,
                        null,
                        incident.path("id").asText(),
                        null));
            }
        }
        return new IncidentView(
                incident.path("id").asText(),
                ClaimView.text(incident.path("type")),
                incident.path("status").asText(),
                incident.path("background").asBoolean(),
                RecordWords.day(incident.path("time")),
                ClaimView.text(incident.path("place").path("name")),
                ClaimView.text(incident.path("place").path("country")),
                ActorRef.list(incident.path("actors"), names),
                ActorRef.list(incident.path("recipients"), names),
                incident.path("claims").size(),
                incident.path("reports").asInt(),
                incident.path("independentSources").asInt(),
                figures,
                String.join(", ", toll),
                contested,
                because,
                decisions,
                claims);
    }

    /** Address of its page. */
    public String href() {
        return "/incidents/" + id;
    }
}
