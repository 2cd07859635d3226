package casus.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * An open record. Reading and writing may be done from many threads and processes; writers take turns. Whatever
 * {@link #write} has returned from is kept, also when the machine stops right after.
 */
public final class Store implements AutoCloseable {
    /** File of the embedded store inside its folder. */
    public static final String FILE = "record.db";

    private final Location location;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final boolean readOnly;

    private Store(Location location, Dialect dialect, DataSource source, boolean readOnly) {
        this.location = location;
        this.dialect = dialect;
        this.readOnly = readOnly;
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
        return opened(location, Sources.of(location));
    }

    /** The same with a file of at most so many pages: a disk that is soon full. */
    static Store open(Location location, int mostPages) {
        makeFolder(Objects.requireNonNull(location.folder()));
        return opened(location, Sources.sqlite(Objects.requireNonNull(location.folder()), mostPages));
    }

    /**
     * Opens a store that is there. One that cannot be written to is opened for reading alone.
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
        if (folder != null && !Sources.isWritable(folder)) {
            return reading(location, folder);
        }
        try {
            return opened(location, Sources.of(location));
        } catch (StoreProblem e) {
            if (folder != null && e.code().equals(Problems.UNWRITABLE)) {
                return reading(location, folder);
            }
            throw e;
        }
    }

    private static Store opened(Location location, DataSource source) {
        Dialect dialect = location.folder() != null ? new SqliteDialect() : new PostgresDialect();
        try {
            Schema.update(source, dialect, location);
            return new Store(location, dialect, source, false);
        } catch (RuntimeException e) {
            throw Problems.explained(e, location);
        }
    }

    private static Store reading(Location location, Path folder) {
        DataSource source = Sources.reading(location, folder);
        Dialect dialect = new SqliteDialect();
        try {
            Schema.check(source, dialect, location);
            return new Store(location, dialect, source, true);
        } catch (RuntimeException e) {
            throw Problems.explained(e, location);
        }
    }

    /** Where it is. */
    public Location location() {
        return location;
    }

    /** Whether it can be read but not changed, as its folder or disk cannot be written to. */
    public boolean isReadOnly() {
        return readOnly;
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
            throw Problems.explained(e, location);
        }
    }

    /** Writes all of it, or nothing when it throws. */
    <T> T write(Function<Handle, T> writing) {
        if (readOnly) {
            throw new StoreProblem(
                    Problems.UNWRITABLE,
                    "The store " + location
                            + " can be read but not changed: its folder or disk cannot be written to. Check who"
                            + " may write there, or copy the folder and give the copy with --store.");
        }
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
            throw Problems.explained(e, location);
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
            throw Problems.explained(e, location);
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
}
