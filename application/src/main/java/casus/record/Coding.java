package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer says of one claim of a sample.
 *
 * @param verdict accept, reject, fix, or skip where the reviewer cannot tell
 * @param fields of a fix: values by field, as {@link ClaimFields} takes them
 */
public record Coding(String verdict, Map<String, JsonNode> fields) {
    public static final Coding ACCEPT = new Coding("accept", Map.of());
    public static final Coding REJECT = new Coding("reject", Map.of());
    public static final Coding SKIP = new Coding("skip", Map.of());

    public Coding {
        fields = Map.copyOf(fields);
    }

    /** Other values for some fields; a coding without any accepts. */
    public static Coding fix(Map<String, JsonNode> fields) {
        return fields.isEmpty() ? ACCEPT : new Coding("fix", fields);
    }

    /** The claim as this coding would have it; null where there would be none, or nothing was said. */
    @Nullable
    JsonNode applied(JsonNode claim) {
        if (verdict.equals("reject") || verdict.equals("skip")) {
            return null;
        }
        ObjectNode copy = claim.deepCopy();
        fields.keySet().stream()
                .sorted()
                .forEach(field ->
                        ClaimFields.set(copy, field, fields.getOrDefault(field, JsonNodeFactory.instance.nullNode())));
        return copy;
    }

    /**
     * The values by which codings are compared: {@code claim} (whether it is one), each field, and {@code whole}. Absent is what was
     * not coded: all of a skipped claim, the fields of a rejected one.
     */
    Map<String, String> values(JsonNode claim) {
        Map<String, String> values = new LinkedHashMap<>();
        if (verdict.equals("skip")) {
            return values;
        }
        JsonNode coded = applied(claim);
        values.put("claim", coded == null ? "no" : "yes");
        List<String> whole = new ArrayList<>();
        if (coded != null) {
            for (String field : ClaimFields.of(claim.path("kind").asText())) {
                String value = ClaimFields.text(coded, field);
                values.put(field, value);
                whole.add(field + "=" + value);
            }
        }
        values.put("whole", coded == null ? "no claim" : String.join("; ", whole));
        return values;
    }

    /** In words: accepted, rejected, skipped, or the fields with their values. */
    public String words() {
        return switch (verdict) {
            case "accept" -> "accepted";
            case "reject" -> "rejected";
            case "skip" -> "skipped";
            default -> {
                List<String> changes = new ArrayList<>();
                fields.keySet().stream()
                        .sorted()
                        .forEach(field -> changes.add(field + " = "
                                + fields.getOrDefault(field, JsonNodeFactory.instance.nullNode())
                                        .asText("")));
                yield String.join("; ", changes);
            }
        };
    }

    /** How far the reviewers of a sample agree, by what {@link #values} compares. */
    static Map<String, Agreement> agreement(Sample sample, Map<String, Map<String, Coding>> codings) {
        Map<String, List<List<@Nullable String>>> units = new LinkedHashMap<>();
        units.put("claim", new ArrayList<>());
        sample.claims().values().forEach(claim -> ClaimFields.of(
                        claim.path("kind").asText())
                .forEach(field -> units.computeIfAbsent(field, key -> new ArrayList<>())));
        units.put("whole", new ArrayList<>());
        codings.forEach((id, byReviewer) -> {
            JsonNode claim = sample.claim(id);
            List<Map<String, String>> values = byReviewer.values().stream()
                    .map(coding -> coding.values(claim))
                    .toList();
            units.forEach((field, coded) -> {
                List<@Nullable String> unit = new ArrayList<>();
                values.forEach(value -> unit.add(value.get(field)));
                coded.add(unit);
            });
        });
        Map<String, Agreement> agreement = new LinkedHashMap<>();
        units.forEach((field, coded) -> agreement.put(field, Agreement.nominal(coded)));
        return agreement;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("verdict", verdict);
        ObjectNode values = node.putObject("fields");
        fields.keySet().stream().sorted().forEach(field -> values.set(field, fields.get(field)));
        return node;
    }

    static Coding of(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.path("fields").fields().forEachRemaining(entry -> fields.put(entry.getKey(), entry.getValue()));
        return new Coding(node.path("verdict").asText(), fields);
    }

    /** As decisions about a claim; none where it was skipped. */
    List<Verdict> verdicts(String claim) {
        return switch (verdict) {
            case "accept" -> List.of(Verdict.accept(List.of(claim)));
            case "reject" -> List.of(Verdict.reject(List.of(claim)));
            case "skip" -> List.of();
            default ->
                fields.keySet().stream()
                        .sorted()
                        .map(field -> Verdict.fix(
                                List.of(claim), field, fields.getOrDefault(field, JsonNodeFactory.instance.nullNode())))
                        .toList();
        };
    }
}
