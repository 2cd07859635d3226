package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.EventDrivenImporter;
import org.jgrapht.nio.gexf.SimpleGEXFEventDrivenImporter;
import org.jgrapht.nio.graphml.GraphMLEventDrivenImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps, networks and annotations, checked against their schemas. */
class GraphsTest {
    private static Store store;

    @BeforeAll
    static void fill(@TempDir Path folder) throws Exception {
        store = Filled.in(folder.resolve("store"));
    }

    @Test
    void geojsonHasIncidentsAtTheirPlaces() throws Exception {
        JsonNode map = Filled.MAPPER.readTree(Filled.export(store, "geojson"));
        assertThat(Schemas.problems("geojson.schema.json", map)).isEmpty();
        assertThat(map.path("features")).hasSize(8);
        JsonNode strike = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        for (JsonNode feature : map.path("features")) {
            if (feature.path("properties").path("place").asText().equals("Sumy")) {
                strike = feature;
            }
        }
        assertThat(strike.path("geometry").path("coordinates").toString()).isEqualTo("[34.8003,50.9216]");
        assertThat(strike.path("properties").path("killedHigh").asInt()).isEqualTo(14);
        assertThat(strike.path("properties").path("sources").asInt()).isEqualTo(2);
    }

    @Test
    void annotationsPointAtTheirWords() throws Exception {
        JsonNode page = Filled.MAPPER.readTree(Filled.export(store, "webannotation"));
        assertThat(Schemas.problems("webannotation.schema.json", page)).isEmpty();
        assertThat(page.path("items")).hasSize(14);
        for (JsonNode item : page.path("items")) {
            JsonNode target = item.path("target").path(item.path("target").size() - 1);
            String key = target.path("source").asText().replace("urn:casus:article:", "");
            String text = new ArticleQuery(store)
                    .analysis(key)
                    .path("article")
                    .path("text")
                    .asText();
            JsonNode position = target.path("selector").path(1);
            int begin = text.offsetByCodePoints(0, position.path("start").asInt());
            int end = text.offsetByCodePoints(0, position.path("end").asInt());
            assertThat(text.substring(begin, end))
                    .isEqualTo(target.path("selector").path(0).path("exact").asText());
        }
    }

    @Test
    void graphmlIsReadWithItsSchemaChecked() throws Exception {
        GraphMLEventDrivenImporter importer = new GraphMLEventDrivenImporter();
        importer.setSchemaValidation(true);
        check(importer, "graphml");
    }

    @Test
    void gexfIsReadWithItsSchemaChecked() throws Exception {
        SimpleGEXFEventDrivenImporter importer = new SimpleGEXFEventDrivenImporter();
        importer.setSchemaValidation(true);
        check(importer, "gexf");
    }

    private static <
                    I extends
                            BaseEventDrivenImporter<String, Triple<String, String, Double>>
                                    & EventDrivenImporter<String, Triple<String, String, Double>>>
            void check(I importer, String format) throws Exception {
        Set<String> nodes = new TreeSet<>();
        Map<String, Map<String, String>> edges = new HashMap<>();
        importer.addVertexConsumer(nodes::add);
        importer.addEdgeAttributeConsumer((edge, attribute) -> edges.computeIfAbsent(
                        edge.getFirst().getFirst() + ">" + edge.getFirst().getSecond(), key -> new HashMap<>())
                .put(edge.getSecond(), attribute.getValue()));
        importer.importInput(new ByteArrayInputStream(Filled.export(store, format)));
        assertThat(nodes).containsExactly("GEO.COP", "GEO.CVL", "RUS", "RUS.MIL", "TUR", "UKR", "UKR.CVL");
        assertThat(edges.get("RUS.MIL>UKR.CVL"))
                .containsEntry("claims", "2")
                .containsEntry("material_conflict", "2")
                .containsEntry("verbal_cooperation", "0");
        assertThat(edges.get("UKR>RUS")).containsEntry("verbal_cooperation", "1");
        assertThat(edges.get("RUS>UKR")).containsEntry("verbal_cooperation", "2");
    }
}
