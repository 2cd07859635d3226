package casus.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** Incidents as features of GeoJSON (RFC 7946); one whose place is not known has no geometry. */
final class GeoJson {
    private GeoJson() {}

    static void write(Source source, OutputStream out) throws IOException {
        Json.write(out, "{\"type\":\"FeatureCollection\",\"features\":[");
        Json.Items items = new Json.Items(out);
        source.incidents(incident -> {
            items.add(feature(new Happening(incident, source)));
            source.wrote();
        });
        Json.write(out, "\n]}\n");
    }

    private static ObjectNode feature(Happening happening) {
        ObjectNode feature = Json.object().put("type", "Feature");
        feature.put("id", happening.incident().path("id").asText());
        Double latitude = Values.number(happening.place().path("latitude"));
        Double longitude = Values.number(happening.place().path("longitude"));
        if (latitude == null || longitude == null) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(longitude)
                    .add(latitude);
        }
        ObjectNode properties = feature.putObject("properties");
        IncidentColumns.LIST.forEach(
                column -> Json.put(properties, column.name(), column.value().apply(happening)));
        return feature;
    }
}
