package casus.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of JSON as tables hold them. */
final class Values {
    private static final double LARGEST_WHOLE = 1e15;

    private Values() {}

    /** The node at names divided by dots. */
    static JsonNode at(JsonNode node, String path) {
        JsonNode found = node;
        for (String name : path.split("\\.")) {
            found = found.path(name);
        }
        return found;
    }

    /** A text; null where there is none. */
    static @Nullable String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    /** A number; null where there is none. */
    static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    /** A whole number; null where there is none. */
    static @Nullable Long whole(JsonNode node) {
        return node.isNumber() ? node.asLong() : null;
    }

    /** Yes or no; null where there is neither. */
    static @Nullable Boolean flag(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() : null;
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** The texts of a list in one, divided; null where there is no list. */
    static @Nullable String joined(JsonNode node, String between) {
        return node.isArray() ? String.join(between, texts(node)) : null;
    }

    /** As a cell of a table of texts: whole numbers without a point, nothing for null. */
    static String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
                    ? Long.toString(number.longValue())
                    : Double.toString(number);
        }
        return value == null ? "" : value.toString();
    }
}
