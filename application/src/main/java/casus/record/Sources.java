package casus.record;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Where connections to a store come from. */
final class Sources {
    private static final int WAIT_MILLIS = 60_000;
    private static final int CACHE_KIB = 64 << 10;
    private static final int ANY_PAGES = Integer.MAX_VALUE;

    private Sources() {}

    static DataSource of(Location location) {
        Path folder = location.folder();
        return folder != null ? sqlite(folder, ANY_PAGES) : postgres(Objects.requireNonNull(location.address()));
    }

    /** @param mostPages that the file may have */
    static DataSource sqlite(Path folder, int mostPages) {
        SQLiteConfig config = shared();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_MILLIS);
        if (mostPages < ANY_PAGES) {
            config.setMaxPageCount(mostPages);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(Store.FILE));
        return source;
    }

    /**
     * For reading alone, without a trace in the folder.
     *
     * @throws StoreProblem when changes wait in the log, which nobody can read where nobody can write
     */
    static DataSource reading(Location location, Path folder) {
        Path log = folder.resolve(Store.FILE + "-wal");
        if (Files.isRegularFile(log) && log.toFile().length() > 0) {
            throw new StoreProblem(
                    Problems.UNWRITABLE,
                    "The store " + location + " cannot be written to, and changes wait in its log (" + log.getFileName()
                            + ") that can only be read where they can be put in their place. Copy the whole folder to where you"
                            + " may write, and give the copy with --store.");
        }
        SQLiteConfig config = shared();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:"
                + folder.resolve(Store.FILE).toAbsolutePath().toUri().toString().replaceFirst("^file:/+", "file:/")
                + "?immutable=1");
        return source;
    }

    static boolean isWritable(Path folder) {
        return Files.isWritable(folder) && Files.isWritable(folder.resolve(Store.FILE));
    }

    private static SQLiteConfig shared() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    private static DataSource postgres(String address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        URI uri = URI.create(address);
        String user = uri.getRawUserInfo();
        source.setServerNames(new String[] {uri.getHost()});
        if (uri.getPort() > 0) {
            source.setPortNumbers(new int[] {uri.getPort()});
        }
        source.setDatabaseName(uri.getPath().replaceFirst("^/", ""));
        if (user != null) {
            String[] parts = user.split(":", 2);
            source.setUser(decoded(parts[0]));
            if (parts.length > 1) {
                source.setPassword(decoded(parts[1]));
            }
        }
        return source;
    }

    /** Plus signs stand for themselves outside of queries. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
