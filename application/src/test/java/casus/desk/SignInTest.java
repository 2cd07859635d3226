package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes in to a desk that others reach, for how long, and where to. */
class SignInTest {
    private static final String PASSWORD = "four grey herons stand";
    private static final String OTHER = "seven red lanterns hang";

    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;
    private Instant now = DeskRecord.NOW;

    @BeforeEach
    void open() {
        desk = OpenDesk.shared(folder, () -> now);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private HttpResponse<String> signIn(String name, String password) {
        return desk.post("/sign-in", Map.of("name", name, "password", password));
    }

    private boolean in() {
        return desk.get("/incidents").statusCode() == 200;
    }

    private void first() {
        desk.post(
                "/first-run",
                Map.of("key", String.valueOf(desk.desk().firstRunToken()), "name", "ada", "password", PASSWORD));
    }

    @Test
    void theFirstAdministratorComesInByTheTokenOfTheRunOnce() {
        assertThat(OpenDesk.location(desk.get("/sign-in"))).isEqualTo("/first-run");
        String token = String.valueOf(desk.desk().firstRunToken());
        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(desk.post("/first-run", Map.of("key", "0".repeat(32), "name", "eve", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/first-run", Map.of("key", token, "name", "ada", "password", "short"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.post("/first-run", Map.of("key", token, "name", "<b>", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> made = desk.post("/first-run", Map.of("key", token, "name", "ada", "password", PASSWORD));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.headers().firstValue("Set-Cookie").orElse("").toLowerCase(java.util.Locale.ROOT))
                .contains("httponly", "samesite=strict", "path=/")
                .doesNotContain("secure;");
        assertThat(in()).isTrue();
        assertThat(desk.desk().firstRunToken()).isNull();
        desk.forgetCookies();
        assertThat(desk.post("/first-run", Map.of("key", token, "name", "eve", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(OpenDesk.location(desk.get("/first-run"))).isEqualTo("/sign-in");
    }

    @Test
    void nameAndPasswordLetInAndSigningOutEndsTheSession() {
        first();
        desk.forgetCookies();
        assertThat(signIn("ada", OTHER).statusCode()).isEqualTo(403);
        assertThat(signIn("nobody", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(signIn("ada", OTHER).body()).contains("do not fit").doesNotContain(OTHER);
        assertThat(in()).isFalse();
        HttpResponse<String> inside = signIn("ada", PASSWORD);
        String cookie = inside.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        assertThat(in()).isTrue();
        desk.post("/sign-out", Map.of());
        assertThat(in()).isFalse();
        assertThat(desk.get("/incidents", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void neitherPasswordsNorKeysOfSessionsAreKept() throws Exception {
        first();
        HttpResponse<String> inside = signIn("ada", PASSWORD);
        String key = inside.headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceFirst("^[^=]*=", "")
                .replaceFirst(";.*", "");
        assertThat(key).hasSize(64);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSWORD, key);
            }
        }
    }

    /** The last address of the last line is the one that the desk's own proxy adds; those before it anybody can make up. */
    @Test
    void madeUpAddressesDoNotGetAroundTheLimit() {
        DeskSettings settings =
                new DeskSettings("127.0.0.1", 0, URI.create("http://127.0.0.1"), "tester", false, () -> now);
        first();
        try (OpenDesk proxied = OpenDesk.over(desk.store(), settings)) {
            String token = proxied.token();
            for (int i = 0; i < 9; i++) {
                int status = proxied.send(proxied.form(
                                "/sign-in",
                                Map.of("name", "guess" + i, "password", OTHER),
                                token,
                                "X-Forwarded-For",
                                "10.0.0." + i,
                                "X-Forwarded-For",
                                "10.1.1." + i + ", 203.0.113.7"))
                        .statusCode();
                assertThat(status).isEqualTo(i < 8 ? 403 : 429);
            }
        }
    }

    @Test
    void sessionsEndByThemselves() {
        first();
        now = now.plus(Doors.SESSION).minusSeconds(60);
        assertThat(in()).isTrue();
        now = now.plusSeconds(120);
        assertThat(in()).isFalse();
    }

    @Test
    void afterEightFailuresNobodyTriesForAWhile() {
        first();
        desk.forgetCookies();
        for (int i = 0; i < 8; i++) {
            assertThat(signIn("ada", OTHER).statusCode()).as("try " + i).isEqualTo(403);
        }
        assertThat(signIn("ada", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(signIn("ben", PASSWORD).statusCode()).isEqualTo(429);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(signIn("ada", PASSWORD).statusCode()).isEqualTo(429);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(signIn("ada", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(in()).isTrue();
    }

    @Test
    void guessingTheFirstTokenIsLimitedToo() {
        for (int i = 0; i < 8; i++) {
            desk.post("/first-run", Map.of("key", "guess " + i, "name", "eve", "password", PASSWORD));
        }
        HttpResponse<String> right = desk.post(
                "/first-run",
                Map.of("key", String.valueOf(desk.desk().firstRunToken()), "name", "eve", "password", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
    }

    @Test
    void oneAdministratorAlwaysStays() {
        first();
        assertThat(desk.post("/accounts/ada/remove", Map.of()).statusCode()).isEqualTo(400);
        assertThat(desk.post("/accounts", Map.of("name", "ada", "role", "reader", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(400);
        assertThat(in()).isTrue();
        assertThat(desk.post("/accounts", Map.of("name", "ben", "role", "king", "password", OTHER))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.post("/accounts", Map.of("name", "ben", "role", "administrator", "password", OTHER))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.post("/accounts/ada/remove", Map.of()).statusCode()).isEqualTo(303);
        assertThat(in()).as("her session went with her").isFalse();
        assertThat(signIn("ada", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(signIn("ben", OTHER).statusCode()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsTheOldSessions() {
        first();
        desk.post("/accounts", Map.of("name", "ada", "role", "administrator", "password", OTHER));
        assertThat(in()).isFalse();
    }

    @Test
    void nothingButTheDoorsAnswersWithoutAnAccount() {
        for (String path : List.of("/", "/incidents", "/nowhere", "/api/v1/claims", "/static/none.css")) {
            HttpResponse<String> answer = desk.get(path);
            assertThat(answer.statusCode()).as(path).isIn(303, 401, 404);
            assertThat(answer.body()).as(path).doesNotContain("Kharkiv", "/incidents\"");
        }
        assertThat(desk.get("/static/desk.css").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInLeadsBackWithinTheDeskOnly() {
        first();
        desk.post("/sign-out", Map.of());
        String wanted = "/search?q=killed&place=UKR";
        String asked = OpenDesk.location(desk.get(wanted));
        assertThat(desk.page(asked).select("input[name=back]").attr("value")).isEqualTo(wanted);
        for (String back : List.of("/", "/search?q=a b&place=%2F%2F", "/incidents/abc#x")) {
            assertThat(Visit.within(back)).as(back).isTrue();
        }
        for (String back : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\u0000/evil.example",
                "javascript:alert(1)",
                "/ok\r\nSet-Cookie: a=b",
                "evil.example",
                "")) {
            assertThat(Visit.within(back)).as(back).isFalse();
        }
        for (String back : List.of("/\t/evil.example", "https://evil.example/")) {
            HttpResponse<String> answer =
                    desk.post("/sign-in", Map.of("name", "ada", "password", PASSWORD, "back", back));
            assertThat(answer.statusCode()).as(back).isEqualTo(303);
            assertThat(OpenDesk.location(answer)).as(back).isEqualTo("/");
            desk.post("/sign-out", Map.of());
        }
        HttpResponse<String> answer =
                desk.post("/sign-in", Map.of("name", "ada", "password", PASSWORD, "back", wanted));
        assertThat(OpenDesk.location(answer)).isEqualTo(wanted);
    }
}
