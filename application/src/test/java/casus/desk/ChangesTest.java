package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ChangeLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change by a person is in one log, with who made it, and never with what must stay secret. */
class ChangesTest {
    private static final String PASSWORD = "harbour lantern 7 quiet";

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    @BeforeEach
    void open() {
        desk = OpenDesk.local(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> logged() {
        List<String> rows = new ArrayList<>();
        new ChangeLog(desk.store())
                .list(100, 0)
                .forEach(row -> rows.add(0, row.who() + " | " + row.what() + " | " + row.target()));
        return rows;
    }

    @Test
    void decisionsAccountsRemovalsAndTheRestAreThere() {
        int before = logged().size();
        JsonNode claim = desk.json("/api/v1/claims?kind=event").path("items").path(0);
        desk.api(
                "POST",
                "/api/v1/decisions",
                "{\"decision\": \"accept\", \"claims\": [\"" + claim.path("id").asText() + "\"]}");
        desk.post("/accounts", Map.of("name", "anna", "role", "reviewer", "password", PASSWORD));
        desk.post("/accounts", Map.of("name", "kim", "role", "administrator", "password", PASSWORD));
        desk.post("/accounts/anna/remove", Map.of());
        desk.post("/collections", Map.of("name", "Mine"));
        desk.api("DELETE", "/api/v1/articles/" + claim.path("key").asText(), "");
        List<String> rows = logged().subList(before, logged().size());
        assertThat(String.join("\n", rows))
                .contains("tester | decision accept | ", "tester | POST /collections | ")
                .contains("tester | DELETE /api/v1/articles/{key} | /api/v1/articles/"
                        + claim.path("key").asText())
                .doesNotContain(PASSWORD);
    }

    @Test
    void whatWasRefusedIsNoChange() {
        int before = logged().size();
        desk.post("/accounts/nobody/remove", Map.of());
        desk.api("POST", "/api/v1/decisions", "{\"decision\": \"accept\", \"claims\": [\"none\"]}");
        assertThat(logged()).hasSize(before);
    }

    @Test
    void administratorsReadItAsAPageAndByTheApi() {
        desk.post("/collections", Map.of("name", "Mine"));
        assertThat(desk.page("/changes").select("main tbody tr")).isNotEmpty();
        assertThat(desk.json("/api/v1/changes").at("/items/0/what").asText()).isEqualTo("POST /collections");
    }
}
