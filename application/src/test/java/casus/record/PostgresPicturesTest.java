package casus.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresPicturesTest extends PicturesContract {
    private static @Nullable EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        Objects.requireNonNull(server).close();
    }

    @Override
    Location fresh() {
        databases++;
        EmbeddedPostgres started = Objects.requireNonNull(server);
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE pictures" + databases);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Location(
                null, "postgresql://postgres:postgres@localhost:" + started.getPort() + "/pictures" + databases);
    }
}
