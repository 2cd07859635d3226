package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API changes is changed as openapi.json says, and what does not fit is refused so. */
class ApiChangesTest {
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
    void changesAnswerAsDescribedToTheirOwnExamples() throws Exception {
        for (OpenApi.Operation operation : calls.api().operations()) {
            JsonNode examples = operation.node().at("/requestBody/content/application~1json/examples");
            for (Map.Entry<String, JsonNode> example : examples.properties()) {
                String body = calls.filled(example.getValue().path("value").toString());
                assertThat(calls.api()
                                .problems(
                                        operation.pointer() + "/requestBody/content/application~1json/schema",
                                        OpenDesk.MAPPER.readTree(body)))
                        .as(example.getKey())
                        .isEmpty();
                HttpResponse<String> answer = calls.desk()
                        .api(operation.method(), calls.paths(operation).get(0), body);
                calls.check(operation, answer, operation.path().equals("/articles") ? 202 : 201);
                answer.headers().firstValue("Location").ifPresent(job -> follow(job));
            }
        }
        OpenApi.Operation undo = calls.operation("POST", "/decisions/{seq}/undo");
        calls.check(undo, calls.desk().api("POST", "/api/v1/decisions/1/undo", ""), 201);
        calls.check(undo, calls.desk().api("POST", "/api/v1/decisions/1/undo", ""), 400);
        OpenApi.Operation remove = calls.operation("DELETE", "/articles/{key}");
        calls.check(remove, calls.desk().api("DELETE", "/api/v1/articles/" + calls.id("article"), ""), 204);
        assertThat(calls.desk().get("/api/v1/articles/" + calls.id("article")).statusCode())
                .isEqualTo(404);
    }

    /** The events of a job go on to its end, each with the job as it stands. */
    private void follow(String job) {
        OpenApi.Operation events = calls.operation("GET", "/jobs/{job}/events");
        HttpResponse<String> answer = calls.desk().get(job + "/events");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(media -> assertThat(media)
                .startsWith(calls.api().media(events, 200).iterator().next()));
        List<String> data = answer.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
        for (String state : data) {
            try {
                assertThat(calls.api().problems("/components/schemas/Job", OpenDesk.MAPPER.readTree(state)))
                        .isEmpty();
            } catch (java.io.IOException e) {
                throw new IllegalStateException(state, e);
            }
        }
        assertThat(data.get(data.size() - 1)).contains("\"over\":true", "\"result\":\"new\"");
        calls.check(calls.operation("GET", "/jobs/{job}"), calls.desk().get(job), 200);
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
            calls.check(
                    calls.operation("POST", "/decisions"), calls.desk().api("POST", "/api/v1/decisions", body), 400);
            calls.check(calls.operation("POST", "/articles"), calls.desk().api("POST", "/api/v1/articles", body), 400);
        }
        for (String body : List.of(
                "{\"url\": \"file:///etc/passwd\"}",
                "{\"url\": \"javascript:1\"}",
                "{\"text\": \"x\", \"as\": \"rumour\"}",
                "{\"text\": \"x\", \"date\": \"soon\"}")) {
            calls.check(calls.operation("POST", "/articles"), calls.desk().api("POST", "/api/v1/articles", body), 400);
        }
    }

    @Test
    void valuesThatDoNotFitAFieldAreRefused() {
        String figure = calls.desk()
                .json("/api/v1/claims?kind=figure")
                .at("/items/0/id")
                .asText();
        Map<String, List<String>> bad = new LinkedHashMap<>();
        bad.put(
                calls.id("claim"),
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
            HttpResponse<String> answer = calls.desk().api("POST", "/api/v1/decisions", body);
            assertThat(answer.statusCode()).as(value + ": " + answer.body()).isEqualTo(400);
            calls.check(calls.operation("POST", "/decisions"), answer, 400);
        }));
        calls.check(calls.operation("GET", "/claims"), calls.desk().get("/api/v1/claims?limit=500"), 200);
    }

    @Test
    void incidentsThatWereMergedLeadToWhatTookThemUp() {
        calls.desk()
                .api(
                        "POST",
                        "/api/v1/decisions",
                        calls.filled(
                                "{\"decision\": \"merge\", \"incident\": \"{incident}\", \"other\": \"{otherIncident}\"}"));
        JsonNode one = calls.desk().json("/api/v1/incidents/" + calls.id("incident"));
        assertThat(calls.desk().json("/api/v1/incidents/" + calls.id("otherIncident")))
                .isEqualTo(one);
        String retired =
                one.path("id").asText().equals(calls.id("incident")) ? calls.id("otherIncident") : calls.id("incident");
        HttpResponse<String> page = calls.desk().get("/incidents/" + retired);
        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(OpenDesk.location(page))
                .endsWith("/incidents/" + one.path("id").asText());
    }
}
