package casus.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of a store to the form that this Casus knows. */
final class Schema {
    private static final String PATH = "classpath:casus/record/";
    /** Only one process at a time makes or updates the tables of a folder. */
    private static final String LOCK = "record.lock";

    private Schema() {}

    /**
     * Makes the tables, or brings older ones up to date; an embedded store is copied beside itself before.
     *
     * @throws StoreProblem when the store was made by a newer Casus, or cannot be copied
     */
    static void update(DataSource source, Dialect dialect, Location location) {
        Flyway flyway = flyway(source, dialect).load();
        if (!pending(flyway, location)) {
            return;
        }
        Path folder = location.folder();
        if (folder == null) {
            migrate(flyway, location);
        } else {
            alone(source, dialect, location, folder);
        }
    }

    /**
     * Makes sure that the tables have the form that this Casus knows, without changing anything.
     *
     * @throws StoreProblem when they have another
     */
    static void check(DataSource source, Dialect dialect, Location location) {
        if (pending(flyway(source, dialect).load(), location)) {
            throw new StoreProblem(
                    "older",
                    "The store " + location
                            + " has an older form, and cannot be brought up to date where it cannot be written"
                            + " to. Copy the folder to where you may write, and give the copy with --store.");
        }
    }

    /** How the tables are made; tests make older forms by it. */
    static FluentConfiguration flyway(DataSource source, Dialect dialect) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(PATH + "common", PATH + dialect.migrations())
                .javaMigrations(new V46__Cameo())
                .placeholders(dialect.types())
                .table("schema_version")
                .ignoreMigrationPatterns("*:future")
                // Numbers have gaps where parts of Casus grow side by side; a store may have got a later one first.
                .outOfOrder(true);
    }

    private static synchronized void alone(DataSource source, Dialect dialect, Location location, Path folder) {
        try (FileChannel file =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Flyway flyway = flyway(source, dialect).load();
            if (lock.isValid() && pending(flyway, location)) {
                MigrationInfo current = flyway.info().current();
                if (current != null) {
                    keep(source, folder, current.getVersion().toString());
                }
                migrate(flyway, location);
            }
        } catch (IOException e) {
            throw new StoreProblem(
                    Problems.UNWRITABLE,
                    "The store " + location + " cannot be written to: " + e
                            + ". Check who may write to its folder, or give" + " another with --store.",
                    e);
        }
    }

    /** Each step of an update is a transaction: one that fails leaves the record at the step before. */
    private static void migrate(Flyway flyway, Location location) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            MigrationInfo current = flyway.info().current();
            throw new StoreProblem(
                    "update-failed",
                    "The store " + location + " could not be brought up to date and stays at form "
                            + (current == null ? "none" : current.getVersion()) + ": " + reason(e)
                            + (location.folder() == null
                                    ? ". Nothing is lost; use the Casus that wrote it, and tell the makers of this one."
                                    : ". Nothing is lost; a copy from before is beside it (record-before-update-from-…). Use the Casus that"
                                            + " wrote it, and tell the makers of this one."),
                    e);
        }
    }

    /** What the database itself said, in one line. */
    private static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static boolean pending(Flyway flyway, Location location) {
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED) {
                throw new StoreProblem(
                        "newer",
                        "The store " + location + " was written by a newer Casus (form " + info.getVersion()
                                + "). Use that one; this one leaves it alone.");
            }
        }
        return flyway.info().pending().length > 0;
    }

    private static void keep(DataSource source, Path folder, String version) {
        Path copy = folder.resolve("record-before-update-from-" + version + ".db");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(copy);
            statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
        } catch (SQLException | IOException e) {
            throw new StoreProblem(
                    "no-backup",
                    "The store could not be copied to " + copy + " before its update, and was not updated: " + e
                            + ". Make room there, or take away what stands there.",
                    e);
        }
    }
}
