package casus.export;

import casus.record.ClaimQuery.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Claims as a page of W3C Web Annotations. Each points at the words that it rests on: on the page by quotation where its address is
 * known, and in the text that Casus read by quotation and position.
 */
final class WebAnnotation {
    static final Layout LAYOUT = new Layout("annotations", List.of("id", "type", "motivation", "body", "target"));
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private WebAnnotation() {}

    static void write(Source source, OutputStream out) throws IOException {
        Json.write(
                out,
                "{\"@context\":\"" + CONTEXT
                        + "\",\"id\":\"urn:casus:export\",\"type\":\"AnnotationPage\",\"items\":[");
        Json.Items items = new Json.Items(out);
        source.claims(row -> {
            items.add(annotation(row));
            source.wrote();
        });
        Json.write(out, "\n]}\n");
    }

    private static ObjectNode annotation(Row row) {
        JsonNode claim = row.claim();
        ObjectNode node = Json.object()
                .put("id", "urn:casus:claim:" + claim.path("id").asText())
                .put("type", "Annotation")
                .put("motivation", "classifying");
        ArrayNode bodies = node.putArray("body");
        for (String field : new String[] {"kind", "type", "mode", "measure", "relation", "status", "certainty"}) {
            if (claim.path(field).isTextual()) {
                tag(bodies, field + ":" + claim.path(field).asText());
            }
        }
        for (String role : new String[] {"actors", "recipients"}) {
            Values.texts(claim.path(role))
                    .forEach(actor -> tag(bodies, role.substring(0, role.length() - 1) + ":" + actor));
        }
        ArrayNode targets = node.putArray("target");
        if (row.url() != null) {
            quote(target(targets, row.url()), claim.path("evidence"));
        }
        ArrayNode selectors = target(targets, "urn:casus:article:" + row.key());
        quote(selectors, claim.path("evidence"));
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", claim.path("evidence").path("begin").asInt())
                .put("end", claim.path("evidence").path("end").asInt());
        return node;
    }

    private static void tag(ArrayNode bodies, String value) {
        bodies.addObject().put("type", "TextualBody").put("purpose", "tagging").put("value", value);
    }

    private static ArrayNode target(ArrayNode targets, String source) {
        return targets.addObject()
                .put("type", "SpecificResource")
                .put("source", source)
                .putArray("selector");
    }

    private static void quote(ArrayNode selectors, JsonNode evidence) {
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", evidence.path("exact").asText())
                .put("prefix", evidence.path("prefix").asText())
                .put("suffix", evidence.path("suffix").asText());
    }
}
