package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordTest extends RecordContract {
    @TempDir
    private Path folder = Path.of("");

    private int opened;

    @Override
    Location fresh() {
        opened++;
        return new Location(folder.resolve("store " + opened), null);
    }

    @Test
    void twoWritersTakeTurns() throws Exception {
        Location location = fresh();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (Store one = Store.open(location);
                Store two = Store.open(location)) {
            List<Made> articles = Generator.articles(30, 3);
            Future<?> odd = pool.submit(() -> every(articles, 1, new Intake(one)));
            Future<?> even = pool.submit(() -> every(articles, 0, new Intake(two)));
            odd.get();
            even.get();
            assertThat(new StoreCare(one).verify()).isEmpty();
            assertThat(new ArticleQuery(two).count()).isEqualTo(30);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Path file(Location location) {
        return Objects.requireNonNull(location.folder()).resolve(Store.FILE);
    }

    private static void every(List<Made> articles, int rest, Intake intake) {
        for (int i = 0; i < articles.size(); i++) {
            if (i % 2 == rest) {
                articles.get(i).into(intake);
            }
        }
    }

    @Test
    void aBackupIsAWholeStore() {
        Location location = fresh();
        try (Store store = Store.open(location)) {
            Generator.articles(5, 1).forEach(article -> article.into(new Intake(store)));
            Path copy = folder.resolve("copy");
            new StoreCare(store).backup(copy);
            try (Store restored = Store.openExisting(new Location(copy, null))) {
                assertThat(new StoreCare(restored).verify()).isEmpty();
                assertThat(new ArticleQuery(restored).count()).isEqualTo(5);
            }
            assertThatThrownBy(() -> new StoreCare(store).backup(copy)).hasMessageContaining("already");
        }
    }

    @Test
    void aNewerStoreIsLeftAlone() throws Exception {
        Location location = fresh();
        Store.open(location).close();
        Path file = file(location);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO schema_version SELECT 99, '99', description, type, script, checksum, installed_by,"
                            + " installed_on, execution_time, success FROM schema_version WHERE installed_rank = 1");
        }
        assertThatThrownBy(() -> Store.open(location))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("newer Casus");
    }

    @Test
    void whatIsNoStoreIsToldSo() throws IOException {
        Location location = fresh();
        Files.createDirectories(Objects.requireNonNull(location.folder()));
        Files.writeString(file(location), "this is no database, whatever its name says ".repeat(50));
        assertThatThrownBy(() -> Store.open(location))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("no store of Casus");
        assertThatThrownBy(() -> Store.openExisting(new Location(folder.resolve("nowhere"), null)))
                .hasMessageContaining("casus add");
    }

    @Test
    void damageIsFound() throws Exception {
        Location location = fresh();
        try (Store store = Store.open(location)) {
            Generator.articles(3, 1).forEach(article -> article.into(new Intake(store)));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file(location));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE document SET size = size + 1 WHERE sha256 = (SELECT MIN(sha256) FROM document)");
            statement.execute("DELETE FROM incident WHERE id = (SELECT MIN(id) FROM incident)");
        }
        try (Store store = Store.open(location)) {
            assertThat(new StoreCare(store).verify())
                    .anyMatch(line -> line.contains("not as it was received"))
                    .anyMatch(line -> line.contains("incident that is not there"));
        }
    }
}
