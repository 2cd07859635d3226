package casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API, as a desk gives it out, and what it says of each operation. */
final class OpenApi {
    private static final String AT = "https://desk.example/api/v1/";

    private final JsonNode description;
    private final JsonSchemaFactory schemas;

    OpenApi(String description, String analysisSchema) throws Exception {
        this.description = OpenDesk.MAPPER.readTree(description);
        Map<String, String> documents =
                Map.of(AT + "openapi.json", description, AT + "analysis.schema.json", analysisSchema);
        this.schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(documents)));
    }

    /** @param pointer where it stands in the description */
    record Operation(String method, String path, JsonNode node, String pointer) {
        boolean answers(int status) {
            return node.path("responses").has(Integer.toString(status));
        }
    }

    JsonNode root() {
        return description;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(new Operation(
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        method.getValue(),
                        "/paths/" + escaped(path.getKey()) + "/" + method.getKey()))));
        return operations;
    }

    /** The parameters of an operation, those by reference too. */
    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(parameter -> parameters.add(followed(parameter)));
        return parameters;
    }

    JsonNode followed(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The types that a status may have. */
    Set<String> media(Operation operation, int status) {
        Set<String> media = new TreeSet<>();
        response(operation, status).path("content").fieldNames().forEachRemaining(media::add);
        return media;
    }

    JsonNode response(Operation operation, int status) {
        return followed(operation.node().path("responses").path(Integer.toString(status)));
    }

    /** What of an answer is other than the description says. */
    Set<ValidationMessage> problems(Operation operation, int status, String media, JsonNode answer) {
        JsonNode response = operation.node().path("responses").path(Integer.toString(status));
        String pointer = response.has("$ref")
                ? response.path("$ref").asText().substring(1)
                : operation.pointer() + "/responses/" + status;
        return problems(pointer + "/content/" + escaped(media) + "/schema", answer);
    }

    /** What of a value is other than the schema at a place of the description says. */
    Set<ValidationMessage> problems(String pointer, JsonNode value) {
        JsonSchema schema = schemas.getSchema(SchemaLocation.of(AT + "openapi.json#" + pointer));
        return schema.validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    /** All references of the description that lead nowhere. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        List<JsonNode> open = new ArrayList<>(List.of(description));
        for (int i = 0; i < open.size(); i++) {
            String reference = open.get(i).path("$ref").asText("");
            if (reference.startsWith("#")
                    && description.at(reference.substring(1)).isMissingNode()) {
                lost.add(reference);
            }
            for (Iterator<JsonNode> inside = open.get(i).elements(); inside.hasNext(); ) {
                open.add(inside.next());
            }
        }
        return lost;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
