package casus.cli;

import casus.record.RecordWords;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An incident in one line for people. */
final class IncidentLine {
    private IncidentLine() {}

    static String of(JsonNode incident) {
        StringBuilder line = new StringBuilder(incident.path("id").asText());
        line.append("  ").append(RecordWords.day(incident.path("time")));
        line.append("  ")
                .append(
                        incident.path("type").isTextual()
                                ? incident.path("type").asText()
                                : "(not coded)");
        if (!incident.path("status").asText().equals("occurred")) {
            line.append(' ').append(incident.path("status").asText());
        }
        line.append("  ").append(RecordWords.sides(incident));
        if (incident.path("place").isObject()) {
            line.append("  in ").append(incident.path("place").path("name").asText());
        }
        for (JsonNode figure : incident.path("figures")) {
            if (List.of("killed", "wounded").contains(figure.path("measure").asText())) {
                line.append("  ")
                        .append(RecordWords.amount(figure))
                        .append(' ')
                        .append(figure.path("measure").asText());
            }
        }
        int claims = incident.path("claims").size();
        line.append("  (")
                .append(claims)
                .append(claims == 1 ? " claim, " : " claims, ")
                .append(count(incident.path("reports").asInt(), "report"))
                .append(", ")
                .append(count(incident.path("independentSources").asInt(), "independent source"))
                .append(')');
        return line.toString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
