package casus.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables of a store to the form that this Casus knows. */
final class Schema {
    private static final String PATH = "classpath:casus/record/";

    private Schema() {}

    /**
     * Makes the tables, or brings older ones up to date; an embedded store is copied beside itself before.
     *
     * @throws StoreProblem when the store was made by a newer Casus
     */
    static void update(DataSource source, Dialect dialect, Location location) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(PATH + "common", PATH + dialect.migrations())
                .placeholders(dialect.types())
                .table("schema_version")
                .ignoreMigrationPatterns("*:future")
                // Numbers have gaps where parts of Casus grow side by side; a store may have got a later one first.
                .outOfOrder(true)
                .load();
        MigrationInfo[] all = flyway.info().all();
        boolean fresh = flyway.info().current() == null;
        boolean pending = flyway.info().pending().length > 0;
        for (MigrationInfo info : all) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED) {
                throw new StoreProblem(
                        "newer",
                        "The store " + location + " was written by a newer Casus (form " + info.getVersion()
                                + "). Use that one; this one leaves it alone.");
            }
        }
        if (!pending) {
            return;
        }
        Path folder = location.folder();
        if (!fresh && folder != null) {
            keep(
                    source,
                    folder,
                    Objects.requireNonNull(flyway.info().current()).getVersion().toString());
        }
        flyway.migrate();
    }

    private static void keep(DataSource source, Path folder, String version) {
        Path copy = folder.resolve("record-before-update-from-" + version + ".db");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(copy);
            statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw new StoreProblem(
                    "no-backup",
                    "The store could not be copied to " + copy + " before its update: " + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
