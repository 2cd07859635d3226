package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi.json is what the API does: each operation is called, and its answers, good and bad, fit what is written of them. */
class OpenApiTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;
    private OpenApi api;
    private Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        desk = OpenDesk.local(folder);
        api = new OpenApi(
                desk.get("/api/v1/openapi.json").body(),
                desk.get("/api/v1/analysis.schema.json").body());
        ids = Routes.ids(desk);
        ids.put(
                "otherIncident",
                desk.json("/api/v1/incidents?type=AID&background=any")
                        .at("/items/0/id")
                        .asText());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void hasEveryRouteAndNoOther() {
        List<String> routes = desk.desk().routes().stream()
                .filter(Route::api)
                .map(route -> route.method().name() + " " + route.path().replaceFirst("^/api/v1", ""))
                .toList();
        assertThat(api.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void referencesLeadSomewhereAndNamesAreUnique() {
        assertThat(api.lost()).isEmpty();
        assertThat(api.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(api.root().path("openapi").asText()).startsWith("3.1");
        for (OpenApi.Operation operation : api.operations()) {
            assertThat(pathNames(operation.path()))
                    .as(operation.path())
                    .containsExactlyElementsOf(api.parameters(operation).stream()
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
        List<String> documented = api.parameters(operation("GET", "/claims")).stream()
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(ArrayList::new));
        documented.removeAll(List.of("limit", "cursor"));
        assertThat(documented).containsExactlyInAnyOrderElementsOf(casus.record.Filter.NAMES);
    }

    @Test
    void readingAnswersAsDescribedWithEachParameter() throws Exception {
        for (OpenApi.Operation operation : api.operations()) {
            if (!operation.method().equals("GET") || operation.path().startsWith("/jobs")) {
                continue;
            }
            for (String path : paths(operation)) {
                check(operation, desk.get(path), 200);
                for (JsonNode parameter : api.parameters(operation)) {
                    boolean once = path.contains("/exports/") && !path.endsWith("/csv");
                    if (parameter.path("in").asText().equals("query") && !once) {
                        String name = parameter.path("name").asText();
                        assertThat(parameter.has("example")).as(name).isTrue();
                        String value = OpenDesk.encode(parameter.path("example").asText());
                        check(operation, desk.get(path + "?" + name + "=" + value), 200);
                    }
                }
            }
        }
    }

    @Test
    void valuesOutsideTheSchemaAreRefusedAsDescribed() throws Exception {
        int refused = 0;
        for (OpenApi.Operation operation : api.operations()) {
            for (JsonNode parameter : api.parameters(operation)) {
                JsonNode schema = parameter.path("schema");
                boolean closed = schema.has("enum")
                        || schema.has("format")
                        || schema.path("items").has("enum")
                        || schema.path("type").asText().equals("integer")
                        || schema.has("pattern");
                String name = parameter.path("name").asText();
                if (parameter.path("in").asText().equals("query") && closed) {
                    check(operation, desk.get(paths(operation).get(0) + "?" + name + "=%21none"), 400);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    @Test
    void unknownIdsAreToldAsDescribed() throws Exception {
        for (OpenApi.Operation operation : api.operations()) {
            if (operation.answers(404)) {
                String path = "/api/v1" + operation.path().replaceAll("\\{\\w+}", "999999x");
                HttpResponse<String> answer = operation.method().equals("GET")
                        ? desk.get(path)
                        : desk.api(operation.method(), path, "{\"decision\": \"accept\", \"claims\": [\"none\"]}");
                check(operation, answer, 404);
            }
        }
    }

    @Test
    void changesAnswerAsDescribedToTheirOwnExamples() throws Exception {
        for (OpenApi.Operation operation : api.operations()) {
            JsonNode examples = operation.node().at("/requestBody/content/application~1json/examples");
            for (Map.Entry<String, JsonNode> example : examples.properties()) {
                String body = filled(example.getValue().path("value").toString());
                assertThat(api.problems(
                                operation.pointer() + "/requestBody/content/application~1json/schema",
                                OpenDesk.MAPPER.readTree(body)))
                        .as(example.getKey())
                        .isEmpty();
                HttpResponse<String> answer =
                        desk.api(operation.method(), paths(operation).get(0), body);
                check(operation, answer, operation.path().equals("/articles") ? 202 : 201);
                answer.headers().firstValue("Location").ifPresent(job -> follow(job));
            }
        }
        OpenApi.Operation undo = operation("POST", "/decisions/{seq}/undo");
        check(undo, desk.api("POST", "/api/v1/decisions/1/undo", ""), 201);
        check(undo, desk.api("POST", "/api/v1/decisions/1/undo", ""), 400);
        OpenApi.Operation remove = operation("DELETE", "/articles/{key}");
        check(remove, desk.api("DELETE", "/api/v1/articles/" + ids.get("article"), ""), 204);
        assertThat(desk.get("/api/v1/articles/" + ids.get("article")).statusCode())
                .isEqualTo(404);
    }

    /** The events of a job go on to its end, each with the job as it stands. */
    private void follow(String job) {
        OpenApi.Operation events = operation("GET", "/jobs/{job}/events");
        HttpResponse<String> answer = desk.get(job + "/events");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(media -> assertThat(media)
                .startsWith(api.media(events, 200).iterator().next()));
        List<String> data = answer.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
        for (String state : data) {
            try {
                assertThat(api.problems("/components/schemas/Job", OpenDesk.MAPPER.readTree(state)))
                        .isEmpty();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(state, e);
            }
        }
        assertThat(data.get(data.size() - 1)).contains("\"over\":true", "\"result\":\"new\"");
        check(operation("GET", "/jobs/{job}"), desk.get(job), 200);
    }

    @Test
    void badBodiesAreRefusedAsDescribed() {
        for (String body : List.of(
                "",
                "[]",
                "{",
                "null",
                "7",
                "{\"decision\": \"dance\"}",
                "{\"decision\": \"fix\", \"claims\": [\"x\"], \"field\": \"type\"}",
                "{\"decision\": \"accept\"}",
                "{\"decision\": \"merge\", \"incident\": 7}",
                "[".repeat(5000))) {
            check(operation("POST", "/decisions"), desk.api("POST", "/api/v1/decisions", body), 400);
            check(operation("POST", "/articles"), desk.api("POST", "/api/v1/articles", body), 400);
        }
        for (String body : List.of(
                "{\"url\": \"file:///etc/passwd\"}",
                "{\"url\": \"javascript:1\"}",
                "{\"text\": \"x\", \"as\": \"rumour\"}",
                "{\"text\": \"x\", \"date\": \"soon\"}")) {
            check(operation("POST", "/articles"), desk.api("POST", "/api/v1/articles", body), 400);
        }
    }

    @Test
    void valuesThatDoNotFitAFieldAreRefused() {
        String figure =
                desk.json("/api/v1/claims?kind=figure").at("/items/0/id").asText();
        Map<String, List<String>> bad = new LinkedHashMap<>();
        bad.put(
                ids.get("claim"),
                List.of(
                        "type=RUMOUR",
                        "status=maybe",
                        "background=perhaps",
                        "time.from=soon",
                        "cameo=x",
                        "certainty=sure",
                        "low=3",
                        "relation=ally-of",
                        "place={\"name\": 7}",
                        "place={\"latitude\": 400}",
                        "place=Odesa",
                        "nonsense=1"));
        bad.put(figure, List.of("low=NaN", "low=1e999", "high=many", "measure=rumours", "type=AID", "subject=RUS"));
        bad.forEach((claim, values) -> values.forEach(value -> {
            String[] parts = value.split("=", 2);
            String given = parts[1].startsWith("{")
                    ? parts[1]
                    : TextNode.valueOf(parts[1]).toString();
            String body = "{\"decision\": \"fix\", \"claims\": [\"" + claim + "\"], \"field\": \"" + parts[0]
                    + "\", \"value\": " + given + "}";
            HttpResponse<String> answer = desk.api("POST", "/api/v1/decisions", body);
            assertThat(answer.statusCode()).as(value + ": " + answer.body()).isEqualTo(400);
            check(operation("POST", "/decisions"), answer, 400);
        }));
        check(operation("GET", "/claims"), desk.get("/api/v1/claims?limit=500"), 200);
    }

    @Test
    void pagesFollowOneAnotherToTheEnd() {
        for (String list : List.of("/claims", "/articles", "/incidents", "/actors", "/search")) {
            List<String> all = new ArrayList<>();
            desk.json("/api/v1" + list + "?limit=500").path("items").forEach(item -> all.add(item.toString()));
            List<String> paged = new ArrayList<>();
            String next = "";
            for (int i = 0; i < 200 && next != null; i++) {
                JsonNode page = desk.json("/api/v1" + list + "?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next));
                page.path("items").forEach(item -> paged.add(item.toString()));
                next = page.path("next").isTextual() ? page.path("next").asText() : null;
            }
            assertThat(paged).as(list).hasSizeGreaterThan(8).containsExactlyElementsOf(all);
        }
    }

    @Test
    void incidentsThatWereMergedLeadToWhatTookThemUp() {
        desk.api(
                "POST",
                "/api/v1/decisions",
                filled("{\"decision\": \"merge\", \"incident\": \"{incident}\", \"other\": \"{otherIncident}\"}"));
        JsonNode one = desk.json("/api/v1/incidents/" + ids.get("incident"));
        assertThat(desk.json("/api/v1/incidents/" + ids.get("otherIncident"))).isEqualTo(one);
        String retired =
                one.path("id").asText().equals(ids.get("incident")) ? ids.get("otherIncident") : ids.get("incident");
        HttpResponse<String> page = desk.get("/incidents/" + retired);
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(OpenDesk.location(page))
                .endsWith("/incidents/" + one.path("id").asText());
    }

    private OpenApi.Operation operation(String method, String path) {
        return api.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The addresses of an operation: with the ids of the record, where a name is one of a few, with each of them. */
    private List<String> paths(OpenApi.Operation operation) {
        String path = "/api/v1" + operation.path();
        List<String> paths = new ArrayList<>();
        for (JsonNode parameter : api.parameters(operation)) {
            if (parameter.path("in").asText().equals("path")) {
                String name = "{" + parameter.path("name").asText() + "}";
                parameter.at("/schema/enum").forEach(value -> paths.add(path.replace(name, value.asText())));
            }
        }
        if (!paths.isEmpty()) {
            return paths;
        }
        String kind = operation.path().split("/")[1].replaceFirst("s$", "");
        return List.of(Routes.address(path.replace("{id}", "{" + kind + "}").replace("{key}", "{article}"), ids));
    }

    private String filled(String body) {
        String filled = body;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private void check(OpenApi.Operation operation, HttpResponse<String> answer, int status) {
        String what = operation.method() + " " + answer.uri() + ": ";
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
        assertThat(operation.answers(status)).as(what + "has a " + status).isTrue();
        if (status == 204) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(api.media(operation, status)).as(what).contains(media);
        if (media.endsWith("json") && !operation.path().startsWith("/exports") || status >= 400) {
            assertThat(api.problems(operation, status, media, OpenDesk.json(answer)))
                    .as(what)
                    .isEmpty();
        }
        if (api.response(operation, status).path("headers").has("ETag")) {
            String address = answer.uri().toString().substring(desk.address().length());
            String tag = desk.get(address).headers().firstValue("ETag").orElse("none");
            HttpResponse<String> again = desk.get(address, "If-None-Match", tag);
            assertThat(again.statusCode()).as(what).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }
}
