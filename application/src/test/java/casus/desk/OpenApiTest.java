package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ClaimFields;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi.json is what the API gives: each operation that reads is called, and its answers, good and bad, fit what is written of them. */
class OpenApiTest {
    @TempDir
    private Path folder = Path.of("");

    private ApiCalls calls;

    @BeforeEach
    void open() throws Exception {
        calls = ApiCalls.on(folder);
    }

    @AfterEach
    void close() {
        calls.desk().close();
    }

    @Test
    void hasEveryRouteAndNoOther() {
        List<String> routes = calls.desk().desk().routes().stream()
                .filter(Route::api)
                .map(route -> route.method().name() + " " + route.path().replaceFirst("^/api/v1", ""))
                .toList();
        assertThat(calls.api().operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void referencesLeadSomewhereAndNamesAreUnique() {
        assertThat(calls.api().lost()).isEmpty();
        assertThat(calls.api().operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(calls.api().root().path("openapi").asText()).startsWith("3.1");
        for (OpenApi.Operation operation : calls.api().operations()) {
            assertThat(pathNames(operation.path()))
                    .as(operation.path())
                    .containsExactlyElementsOf(calls.api().parameters(operation).stream()
                            .filter(parameter -> parameter.path("in").asText().equals("path"))
                            .map(parameter -> parameter.path("name").asText())
                            .toList());
        }
    }

    private static List<String> pathNames(String path) {
        return java.util.regex.Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyFilterStandsInIt() {
        List<String> documented = calls.api().parameters(calls.operation("GET", "/claims")).stream()
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(ArrayList::new));
        documented.removeAll(List.of("limit", "cursor"));
        JsonNode parameters = calls.api().root().at("/components/parameters");
        assertThat(parameters.at("/type/schema/items/enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(ClaimFields.TYPES);
        assertThat(parameters.at("/status/schema/items/enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(ClaimFields.STATUSES);
        assertThat(parameters.at("/measure/schema/items/enum"))
                .extracting(JsonNode::asText)
                .isEqualTo(ClaimFields.MEASURES);
        assertThat(documented).containsExactlyInAnyOrderElementsOf(casus.record.Filter.NAMES);
    }

    @Test
    void readingAnswersAsDescribedWithEachParameter() throws Exception {
        for (OpenApi.Operation operation : calls.api().operations()) {
            if (!operation.method().equals("GET") || operation.path().startsWith("/jobs")) {
                continue;
            }
            for (String path : calls.paths(operation)) {
                calls.check(operation, calls.desk().get(path), 200);
                for (JsonNode parameter : calls.api().parameters(operation)) {
                    boolean once = path.contains("/exports/") && !path.endsWith("/csv");
                    if (parameter.path("in").asText().equals("query") && !once) {
                        String name = parameter.path("name").asText();
                        assertThat(parameter.has("example")).as(name).isTrue();
                        String value = OpenDesk.encode(parameter.path("example").asText());
                        calls.check(operation, calls.desk().get(path + "?" + name + "=" + value), 200);
                    }
                }
            }
        }
    }

    @Test
    void valuesOutsideTheSchemaAreRefusedAsDescribed() throws Exception {
        int refused = 0;
        for (OpenApi.Operation operation : calls.api().operations()) {
            for (JsonNode parameter : calls.api().parameters(operation)) {
                JsonNode schema = parameter.path("schema");
                boolean closed = schema.has("enum")
                        || schema.has("format")
                        || schema.path("items").has("enum")
                        || schema.path("type").asText().equals("integer")
                        || schema.has("pattern");
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query") && closed) {
                    calls.check(
                            operation, calls.desk().get(calls.paths(operation).get(0) + "?" + name + "=%21none"), 400);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void unknownIdsAreToldAsDescribed() throws Exception {
        for (OpenApi.Operation operation : calls.api().operations()) {
            if (operation.answers(404)) {
                String path = "/api/v1" + operation.path().replaceAll("\\{\\w+}", "999999x");
                HttpResponse<String> answer = operation.method().equals("GET")
                        ? calls.desk().get(path)
                        : calls.desk()
                                .api(operation.method(), path, "{\"decision\": \"accept\", \"claims\": [\"none\"]}");
                calls.check(operation, answer, 404);
            }
        }
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        for (String list : List.of("/claims", "/articles", "/incidents", "/actors", "/search")) {
            List<String> all = new ArrayList<>();
            calls.desk().json("/api/v1" + list + "?limit=500").path("items").forEach(item -> all.add(item.toString()));
            List<String> paged = new ArrayList<>();
            String next = "";
            for (int i = 0; i < 200 && next != null; i++) {
                JsonNode page =
                        calls.desk().json("/api/v1" + list + "?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next));
                page.path("items").forEach(item -> paged.add(item.toString()));
                next = page.path("next").isTextual() ? page.path("next").asText() : null;
            }
            assertThat(paged).as(list).hasSizeGreaterThan(8).containsExactlyElementsOf(all);
        }
    }
}
