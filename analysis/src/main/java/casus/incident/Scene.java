package casus.incident;

import casus.incident.Telling.When;
import casus.incident.Telling.Where;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article tells of one happening, in several sentences: what one of them says of its day and place holds for all.
 *
 * @param claims ids of two event claims or more
 */
public record Scene(List<String> claims, @Nullable When when, @Nullable Where where) {
    public Scene {
        claims = List.copyOf(claims);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = node.putArray("claims");
        claims.forEach(ids::add);
        if (when != null) {
            node.put("from", when.from().toString())
                    .put("to", when.to().toString())
                    .put("stated", when.stated());
        }
        if (where != null) {
            node.put("name", where.name())
                    .put("country", where.country())
                    .put("admin1", where.admin1())
                    .put("latitude", where.latitude())
                    .put("longitude", where.longitude())
                    .put("precision", where.precision());
        }
        return node;
    }

    static Scene read(JsonNode node) {
        List<String> claims = new ArrayList<>();
        node.path("claims").forEach(id -> claims.add(id.asText()));
        Telling.When when = node.path("from").isTextual()
                ? new When(
                        LocalDate.parse(node.path("from").asText()),
                        LocalDate.parse(node.path("to").asText()),
                        node.path("stated").asBoolean())
                : null;
        return new Scene(claims, when, node.path("name").isTextual() ? TellingReader.where(node) : null);
    }
}
