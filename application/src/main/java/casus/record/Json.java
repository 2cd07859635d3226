package casus.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that the store holds as text. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StoreProblem("damaged", "The store holds JSON that cannot be read. Run casus store verify.", e);
        }
    }

    /** An object of texts, in its order. */
    static Map<String, String> strings(String text) {
        Map<String, String> strings = new LinkedHashMap<>();
        parse(text)
                .fields()
                .forEachRemaining(
                        entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }

    /** A text, or null where the node is none. */
    static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    /** A number, or null where the node is none. */
    static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
