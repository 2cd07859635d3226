package casus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.document.Source;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON form keeps the contract: it fits the schema, and every offset gives the words it claims to give. */
class AnalysisJsonTest {
    private static final JsonSchema SCHEMA = schema();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            return files.filter(file -> file.toString().matches(".*\\.(txt|html)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesKeepTheContract(Path file) throws IOException {
        check(Engine.read(Files.readString(file), Source.Format.AUTO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen killed 12 soldiers near Gao on Friday, officials said.",
                "The shelling killed at least 3.5 percent of the herd. 😀 Troops 😀 shot \"two 😀 villagers\" dead.",
                "\"We will not leave,\" said the mayor. It was 0.00001 degrees warmer.",
                "Attackers stormed the base.\n\n\n\tNobody knows who they were …",
                "It was 1968.",
                "مرحبا بالعالم",
                "Le président a rencontré son homologue à Genève mardi pour parler de la paix et de la guerre.",
                "<p>Not a page</p> & nothing &amp; more",
            })
    void difficultTextsKeepTheContract(String text) {
        check(Engine.raw(text));
        check(Engine.read(text, Source.Format.TEXT));
    }

    @Test
    void aProblemLineFitsTheSchema() {
        valid(AnalysisJson.problem("x", "missing", "There is no such file.", "x"));
    }

    @Test
    void theSchemaRefusesWhatTheContractDoesNotKnow() {
        ObjectNode tree = AnalysisJson.tree(Engine.raw("Rebels attacked the town of Bria on Monday."));
        ((ObjectNode) tree.get("claims").get(0)).put("status", "perhaps");
        assertThat(SCHEMA.validate(tree)).isNotEmpty();
        ((ObjectNode) tree.get("article")).remove("sha256");
        assertThat(SCHEMA.validate(tree)).isNotEmpty();
    }

    private static void check(Analysis analysis) {
        ObjectNode tree = AnalysisJson.tree(analysis);
        valid(tree);
        String text = tree.get("article").get("text").asText();
        int[] points = text.codePoints().toArray();
        quotes(tree, points);
        Set<String> known = new HashSet<>();
        tree.get("actors").forEach(actor -> known.add(actor.get("id").asText()));
        tree.get("claims").forEach(claim -> {
            for (String field : List.of("actors", "recipients")) {
                claim.path(field).forEach(id -> assertThat(known).contains(id.asText()));
            }
            claim.get("slots").forEach(slot -> {
                if (slot.get("actor").isTextual()) {
                    assertThat(known).contains(slot.get("actor").asText());
                }
            });
        });
        assertThat(AnalysisJson.line(tree)).doesNotContain("\n").doesNotContainPattern("[0-9]E-?[0-9]");
    }

    /** Wherever a span comes with its words, the words stand at the span. */
    private static void quotes(JsonNode node, int[] points) {
        for (String field : List.of("text", "exact")) {
            if (node.has("begin") && node.path(field).isTextual()) {
                int begin = node.get("begin").asInt();
                int end = node.get("end").asInt();
                assertThat(new String(points, begin, end - begin))
                        .isEqualTo(node.get(field).asText());
            }
        }
        node.forEach(child -> quotes(child, points));
    }

    private static void valid(JsonNode tree) {
        assertThat(SCHEMA.validate(tree)).isEmpty();
    }

    private static JsonSchema schema() {
        try (InputStream in = AnalysisJson.class.getResourceAsStream("analysis.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
