package casus.brief;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Briefs as JSON: the form in which published ones are kept. Reading what was written gives an equal brief. */
public final class BriefJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BriefJson() {}

    /** A brief as JSON, the same bytes for equal briefs. */
    public static ObjectNode of(Brief brief) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("from", brief.from().toString())
                .put("to", brief.to().toString())
                .put("about", brief.about());
        ArrayNode stories = node.putArray("stories");
        brief.stories().forEach(part -> stories.add(part(part)));
        strings(node.putArray("others"), brief.others());
        ObjectNode cited = node.putObject("cited");
        new TreeMap<>(brief.cited()).forEach((id, one) -> cited.set(id, cited(one)));
        return node;
    }

    /**
     * Reads a brief.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Brief read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            Map<String, Cited> cited = new TreeMap<>();
            node.path("cited")
                    .fields()
                    .forEachRemaining(entry -> cited.put(entry.getKey(), cited(entry.getKey(), entry.getValue())));
            return new Brief(
                    LocalDate.parse(node.path("from").asText()),
                    LocalDate.parse(node.path("to").asText()),
                    node.path("about").asText(),
                    all(node.path("stories"), BriefJson::part),
                    all(node.path("others"), JsonNode::asText),
                    cited);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no brief: " + e.getMessage(), e);
        }
    }

    private static ObjectNode part(Brief.Part part) {
        ObjectNode node = MAPPER.createObjectNode().put("id", part.id()).put("heading", part.heading());
        ObjectNode score = node.putObject("score").put("total", part.score().total());
        ArrayNode reasons = score.putArray("parts");
        part.score().parts().forEach(reason -> reasons.addObject()
                .put("points", reason.points())
                .put("reason", reason.reason()));
        ArrayNode happened = node.putArray("happened");
        part.happened().forEach(sentences -> sentences(happened.addArray(), sentences));
        sentences(node.putArray("contested"), part.contested());
        sentences(node.putArray("ahead"), part.ahead());
        sentences(node.putArray("before"), part.before());
        strings(node.putArray("incidents"), part.incidents());
        ObjectNode belongs = node.putObject("belongs");
        new TreeMap<>(part.belongs()).forEach(belongs::put);
        return node;
    }

    private static Brief.Part part(JsonNode node) {
        Map<String, String> belongs = new TreeMap<>();
        node.path("belongs")
                .fields()
                .forEachRemaining(
                        entry -> belongs.put(entry.getKey(), entry.getValue().asText()));
        return new Brief.Part(
                node.path("id").asText(),
                node.path("heading").asText(),
                new Score(
                        node.path("score").path("total").asDouble(),
                        all(
                                node.path("score").path("parts"),
                                reason -> new Score.Part(
                                        reason.path("points").asDouble(),
                                        reason.path("reason").asText()))),
                all(node.path("happened"), list -> all(list, BriefJson::sentence)),
                all(node.path("contested"), BriefJson::sentence),
                all(node.path("ahead"), BriefJson::sentence),
                all(node.path("before"), BriefJson::sentence),
                all(node.path("incidents"), JsonNode::asText),
                belongs);
    }

    private static void sentences(ArrayNode array, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            ObjectNode node = array.addObject().put("text", sentence.text()).put("quotation", sentence.quotation());
            strings(node.putArray("claims"), sentence.claims());
        }
    }

    private static Sentence sentence(JsonNode node) {
        return new Sentence(
                node.path("text").asText(),
                node.path("quotation").asText(),
                all(node.path("claims"), JsonNode::asText));
    }

    private static ObjectNode cited(Cited cited) {
        return MAPPER.createObjectNode()
                .put("incident", cited.incident())
                .put("exact", cited.exact())
                .put("key", cited.key())
                .put("origin", cited.origin())
                .put("outlet", cited.outlet())
                .put("title", cited.title())
                .put("url", cited.url())
                .put("published", cited.published());
    }

    private static Cited cited(String id, JsonNode node) {
        return new Cited(
                id,
                node.path("incident").asText(),
                node.path("exact").asText(),
                node.path("key").asText(),
                node.path("origin").asText(),
                text(node, "outlet"),
                text(node, "title"),
                text(node, "url"),
                text(node, "published"));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reader.apply(node)));
        return all;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
