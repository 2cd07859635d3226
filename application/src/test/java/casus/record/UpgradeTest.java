package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that an older Casus left is brought up to date, after a copy of it is kept. */
class UpgradeTest {
    private static final String FIRST_FORM = "2";

    @TempDir
    private Path folder = Path.of("");

    private Location location(String name) {
        return new Location(folder.resolve(name), null);
    }

    private static String file(Location location) {
        return "jdbc:sqlite:" + Objects.requireNonNull(location.folder()).resolve(Store.FILE);
    }

    /** A store in the first form, with what a store of today holds. */
    private Location old(String name) throws Exception {
        Location today = location(name + " of today");
        try (Store store = Store.open(today)) {
            Intake intake = new Intake(store);
            Generator.articles(8, 5).forEach(article -> article.into(intake));
            String claim = new ClaimQuery(store)
                    .list(Filter.of(Map.of("kind", "event")), 1, 0)
                    .get(0)
                    .claim()
                    .path("id")
                    .asText();
            new Review(store, () -> Instant.EPOCH).fix(List.of(claim), "status", TextNode.valueOf("denied"), "anna");
            new StoreCare(store).settle();
        }
        Location old = location(name);
        Files.createDirectories(Objects.requireNonNull(old.folder()));
        Schema.flyway(Sources.of(old), new SqliteDialect())
                .target(FIRST_FORM)
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(file(old));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "ATTACH '" + Objects.requireNonNull(today.folder()).resolve(Store.FILE) + "' AS today");
            statement.execute("UPDATE main.counter SET value ="
                    + " (SELECT value FROM today.counter other WHERE other.name = main.counter.name)");
            for (String table : tables(statement)) {
                statement.execute("DELETE FROM main." + table);
                String columns = columns(statement, table);
                statement.execute(
                        "INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM today." + table);
            }
        }
        return old;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT name FROM main.sqlite_master WHERE type = 'table'"
                        + " AND name NOT IN ('schema_version', 'counter') AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("PRAGMA main.table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add('"' + rows.getString("name") + '"');
            }
        }
        return String.join(", ", columns);
    }

    private static long form(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(CAST(version AS INTEGER)) FROM schema_version")) {
            return rows.getLong(1);
        }
    }

    private static List<String> lines(Store store) {
        List<String> lines = new ArrayList<>();
        new ClaimQuery(store)
                .each(
                        Filter.of(Map.of("review", "any")),
                        row -> lines.add(row.json().toString()));
        new IncidentQuery(store).each(Filter.ALL, incident -> lines.add(incident.toString()));
        return lines;
    }

    @Test
    void anOlderStoreIsBroughtUpToDateWithACopyBeside() throws Exception {
        Location old = old("old");
        Path folder = Objects.requireNonNull(old.folder());
        assertThat(form(folder.resolve(Store.FILE))).isEqualTo(2);
        List<String> before;
        try (Store today = Store.openExisting(location("old of today"))) {
            before = lines(today);
        }
        try (Store store = Store.openExisting(old)) {
            assertThat(lines(store)).isEqualTo(before).hasSizeGreaterThan(10);
            assertThat(new StoreCare(store).verify()).isEmpty();
            assertThat(new ClaimQuery(store).count(Filter.of(Map.of("q", "attacked"))))
                    .isPositive();
            assertThat(new Review(store, Instant::now).history()).hasSize(1);
            Generator.article(20, 40, 5).into(new Intake(store));
        }
        assertThat(form(folder.resolve(Store.FILE))).isGreaterThan(2);
        Path copy = folder.resolve("record-before-update-from-2.db");
        assertThat(form(copy)).isEqualTo(2);
        Location restored = location("restored");
        Files.createDirectories(Objects.requireNonNull(restored.folder()));
        Files.copy(copy, Objects.requireNonNull(restored.folder()).resolve(Store.FILE));
        try (Store store = Store.openExisting(restored)) {
            assertThat(lines(store)).isEqualTo(before);
        }
    }

    @Test
    void withoutACopyNothingIsUpdated() throws Exception {
        Location old = old("old");
        Path folder = Objects.requireNonNull(old.folder());
        Path inTheWay = Files.createDirectories(
                folder.resolve("record-before-update-from-2.db").resolve("full"));
        assertThatThrownBy(() -> Store.openExisting(old))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("was not updated");
        assertThat(form(folder.resolve(Store.FILE))).isEqualTo(2);
        Files.delete(inTheWay);
        Store.openExisting(old).close();
        assertThat(form(folder.resolve(Store.FILE))).isGreaterThan(2);
    }

    @Test
    void manyMayOpenAnOldStoreOrANewOneAtOnce() throws Exception {
        for (Location location : List.of(old("old"), location("new"))) {
            ExecutorService pool = Executors.newFixedThreadPool(6);
            try {
                List<Future<Boolean>> opened = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    opened.add(pool.submit(() -> {
                        try (Store store = Store.open(location)) {
                            return new StoreCare(store).verify().isEmpty();
                        }
                    }));
                }
                for (Future<Boolean> one : opened) {
                    assertThat(one.get()).isTrue();
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void aServerIsBroughtUpToDateTooAndANewerOneLeftAlone() throws Exception {
        Location server = PostgresServer.fresh();
        Schema.flyway(Sources.of(server), new PostgresDialect())
                .target(FIRST_FORM)
                .load()
                .migrate();
        try (Connection connection = Sources.of(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO decision (seq, who, decided_at, kind, content) VALUES (1, 'anna',"
                    + " '2025-07-01T00:00:00Z', 'actor-name', '{\"actor\":\"RUS\",\"name\":\"Russland\"}')");
        }
        try (Store store = Store.openExisting(server)) {
            assertThat(new Review(store, Instant::now).history()).hasSize(1);
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
        try (Connection connection = Sources.of(server).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT MAX(CAST(version AS INTEGER)) FROM schema_version")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isGreaterThan(2);
            }
            statement.execute(
                    "INSERT INTO schema_version SELECT 99, '99', description, type, script, checksum, installed_by,"
                            + " installed_on, execution_time, success FROM schema_version WHERE installed_rank = 1");
        }
        assertThatThrownBy(() -> Store.openExisting(server)).hasMessageContaining("newer Casus");
    }
}
