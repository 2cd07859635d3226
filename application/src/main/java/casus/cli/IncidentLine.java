package casus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An incident in one line for people. */
final class IncidentLine {
    private IncidentLine() {}

    static String of(JsonNode incident) {
        StringBuilder line = new StringBuilder(incident.path("id").asText());
        line.append("  ").append(day(incident.path("time")));
        line.append("  ").append(incident.path("type").asText("–").replace("null", "–"));
        if (!incident.path("status").asText().equals("occurred")) {
            line.append(' ').append(incident.path("status").asText());
        }
        line.append("  ").append(names(incident.path("actors")));
        if (!incident.path("recipients").isEmpty()) {
            line.append(" → ").append(names(incident.path("recipients")));
        }
        if (incident.path("place").isObject()) {
            line.append("  in ").append(incident.path("place").path("name").asText());
        }
        for (JsonNode figure : incident.path("figures")) {
            if (List.of("killed", "wounded").contains(figure.path("measure").asText())) {
                line.append("  ")
                        .append(span(figure))
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

    private static String day(JsonNode time) {
        String from = time.path("from").asText("");
        String to = time.path("to").asText("");
        if (!time.path("from").isTextual()) {
            return time.path("to").isTextual() ? "by " + to : "undated";
        }
        return from.equals(to) || !time.path("to").isTextual() ? from : from + "/" + to;
    }

    private static String names(JsonNode actors) {
        List<String> names = new ArrayList<>();
        actors.forEach(actor -> names.add(actor.asText()));
        return names.isEmpty() ? "unknown" : String.join(", ", names);
    }

    private static String span(JsonNode figure) {
        String low = figure.path("low").asText("?");
        String high = figure.path("high").asText("?");
        return low.equals(high) ? low : low + "–" + high;
    }
}
