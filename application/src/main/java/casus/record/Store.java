package casus.record;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An open record. Reading and writing may be done from many threads and processes; writers take turns. Whatever
 * {@link #write} has returned from is kept, also when the machine stops right after.
 */
public final class Store implements AutoCloseable {
    /** File of the embedded store inside its folder. */
    public static final String FILE = "record.db";

    private static final int WAIT_MILLIS = 60_000;
    private static final int CACHE_KIB = 64 << 10;

    private final Location location;
    private final Dialect dialect;
    private final Jdbi jdbi;

    private Store(Location location, Dialect dialect, DataSource source) {
        this.location = location;
        this.dialect = dialect;
        this.jdbi = Jdbi.create(source);
    }

    /**
     * Opens a store, makes it where there is none, and brings an older one up to date (after a copy of it is kept).
     *
     * @throws StoreProblem when it cannot be opened or belongs to a newer Casus
     */
    public static Store open(Location location) {
        Path folder = location.folder();
        if (folder != null) {
            makeFolder(folder);
        }
        return opened(location);
    }

    /**
     * Opens a store that is there.
     *
     * @throws StoreProblem when there is none, or it cannot be opened
     */
    public static Store openExisting(Location location) {
        Path folder = location.folder();
        if (folder != null && !Files.exists(folder.resolve(FILE))) {
            throw new StoreProblem(
                    "no-store",
                    "There is no store in " + folder + ". Put articles in with casus add, or give --store.");
        }
        return opened(location);
    }

    private static Store opened(Location location) {
        Path folder = location.folder();
        Dialect dialect = folder != null ? new SqliteDialect() : new PostgresDialect();
        DataSource source = folder != null ? sqlite(folder) : postgres(Objects.requireNonNull(location.address()));
        try {
            Schema.update(source, dialect, location);
            return new Store(location, dialect, source);
        } catch (RuntimeException e) {
            throw explained(e, location);
        }
    }

    /** Where it is. */
    public Location location() {
        return location;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads in one consistent state. */
    public <T> T read(Function<Handle, T> reading) {
        try (Handle handle = jdbi.open()) {
            dialect.beginReading(handle);
            try {
                return reading.apply(handle);
            } finally {
                dialect.rollback(handle);
            }
        } catch (RuntimeException e) {
            throw explained(e, location);
        }
    }

    /** Writes all of it, or nothing when it throws. */
    <T> T write(Function<Handle, T> writing) {
        try (Handle handle = jdbi.open()) {
            dialect.beginWriting(handle);
            try {
                T result = writing.apply(handle);
                handle.execute("UPDATE counter SET value = value + 1 WHERE name = 'change'");
                dialect.commit(handle);
                return result;
            } catch (RuntimeException | Error e) {
                undo(handle, e);
                throw e;
            }
        } catch (RuntimeException e) {
            throw explained(e, location);
        }
    }

    private void undo(Handle handle, Throwable reason) {
        try {
            dialect.rollback(handle);
        } catch (RuntimeException e) {
            // The database has rolled back by itself, as it does when its disk is full.
            reason.addSuppressed(e);
        }
    }

    /** A number that grows with every change of the record. */
    public long changes() {
        return read(handle -> handle.createQuery("SELECT value FROM counter WHERE name = 'change'")
                .mapTo(Long.class)
                .one());
    }

    /** Does what cannot be done inside a transaction. */
    <T> T alone(Function<Handle, T> doing) {
        try (Handle handle = jdbi.open()) {
            return doing.apply(handle);
        } catch (RuntimeException e) {
            throw explained(e, location);
        }
    }

    @Override
    public void close() {
        // Connections are closed after each use.
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreProblem(
                    "unwritable",
                    "The folder " + folder + " for the store cannot be made: " + e.getMessage()
                            + ". Give another with --store.",
                    e);
        }
    }

    private static DataSource sqlite(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
        return source;
    }

    private static DataSource postgres(String address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        URI uri = URI.create(address);
        String user = uri.getUserInfo();
        source.setServerNames(new String[] {uri.getHost()});
        if (uri.getPort() > 0) {
            source.setPortNumbers(new int[] {uri.getPort()});
        }
        source.setDatabaseName(uri.getPath().replaceFirst("^/", ""));
        if (user != null) {
            String[] parts = user.split(":", 2);
            source.setUser(parts[0]);
            if (parts.length > 1) {
                source.setPassword(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return source;
    }

    /** Problems of the database in words that say what to do. */
    private static RuntimeException explained(RuntimeException problem, Location location) {
        if (problem instanceof StoreProblem) {
            return problem;
        }
        SQLiteException sqlite = cause(problem, SQLiteException.class);
        if (sqlite != null) {
            String message = message(sqlite.getResultCode(), location);
            return message == null ? problem : new StoreProblem("store", message, problem);
        }
        SQLException sql = cause(problem, SQLException.class);
        if (sql != null && String.valueOf(sql.getSQLState()).startsWith("08")) {
            return new StoreProblem(
                    "unreachable", "The database " + location + " cannot be reached: " + sql.getMessage(), problem);
        }
        return problem;
    }

    private static @Nullable String message(SQLiteErrorCode code, Location location) {
        String name = code.name();
        if (name.startsWith("SQLITE_FULL")) {
            return "The disk of the store " + location
                    + " is full. What was stored before is safe; make room and run the command again.";
        }
        if (name.startsWith("SQLITE_READONLY")
                || name.startsWith("SQLITE_CANTOPEN")
                || name.startsWith("SQLITE_PERM")) {
            return "The store " + location
                    + " cannot be written to. Check who may write to its folder, or give another with --store.";
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return "The store " + location
                    + " is being written to by another program for more than a minute. Try again when that is done.";
        }
        if (name.startsWith("SQLITE_NOTADB") || name.startsWith("SQLITE_CORRUPT")) {
            return "The file " + location + "/" + FILE
                    + " is damaged or no store of Casus. Bring back a copy made with casus store backup.";
        }
        if (name.startsWith("SQLITE_IOERR")) {
            return "The store " + location + " cannot be read or written: its disk gives errors or is full (" + name
                    + ").";
        }
        return null;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        Throwable cause = problem;
        for (int i = 0; cause != null && i < 20; i++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
