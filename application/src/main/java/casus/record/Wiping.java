package casus.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Makes sure that what was deleted stands nowhere in the files of a store, nor in the copies that it knows of. */
final class Wiping {
    /** Names of settings that hold where a copy was put. */
    private static final String COPY = "copy ";

    private final Store store;
    private final List<Path> reached = new ArrayList<>();
    private final List<String> beyond = new ArrayList<>();

    Wiping(Store store) {
        this.store = store;
    }

    /** Notes that a copy was made, so that what is removed is removed there too; a record that cannot be changed removes nothing. */
    static void noteCopy(Store store, Path folder) {
        if (store.isReadOnly()) {
            return;
        }
        store.write(handle -> handle.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                COPY + folder.toAbsolutePath().normalize(),
                folder.toAbsolutePath().normalize().toString()));
    }

    List<Path> reached() {
        return List.copyOf(reached);
    }

    List<String> beyond() {
        return List.copyOf(beyond);
    }

    /** @param hashes of the documents that were removed */
    void wipe(Set<String> hashes) {
        Path folder = store.location().folder();
        if (folder == null) {
            // With new statistics, as the old ones hold examples of values.
            store.alone(handle -> handle.execute("VACUUM (FULL, ANALYZE)"));
            beyond.add("the server's log of changes, its replicas and copies made of it (pg_dump, disk images)");
        } else {
            files();
            older(folder);
            copies(hashes);
        }
        beyond.add("what was exported, printed, mailed or copied out of the record, and what the disk itself keeps");
    }

    /**
     * SQLite leaves deleted rows in free pages and in the log, and its full-text index keeps words of deleted rows until parts of it are
     * merged: all of it is written anew.
     */
    private void files() {
        store.write(handle -> {
            handle.execute("INSERT INTO claim_words (claim_words) VALUES ('optimize')");
            handle.execute("INSERT INTO article_words (article_words) VALUES ('optimize')");
            return null;
        });
        store.alone(handle -> handle.execute("VACUUM"));
        int busy = store.alone(Wiping::emptyLog);
        if (busy != 0) {
            beyond.add("the log " + Store.FILE
                    + "-wal, as long as another program has the record open; it is emptied when that one ends");
        }
    }

    private static int emptyLog(Handle handle) {
        return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((rs, ctx) -> rs.getInt(1))
                .one();
    }

    /** Copies from before updates serve to go back; with somebody's words in them that were to go they serve no more. */
    private void older(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("record-before-update-"))
                    .sorted()
                    .toList()) {
                Files.delete(file);
                reached.add(file);
            }
        } catch (IOException e) {
            beyond.add("copies from before updates in " + folder + ", which could not be deleted: " + e.getMessage());
        }
    }

    private void copies(Set<String> hashes) {
        List<String> folders =
                store.read(handle -> handle.createQuery("SELECT value FROM setting WHERE name LIKE ? ORDER BY name")
                        .bind(0, COPY + "%")
                        .mapTo(String.class)
                        .list());
        for (String folder : folders) {
            Path copy = Path.of(folder);
            if (Files.exists(copy.resolve(Store.FILE))) {
                copy(copy, hashes);
            } else {
                beyond.add("the copy made to " + folder + ", which is not there now");
            }
        }
    }

    private void copy(Path folder, Set<String> hashes) {
        try (Store copy = Store.openExisting(new Location(folder, null))) {
            Set<String> keys = new LinkedHashSet<>();
            for (String hash : hashes) {
                keys.addAll(
                        copy.read(handle -> handle.createQuery("SELECT DISTINCT series FROM article WHERE sha256 = ?")
                                .bind(0, hash)
                                .mapTo(String.class)
                                .list()));
            }
            List<String> current = new ArrayList<>();
            for (String series : keys) {
                current.addAll(copy.read(
                        handle -> handle.createQuery("SELECT key FROM article WHERE series = ? AND is_current = 1")
                                .bind(0, series)
                                .mapTo(String.class)
                                .list()));
            }
            if (!current.isEmpty()) {
                beyond.addAll(new Erasure(copy)
                        .remove(current).beyond().stream()
                                .filter(line -> line.contains(Store.FILE) || line.contains("copy made"))
                                .toList());
                reached.add(folder);
            }
        } catch (StoreProblem e) {
            beyond.add("the copy in " + folder + ", which could not be changed: " + e.getMessage());
        }
    }
}
