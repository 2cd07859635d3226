package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The API of a desk of its own, called by its own description. */
record ApiCalls(OpenDesk desk, OpenApi api, Map<String, String> ids) {
    static ApiCalls on(Path folder) throws Exception {
        OpenDesk desk = OpenDesk.local(folder);
        OpenApi api = new OpenApi(
                desk.get("/api/v1/openapi.json").body(),
                desk.get("/api/v1/analysis.schema.json").body());
        Map<String, String> ids = Routes.ids(desk);
        ids.put(
                "otherIncident",
                desk.json("/api/v1/incidents?type=AID&background=any")
                        .at("/items/0/id")
                        .asText());
        return new ApiCalls(desk, api, ids);
    }

    String id(String name) {
        return String.valueOf(ids.get(name));
    }

    OpenApi.Operation operation(String method, String path) {
        return api.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The addresses of an operation: with the ids of the record, where a name is one of a few, with each of them. */
    List<String> paths(OpenApi.Operation operation) {
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

    String filled(String body) {
        String filled = body;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    void check(OpenApi.Operation operation, HttpResponse<String> answer, int status) {
        String what = operation.method() + " " + answer.uri() + ": ";
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
        assertThat(operation.answers(status)).as(what + "has a " + status).isTrue();
        if (status == 204) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String media = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(api.media(operation, status)).as(what).contains(media);
        if (status >= 400 || (media.endsWith("json") && !operation.path().startsWith("/exports"))) {
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
