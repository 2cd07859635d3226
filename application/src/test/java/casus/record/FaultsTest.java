package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks around a record: its server, its file, its update, the clock. */
class FaultsTest {
    private static final String ANNA = "anna";

    @TempDir
    private Path folder = Path.of("");

    private static Made report(int number) {
        return Made.article("report-" + number, "Harbour Post", "2025-03-04")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4 + number);
    }

    @Test
    void aServerThatGoesAwayIsToldOfAndNothingAcknowledgedIsLost() throws IOException {
        Path data = folder.resolve("server");
        List<String> kept = new ArrayList<>();
        int port;
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start()) {
            port = server.getPort();
            Store store = Store.open(at(port));
            Intake intake = new Intake(store);
            for (int i = 0; i < 5; i++) {
                kept.add(report(i).into(intake).key());
            }
            server.close();
            for (int i = 5; i < 8; i++) {
                Made next = report(i);
                assertThatThrownBy(() -> next.into(intake))
                        .isInstanceOf(StoreProblem.class)
                        .hasMessageContaining("cannot be reached")
                        .hasMessageContaining("is safe")
                        .hasMessageNotContaining("postgres:postgres");
            }
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start()) {
            Store store = Store.open(at(again.getPort()));
            kept.forEach(key -> assertThat(new ArticleQuery(store).one(key)).isPresent());
            assertThat(new ArticleQuery(store).list(100, 0)).hasSize(5);
            report(5).into(new Intake(store));
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
    }

    private static Location at(int port) {
        return new Location(null, "postgresql://postgres:postgres@localhost:" + port + "/postgres");
    }

    @Test
    void aTornFileIsToldOfWithTheWayBack() throws IOException {
        Location location = new Location(folder.resolve("record"), null);
        Intake intake = new Intake(Store.open(location));
        for (int i = 0; i < 30; i++) {
            report(i).into(intake);
        }
        new StoreCare(Store.open(location)).settle();
        try (RandomAccessFile file = new RandomAccessFile(
                folder.resolve("record").resolve(Store.FILE).toFile(), "rw")) {
            file.seek(100);
            file.write(new byte[4096 * 3]);
            file.setLength(file.length() / 2);
        }
        assertThatThrownBy(() -> new StoreCare(Store.openExisting(location)).verify())
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("casus store backup");
    }

    @Test
    void anUpdateThatFailsLeavesTheRecordAndSaysSoInOurWords() throws Exception {
        Path record = folder.resolve("record");
        Location location = new Location(record, null);
        String key = report(1).into(new Intake(Store.open(location))).key();
        String url = "jdbc:sqlite:" + record.resolve(Store.FILE);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM schema_version WHERE version = '60'");
        }
        assertThatThrownBy(() -> Store.open(location))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("could not be brought up to date")
                .hasMessageContaining("Nothing is lost")
                .hasMessageNotContaining("flyway")
                .hasMessageNotContaining("Flyway");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM article WHERE key = '" + key + "'")) {
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
        try (var copies = Files.list(record)) {
            assertThat(copies.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("record-before-update-from-"));
        }
    }

    @Test
    void aClockThatJumpsBackChangesNoOrderOfDecisions() {
        Store store = Store.open(new Location(folder.resolve("record"), null));
        String key = report(1).into(new Intake(store)).key();
        String claim = new ClaimQuery(store)
                .list(Filter.ALL, 1, 0)
                .get(0)
                .claim()
                .path("id")
                .asText();
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
        Review review = new Review(store, now::get);
        review.reject(List.of(claim), ANNA);
        now.set(Instant.parse("1999-12-31T23:59:59Z"));
        long second = review.accept(List.of(claim), ANNA);
        assertThat(new ClaimQuery(store).one(claim).orElseThrow().review()).isEqualTo("rejected");
        review.undo(second - 1, ANNA);
        assertThat(new ClaimQuery(store).one(claim).orElseThrow().review()).isEqualTo("accepted");
        now.set(Instant.parse("2025-01-01T00:00:00Z"));
        review.undoLast(ANNA);
        assertThat(new ClaimQuery(store).one(claim).orElseThrow().review()).isNull();
        assertThat(new ArticleQuery(store).one(key)).isPresent();
        assertThat(new StoreCare(store).verify()).isEmpty();
    }
}
