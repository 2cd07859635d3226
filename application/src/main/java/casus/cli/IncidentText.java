package casus.cli;

import casus.record.RecordWords;
import com.fasterxml.jackson.databind.JsonNode;

/** An incident in full, for people. */
final class IncidentText {
    private IncidentText() {}

    static String of(JsonNode incident) {
        StringBuilder text = new StringBuilder(IncidentLine.of(incident)).append('\n');
        for (JsonNode because : incident.path("because")) {
            text.append("  together: ").append(because.asText()).append('\n');
        }
        for (JsonNode decision : incident.path("decisions")) {
            text.append("  decision ")
                    .append(decision.path("decision").asLong())
                    .append(": ")
                    .append(decision.path("what").asText())
                    .append(", by ")
                    .append(decision.path("who").asText())
                    .append(", ")
                    .append(decision.path("when").asText())
                    .append('\n');
        }
        for (JsonNode figure : incident.path("figures")) {
            text.append("  ")
                    .append(figure.path("measure").asText())
                    .append(": ")
                    .append(RecordWords.amount(figure))
                    .append('\n');
            for (JsonNode rival : figure.path("rivals")) {
                text.append("    ")
                        .append(RecordWords.amount(rival))
                        .append("  ")
                        .append(rival.path("against").asText())
                        .append("  by ")
                        .append(rival.path("by").asText())
                        .append(", as of ")
                        .append(rival.path("asOf").asText("unknown"))
                        .append(": “")
                        .append(rival.path("exact").asText().replaceAll("\\s+", " "))
                        .append("”\n");
            }
        }
        for (JsonNode claim : incident.path("claims")) {
            text.append("  ")
                    .append(claim.path("id").asText())
                    .append("  ")
                    .append(RecordWords.of(claim))
                    .append("\n      “")
                    .append(claim.path("evidence").path("exact").asText().replaceAll("\\s+", " "))
                    .append("”  — ")
                    .append(claim.path("origin").asText())
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }
}
