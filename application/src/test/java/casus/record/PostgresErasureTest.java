package casus.record;

import java.nio.file.Path;
import java.sql.DriverManager;

class PostgresErasureTest extends ErasureContract {
    private final Location server = PostgresServer.fresh();

    @Override
    Location location() {
        return server;
    }

    @Override
    int inFiles(byte[] bytes) throws Exception {
        String address = String.valueOf(server.address());
        String url = "jdbc:postgresql://" + address.replaceFirst(".*@", "");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (var row = statement.executeQuery(
                    "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()")) {
                row.next();
                return Found.in(Path.of(row.getString(1), "base", row.getString(2)), bytes);
            }
        }
    }
}
