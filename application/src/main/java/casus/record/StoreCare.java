package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Looks after a store: what is in it, whether it is whole, and a copy of it. */
public final class StoreCare {
    private static final List<String> TABLES = List.of("article", "claim", "incident", "actor", "decision", "document");

    private final Store store;

    public StoreCare(Store store) {
        this.store = store;
    }

    /** How many rows of each kind, and the bytes on disk where that is known. */
    public Map<String, Long> status() {
        Map<String, Long> counts = new LinkedHashMap<>();
        store.read(handle -> {
            for (String table : TABLES) {
                counts.put(table, count(handle, "SELECT COUNT(*) FROM " + table));
            }
            counts.put("incident, news alone", count(handle, "SELECT COUNT(*) FROM incident WHERE background = 0"));
            counts.put("article, newest versions", count(handle, "SELECT COUNT(*) FROM article WHERE is_current = 1"));
            counts.put("bytes of documents as received", count(handle, "SELECT COALESCE(SUM(size), 0) FROM document"));
            return null;
        });
        Path folder = store.location().folder();
        if (folder != null) {
            counts.put("bytes on disk", size(folder.resolve(Store.FILE)) + size(folder.resolve(Store.FILE + "-wal")));
        }
        return counts;
    }

    /**
     * Checks that the store is whole: the database's own files, the hashes of all documents, every quotation at its place in its
     * article, and that nothing points at what is not there.
     *
     * @return what is wrong, one line each; empty when all is well
     */
    public List<String> verify() {
        List<String> wrong = new ArrayList<>();
        store.read(handle -> {
            wrong.addAll(store.dialect().check(handle));
            documents(handle, wrong);
            quotations(handle, wrong);
            orphans(handle, wrong);
            return null;
        });
        return wrong;
    }

    /**
     * Copies an embedded store into a folder while it may be in use.
     *
     * @return the copy
     * @throws StoreProblem when there is one already, or the store is on a server
     */
    public Path backup(Path folder) {
        if (store.location().folder() == null) {
            throw new StoreProblem(
                    "no-folder", "A record on a server is backed up with the server's own tools (pg_dump).");
        }
        Path copy = folder.resolve(Store.FILE);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreProblem("unwritable", "The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        if (Files.exists(copy)) {
            throw new StoreProblem("exists", "There is a store in " + folder + " already. Name another folder.");
        }
        store.alone(handle -> handle.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'"));
        Wiping.noteCopy(store, folder);
        return copy;
    }

    /** Writes what waits in the log into the file of an embedded store. */
    public void settle() {
        if (store.location().folder() != null) {
            store.alone(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((rs, ctx) -> rs.getInt(1))
                    .one());
        }
    }

    /** Bytes that texts take: documents as received, analyses with their texts, and what texts are found by. */
    long bytesOfTexts() {
        return store.read(handle -> count(handle, "SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM document")
                + count(handle, "SELECT COALESCE(SUM(LENGTH(analysis) + LENGTH(story)), 0) FROM article"));
    }

    private static void documents(Handle handle, List<String> wrong) {
        handle.createQuery("SELECT sha256, origin, size, bytes FROM document ORDER BY sha256")
                .map((rs, ctx) -> {
                    byte[] bytes = Packed.unpack(rs.getBytes(4));
                    boolean whole =
                            bytes.length == rs.getLong(3) && sha256(bytes).equals(rs.getString(1));
                    return whole
                            ? ""
                            : "The document " + rs.getString(2) + " is not as it was received (" + rs.getString(1)
                                    + ").";
                })
                .filter(line -> !line.isEmpty())
                .forEach(wrong::add);
    }

    private static void quotations(Handle handle, List<String> wrong) {
        handle.createQuery("SELECT key, analysis FROM article WHERE is_current = 1 ORDER BY key")
                .map((rs, ctx) -> Map.entry(rs.getString(1), Packed.json(rs.getBytes(2))))
                .forEach(article -> {
                    String text =
                            article.getValue().path("article").path("text").asText();
                    handle.createQuery("SELECT id, json FROM claim WHERE article = ?")
                            .bind(0, article.getKey())
                            .map((rs, ctx) -> Map.entry(rs.getString(1), Packed.json(rs.getBytes(2))))
                            .forEach(claim -> {
                                if (!quoted(text, claim.getValue().path("evidence"))) {
                                    wrong.add("The words of claim " + claim.getKey()
                                            + " are not at their place in article " + article.getKey() + ".");
                                }
                            });
                });
    }

    private static boolean quoted(String text, JsonNode evidence) {
        int begin = evidence.path("begin").asInt(-1);
        int end = evidence.path("end").asInt(-1);
        int length = text.codePointCount(0, text.length());
        if (begin < 0 || end < begin || end > length) {
            return false;
        }
        int from = text.offsetByCodePoints(0, begin);
        return text.substring(from, text.offsetByCodePoints(from, end - begin))
                .equals(evidence.path("exact").asText());
    }

    private static void orphans(Handle handle, List<String> wrong) {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put(
                "claims in an incident that is not there",
                "SELECT COUNT(*) FROM claim WHERE incident IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM incident WHERE incident.id = claim.incident)");
        checks.put(
                "incidents without claims",
                "SELECT COUNT(*) FROM incident WHERE NOT EXISTS"
                        + " (SELECT 1 FROM claim WHERE claim.incident = incident.id)");
        checks.put(
                "event claims in no incident",
                "SELECT COUNT(*) FROM claim WHERE kind = 'event' AND incident IS NULL"
                        + " AND (review IS NULL OR review <> 'rejected')");
        checks.put(
                "figures of an event that is not there",
                "SELECT COUNT(*) FROM claim f WHERE f.event IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM claim e WHERE e.id = f.event)");
        checks.put(
                "claims of an old version",
                "SELECT COUNT(*) FROM claim JOIN article ON article.key = claim.article"
                        + " WHERE article.is_current = 0");
        checks.put(
                "articles without their document",
                "SELECT COUNT(*) FROM article WHERE NOT EXISTS"
                        + " (SELECT 1 FROM document WHERE document.sha256 = article.sha256)");
        checks.put(
                "series with more than one newest version",
                "SELECT COUNT(*) FROM (SELECT series FROM article"
                        + " WHERE is_current = 1 GROUP BY series HAVING COUNT(*) > 1) doubled");
        checks.put("pairs of actors that are not as the claims of their incident have them", Dyads.WRONG);
        checks.forEach((what, query) -> {
            long found = count(handle, query);
            if (found > 0) {
                wrong.add(found + " " + what + ".");
            }
        });
    }

    private static long count(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
