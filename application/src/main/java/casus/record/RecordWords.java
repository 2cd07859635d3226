package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says claims in the contract's form in words, for people. */
public final class RecordWords {
    private RecordWords() {}

    /** {@code 2025-10-13  ASSAULT/heavy-weapons  RUS.MIL → LAB  in Odesa}. */
    public static String of(JsonNode claim) {
        List<String> words = new ArrayList<>();
        words.add(day(claim.path("time")));
        switch (claim.path("kind").asText()) {
            case "event" -> {
                String mode = claim.path("mode").isTextual()
                        ? "/" + claim.path("mode").asText()
                        : "";
                words.add((claim.path("type").isTextual() ? claim.path("type").asText() : "(not coded)") + mode);
                words.add(sides(claim));
            }
            case "figure" ->
                words.add((claim.path("measure").asText() + " " + amount(claim) + " "
                                + claim.path("what").asText(""))
                        .strip());
            default ->
                words.add(claim.path("subject").asText() + " "
                        + claim.path("relation").asText() + " "
                        + claim.path("object").asText());
        }
        if (claim.path("place").isObject()) {
            words.add("in " + claim.path("place").path("name").asText());
        }
        if (!claim.path("status").asText().equals("occurred")) {
            words.add(claim.path("status").asText());
        }
        if (!claim.path("certainty").asText().equals("certain")) {
            words.add(claim.path("certainty").asText());
        }
        if (claim.path("background").asBoolean()) {
            words.add("background");
        }
        JsonNode source = claim.path("attribution").path("text");
        if (source.isTextual()) {
            words.add("according to " + source.asText());
        }
        return String.join("  ", words);
    }

    /** {@code RUS.MIL → LAB}. */
    public static String sides(JsonNode event) {
        String actors = names(event.path("actors"));
        return event.path("recipients").isEmpty() ? actors : actors + " → " + names(event.path("recipients"));
    }

    /** {@code 2025-10-13}, {@code 2025-10-01/2025-10-31}, {@code by 2025-10-14}, {@code undated}. */
    public static String day(JsonNode time) {
        String to = time.path("to").asText("");
        if (!time.path("from").isTextual()) {
            return time.path("to").isTextual() ? "by " + to : "undated";
        }
        String from = time.path("from").asText();
        return from.equals(to) || !time.path("to").isTextual() ? from : from + "/" + to;
    }

    /** {@code 4}, {@code 4–6}, {@code 4 or more}, {@code up to 6}, {@code about 4}, {@code many}. */
    public static String amount(JsonNode figure) {
        String about = figure.path("approximate").asBoolean() ? "about " : "";
        boolean low = figure.path("low").isNumber();
        boolean high = figure.path("high").isNumber();
        if (low && high) {
            return figure.path("low").equals(figure.path("high"))
                    ? about + figure.path("low").asText()
                    : about + figure.path("low").asText() + "–"
                            + figure.path("high").asText();
        }
        return low
                ? about + figure.path("low").asText() + " or more"
                : high ? "up to " + figure.path("high").asText() : "many";
    }

    private static String names(JsonNode actors) {
        List<String> names = new ArrayList<>();
        actors.forEach(actor -> names.add(actor.asText()));
        return names.isEmpty() ? "unknown" : String.join(", ", names);
    }
}
