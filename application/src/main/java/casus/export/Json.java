package casus.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON written as it comes. */
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One a line. */
    static void line(OutputStream out, JsonNode node) throws IOException {
        write(out, node + "\n");
    }

    /** Puts a value of a column into an object. */
    static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value instanceof Double number && number != Math.rint(number)) {
            node.put(name, number);
        } else if (value instanceof Number number) {
            node.put(name, number.longValue());
        } else if (value instanceof Boolean flag) {
            node.put(name, flag);
        } else {
            node.put(name, value == null ? null : value.toString());
        }
    }

    /** A list inside an object that is written item by item. */
    static final class Items {
        private final OutputStream out;
        private boolean first = true;

        Items(OutputStream out) {
            this.out = out;
        }

        void add(JsonNode item) throws IOException {
            write(out, (first ? "\n" : ",\n") + item);
            first = false;
        }
    }
}
