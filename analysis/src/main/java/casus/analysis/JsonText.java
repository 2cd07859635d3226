package casus.analysis;

import casus.document.Span;
import casus.place.Place;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes spans of one text in code points, and the small forms that mentions and claims share. */
final class JsonText {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int CONTEXT = 32;

    private final String text;
    private final CodePoints points;

    JsonText(String text) {
        this.text = text;
        this.points = new CodePoints(text);
    }

    String text() {
        return text;
    }

    ObjectNode span(Span span) {
        return into(NODES.objectNode(), span);
    }

    ObjectNode quoted(Span span) {
        return span(span).put("text", span.of(text));
    }

    ObjectNode into(ObjectNode node, Span span) {
        return node.put("begin", points.of(span.begin())).put("end", points.of(span.end()));
    }

    /** Position and quote, with up to 32 code points on either side. */
    ObjectNode evidence(Span span, String part) {
        int before = Math.min(CONTEXT, text.codePointCount(0, span.begin()));
        int after = Math.min(CONTEXT, text.codePointCount(span.end(), text.length()));
        return span(span)
                .put("exact", span.of(text))
                .put("prefix", text.substring(text.offsetByCodePoints(span.begin(), -before), span.begin()))
                .put("suffix", text.substring(span.end(), text.offsetByCodePoints(span.end(), after)))
                .put("part", part);
    }

    ObjectNode place(Span span, Place place) {
        ObjectNode node = quoted(span)
                .put("name", place.name())
                .put("country", place.country())
                .put("admin1", place.admin1());
        number(node, "latitude", place.latitude());
        number(node, "longitude", place.longitude());
        return node.put("geonames", place.geonames()).put("precision", AnalysisJson.name(place.precision()));
    }

    /** Whole numbers are written without a fraction, none with an exponent. */
    static void number(ObjectNode node, String field, @Nullable Double value) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            node.putNull(field);
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            node.put(field, value.longValue());
        } else {
            node.put(field, BigDecimal.valueOf(value));
        }
    }

    static ArrayNode strings(List<String> values) {
        ArrayNode array = NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
