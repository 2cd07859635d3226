package casus.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** Schemas of formats, written by us after their specifications. */
final class Schemas {
    private Schemas() {}

    static Set<ValidationMessage> problems(String schema, JsonNode node) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Schemas.class.getResourceAsStream(schema))
                .validate(node);
    }
}
