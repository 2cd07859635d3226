package casus.flink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One server of PostgreSQL for all tests of a run; it stops with them. */
final class Database {
    private static @Nullable EmbeddedPostgres server;
    private static int databases;

    private Database() {}

    /** The address of a database with nothing in it. */
    static synchronized String fresh() throws IOException, SQLException {
        EmbeddedPostgres started = server;
        if (started == null) {
            started = EmbeddedPostgres.builder().start();
            server = started;
        }
        databases++;
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE stream" + databases);
        }
        return "postgresql://postgres:postgres@localhost:" + started.getPort() + "/stream" + databases;
    }
}
