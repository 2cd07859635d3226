package casus.desk;

import casus.analysis.Analyzer;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A desk over a copy of the record, and somebody who visits it as a browser would, without scripts. */
final class OpenDesk implements AutoCloseable {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final Store store;
    private final Desk desk;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private OpenDesk(Store store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** The desk of one person at the machine itself, whose clock is twenty seconds on whenever it is looked at. */
    static OpenDesk local(Path folder) {
        AtomicLong asked = new AtomicLong();
        return over(
                DeskRecord.copy(folder), "127.0.0.1", () -> DeskRecord.NOW.plusSeconds(20 * asked.getAndIncrement()));
    }

    /** A desk that others reach. */
    static OpenDesk shared(Path folder, Supplier<Instant> clock) {
        return over(DeskRecord.copy(folder), "0.0.0.0", clock);
    }

    /** Documents that are added have a text and no claims: nothing is parsed. */
    static OpenDesk over(Store store, String host, Supplier<Instant> clock) {
        DeskSettings settings = new DeskSettings(host, 0, null, "tester", false, clock);
        return over(store, settings);
    }

    static OpenDesk over(Store store, DeskSettings settings) {
        return new OpenDesk(store, Desk.open(store, settings, () -> new Analyzer(article -> List.of())));
    }

    Store store() {
        return store;
    }

    Desk desk() {
        return desk;
    }

    String address() {
        return "http://127.0.0.1:" + desk.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Answers of JSON. */
    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("No JSON: " + answer.body(), e);
        }
    }

    /** A page as it stands after redirects. */
    Document page(String path) {
        HttpResponse<String> answer = get(path);
        for (int i = 0; i < 5 && answer.statusCode() / 100 == 3; i++) {
            answer = get(location(answer));
        }
        return Jsoup.parse(answer.body(), address());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Sends a form with the token that a page of this visitor has. */
    HttpResponse<String> post(String path, Map<String, ?> form, String... headers) {
        return send(form(path, form, token(), headers));
    }

    HttpRequest.Builder form(String path, Map<String, ?> form, String token, String... headers) {
        List<String> pairs = new ArrayList<>(List.of("token=" + encode(token)));
        form.forEach((name, value) -> {
            for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                pairs.add(encode(name) + "=" + encode(String.valueOf(one)));
            }
        });
        return request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    HttpResponse<String> api(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .header("X-Requested-By", "test")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The token of the forms of this visitor. */
    String token() {
        String token = tokenOf("/sign-in");
        return token.isEmpty() ? tokenOf("/first-run") : token;
    }

    private String tokenOf(String path) {
        return Jsoup.parse(get(path).body()).select("input[name=token]").attr("value");
    }

    /** Makes an account and signs in with it. */
    void signIn(String name, Role role, String password) {
        post("/sign-out", Map.of());
        new Doors(store, () -> DeskRecord.NOW).put(name, role, password);
        post("/sign-in", Map.of("name", name, "password", password));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        desk.close();
        store.close();
    }
}
