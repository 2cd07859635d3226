package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked by others than the desk's own pages, or is too much, is refused before anything is done. */
class GuardTest {
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

    /** The answer to bytes as they stand, to its end. */
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), desk.desk().port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String host(String host) throws IOException {
        return raw("GET /incidents HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void answersForItsOwnHostAlone() throws IOException {
        for (String own : List.of("127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:80")) {
            assertThat(host(own)).as(own).startsWith("HTTP/1.1 200");
        }
        for (String foreign : List.of(
                "desk.example",
                "127.0.0.1.desk.example",
                "localhost.desk.example",
                "10.0.0.1",
                "localhost@desk.example",
                "0.0.0.0")) {
            String answer = host(foreign);
            assertThat(answer).as(foreign).matches("(?s)HTTP/1.1 4(21|00).*").doesNotContain("Kharkiv");
        }
        assertThat(raw("GET /incidents HTTP/1.0\r\n\r\n"))
                .matches("(?s)HTTP/1.[01] 4(21|00).*")
                .doesNotContain("Kharkiv");
    }

    @Test
    void pagesOfOthersChangeNothing() {
        String port = Integer.toString(desk.desk().port());
        String token = desk.token();
        Map<String, String> form = Map.of("name", "Taken");
        for (String[] headers : List.of(
                new String[] {"Origin", "https://other.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://127.0.0.1:1"},
                new String[] {"Origin", "http://localhost:" + port},
                new String[] {"Origin", "https://127.0.0.1:" + port},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"})) {
            assertThat(desk.send(desk.form("/collections", form, token, headers))
                            .statusCode())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
            assertThat(desk.api("POST", "/api/v1/decisions", "{}", headers).statusCode())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
        }
        assertThat(desk.page("/collections").text()).doesNotContain("Taken");
        assertThat(desk.send(desk.form(
                                "/collections", form, token, "Origin", desk.address(), "Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void formsNeedTheTokenOfTheirPage() {
        String token = desk.token();
        Map<String, String> form = Map.of("name", "Taken");
        for (String wrong : List.of("", "0".repeat(64), token.substring(1), token + "0")) {
            assertThat(desk.send(desk.form("/collections", form, wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
        desk.forgetCookies();
        assertThat(desk.send(desk.form("/collections", form, token)).statusCode())
                .isEqualTo(403);
        assertThat(desk.page("/collections").text()).doesNotContain("Taken");
    }

    @Test
    void programsSayThatNoPageMadeThemAsk() {
        HttpRequest.Builder request = desk.request("/api/v1/articles")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Nothing\"}"));
        HttpResponse<String> answer = desk.send(request);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(OpenDesk.json(answer).path("code").asText()).isEqualTo("no-header");
        assertThat(desk.get("/api/v1/jobs/1").statusCode()).isEqualTo(404);
    }

    @Test
    void noMethodButTheOnesThatAreGiven() {
        for (String method : List.of("PUT", "PATCH", "TRACE", "OPTIONS", "DELETE")) {
            HttpResponse<String> answer = desk.send(desk.request("/incidents", "X-Requested-By", "test")
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(404, 405);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(method)
                    .isPresent();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(method)
                    .isEmpty();
        }
        HttpResponse<String> head =
                desk.send(desk.request("/incidents").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void moreThanIsTakenIsNotRead() throws IOException {
        String start = "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: %s\r\n";
        String form = "application/x-www-form-urlencoded";
        for (String path : List.of("/sign-in", "/collections", "/api/v1/decisions", "/review/x")) {
            assertThat(raw(start.formatted(path, form) + "Content-Length: 2000000\r\n\r\ntoken=1"))
                    .as(path)
                    .startsWith("HTTP/1.1 413");
            assertThat(raw(start.formatted(path, form) + "Transfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 411");
            assertThat(raw(start.formatted(path, "multipart/form-data; boundary=x")
                            + "Content-Length: 9\r\n\r\n--x--\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 415");
        }
        assertThat(raw(start.formatted("/add", form) + "Content-Length: 200000000\r\n\r\ntoken=1"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void aTextLongerThanIsReadIsRefused() {
        String text = "word ".repeat(2_500_000);
        HttpResponse<String> answer = desk.api("POST", "/api/v1/articles", "{\"text\": \"" + text + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(desk.post("/add", Map.of("text", text)).statusCode()).isEqualTo(413);
        assertThat(desk.get("/api/v1/jobs/1").statusCode()).isEqualTo(404);
    }

    @Test
    void answersToBrokenRequestsGiveNothingAway() throws IOException {
        for (String request : List.of(
                "GET /articles/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET /static/..;/desk.css HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET /a%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /search?q=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer)
                    .as(request.substring(0, Math.min(60, request.length())))
                    .matches("(?s)HTTP/1.[01] [45]\\d\\d .*")
                    .doesNotContain("HTTP/1.1 500", "Jetty", "jetty", "Javalin", "Exception", "\tat ");
        }
    }

    @Test
    void behindAProxyItAnswersForThePublicAddressAndMarksCookies() throws IOException {
        DeskSettings settings = new DeskSettings(
                "127.0.0.1", 0, URI.create("https://desk.example"), "tester", false, () -> DeskRecord.NOW);
        try (OpenDesk proxied = OpenDesk.over(desk.store(), settings)) {
            HttpResponse<String> foreign = proxied.get("/incidents");
            assertThat(foreign.statusCode()).isEqualTo(303);
            assertThat(foreign.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(foreign.headers().firstValue("Set-Cookie").orElse("").toLowerCase(java.util.Locale.ROOT))
                    .contains("secure", "httponly", "samesite=strict");
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), proxied.desk().port())) {
                socket.getOutputStream()
                        .write("GET /sign-in HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 421");
            }
        }
    }
}
