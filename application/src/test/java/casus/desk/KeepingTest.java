package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers keep in collections, and what they add to the record. */
class KeepingTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = OpenDesk.local(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anythingIsKeptUnderANameAndTakenOut() {
        Map<String, String> ids = Routes.ids(desk);
        String made = OpenDesk.location(desk.post("/collections", Map.of("name", "Kharkiv, September")))
                .replaceFirst("\\?.*", "");
        String id = made.replace("/collections/", "");
        for (String kind : List.of("article", "incident", "claim")) {
            desk.post(
                    "/collections",
                    Map.of(
                            "collection",
                            id,
                            "kind",
                            kind,
                            "target",
                            String.valueOf(ids.get(kind)),
                            "note",
                            "see " + kind));
        }
        Document page = desk.page(made);
        assertThat(page.select("main ul.articles li a")).hasSize(3);
        page.select("main ul.articles li a")
                .forEach(link ->
                        assertThat(desk.get(link.attr("href")).statusCode()).isEqualTo(200));
        assertThat(page.text()).contains("see article", "see incident", "see claim", "3 items");
        desk.post(made + "/take", Map.of("kind", "claim", "target", String.valueOf(ids.get("claim"))));
        assertThat(desk.page(made).select("main ul.articles li a")).hasSize(2);
        desk.api("DELETE", "/api/v1/articles/" + ids.get("article"), "");
        assertThat(desk.page(made).select("main ul.articles li"))
                .as("what was removed is kept nowhere; its incident has another report")
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("see incident"));
        assertThat(desk.post(made + "/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.get(made).statusCode()).isEqualTo(404);
        assertThat(desk.post("/collections", Map.of("collection", id, "kind", "claim", "target", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.post("/collections", Map.of("name", "x".repeat(3000))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFilteredListIsKeptWithItsWholeFilter() {
        String view = "/search?place=UKR&q=killed%20people&type=ASSAULT";
        Document list = desk.page(view);
        Document keeping =
                desk.page(list.select("nav.views a[href^=/collections]").attr("href"));
        String target = keeping.select("form input[name=target]").attr("value");
        assertThat(target).isEqualTo(view);
        String made =
                OpenDesk.location(desk.post("/collections", Map.of("name", "View", "kind", "view", "target", target)));
        String kept = desk.page(made).select("main ul.articles li a").attr("href");
        assertThat(desk.page(kept).select("main .claim").eachText())
                .isEqualTo(list.select("main .claim").eachText());
    }

    /** The job that an answer leads to, once it is over. */
    private JsonNode over(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String job = "/api/v1/jobs/" + OpenDesk.location(answer).replaceFirst(".*/", "");
        desk.get(job + "/events");
        JsonNode state = desk.json(job);
        assertThat(state.path("over").asBoolean()).isTrue();
        return state;
    }

    @Test
    void aPastedTextIsReadAndShown() {
        String text =
                "Envoys meet in Doha\n\nThe envoys of both sides met in Doha on Monday and agreed to meet again, officials said.\n\n"
                        + "A second meeting is to follow in a week, said the ministry that hosted the talks in the Gulf state.";
        HttpResponse<String> answer = desk.post("/add", Map.of("text", text, "date", "2025-11-03"));
        JsonNode result = over(answer).at("/results/0");
        assertThat(result.path("result").asText()).isEqualTo("new");
        Document article = desk.page("/articles/" + result.path("key").asText());
        assertThat(article.select("main article").text()).contains("agreed to meet again");
        Document page = desk.page(OpenDesk.location(answer));
        assertThat(page.select("main [role=status]").text()).contains("Done.");
        assertThat(page.select("[data-job]").attr("data-job")).isEmpty();
        assertThat(over(desk.post("/add", Map.of("text", text, "date", "2025-11-03")))
                        .at("/results/0/result")
                        .asText())
                .isEqualTo("known");
    }

    @Test
    void filesAreReadEachByItself() {
        String page = "<html><head><title>Bridge open again</title></head><body><article><h1>Bridge open again</h1><p>"
                + "The bridge over the river was opened again on Tuesday after a week, the governor of the region said. "
                        .repeat(4)
                + "</p></article></body></html>";
        String boundary = "----casus";
        StringBuilder body = new StringBuilder();
        part(body, boundary, "name=\"token\"", desk.token());
        part(body, boundary, "name=\"files\"; filename=\"..\\..\\<b>bridge</b>.html\"", page);
        part(body, boundary, "name=\"files\"; filename=\"empty.pdf\"", "%PDF-1.7 broken");
        body.append("--").append(boundary).append("--\r\n");
        JsonNode job = over(desk.send(desk.request("/add")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))));
        assertThat(job.at("/results/0/name").asText()).isEqualTo("b>.html");
        assertThat(job.at("/results/0/result").asText()).isEqualTo("new");
        assertThat(job.at("/results/1/result").asText()).isEqualTo("refused");
        assertThat(job.at("/results/1/message").asText()).contains("PDF").doesNotContain("\tat ");
    }

    private static void part(StringBuilder body, String boundary, String disposition, String content) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    @Test
    void addressesOfThisMachineAndOfNoWebAreRefused() {
        for (String address : List.of("ftp://x.example/", "file:///etc/passwd", "javascript:alert(1)", "nonsense")) {
            assertThat(desk.post("/add", Map.of("address", address)).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
        JsonNode job = over(desk.post(
                "/add",
                Map.of("address", desk.address() + "/incidents http://[::1]/ http://2130706433/ http://0x7f.1/")));
        assertThat(job.path("results")).hasSize(4).allSatisfy(result -> {
            assertThat(result.path("result").asText()).isEqualTo("refused");
            assertThat(result.path("message").asText()).isNotEmpty();
        });
        assertThat(desk.post("/add", Map.of("text", "  ")).statusCode()).isEqualTo(400);
        assertThat(desk.post("/add", Map.of("text", "x", "as", "rumour")).statusCode())
                .isEqualTo(400);
        assertThat(desk.post("/add", Map.of("text", "x", "date", "soon")).statusCode())
                .isEqualTo(400);
    }
}
