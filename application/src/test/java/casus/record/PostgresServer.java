package casus.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One server for all tests of a run; it stops with them. */
final class PostgresServer {
    private static @Nullable EmbeddedPostgres server;
    private static int databases;

    private PostgresServer() {}

    /** A database with nothing in it. */
    static synchronized Location fresh() {
        EmbeddedPostgres started = server;
        try {
            if (started == null) {
                started = EmbeddedPostgres.builder().start();
                server = started;
            }
            databases++;
            try (var connection = started.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE record" + databases);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Location(
                null, "postgresql://postgres:postgres@localhost:" + started.getPort() + "/record" + databases);
    }
}
