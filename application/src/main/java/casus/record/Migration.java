package casus.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Copies a whole record into an empty store, of the same kind or the other. */
public final class Migration {
    /** A store that was merely opened may have made values of its own. */
    private static final String SETTING = "setting";

    /** In an order in which each row finds what it points at. */
    private static final List<String> TABLES = List.of(
            "document",
            "article",
            "article_origin",
            "copy_mark",
            "claim",
            "claim_actor",
            "claim_block",
            "claim_link",
            "incident",
            "incident_dyad",
            "incident_redirect",
            "actor",
            "decision",
            "decision_claim",
            "account",
            "collection",
            "collection_item",
            "brief",
            "subscriber",
            "delivery",
            SETTING,
            "watch_source",
            "watch_item",
            "change_log");

    /** Not copied: open sessions, which end with their server; words and numbers are written anew, and the other store has a form. */
    private static final Set<String> LEFT =
            Set.of("account_session", "claim_words", "article_words", "counter", "schema_version");

    private static final int BATCH = 500;

    private Migration() {}

    /** Whether every table of a store is either copied or left on purpose. */
    static boolean knows(String table) {
        return TABLES.contains(table) || LEFT.contains(table);
    }

    /**
     * Copies everything in one transaction: the target holds all of it, or stays empty.
     *
     * @return rows copied, by table
     * @throws StoreProblem when the target holds something already
     */
    public static Map<String, Long> copy(Store from, Store to) {
        return from.read(source -> to.write(target -> {
            for (String table : TABLES) {
                boolean held = !table.equals(SETTING)
                        && target.createQuery("SELECT COUNT(*) FROM " + table)
                                        .mapTo(Long.class)
                                        .one()
                                > 0;
                if (held) {
                    throw new StoreProblem(
                            "not-empty", "The store " + to.location() + " holds something already. Name an empty one.");
                }
            }
            target.execute("DELETE FROM " + SETTING);
            Map<String, Long> copied = new LinkedHashMap<>();
            for (String table : TABLES) {
                copied.put(table, rows(source, target, table));
            }
            for (String counter : List.of("claim", "decision", "logged")) {
                long value = source.createQuery("SELECT value FROM counter WHERE name = ?")
                        .bind(0, counter)
                        .mapTo(Long.class)
                        .one();
                target.execute("UPDATE counter SET value = ? WHERE name = ?", value, counter);
            }
            words(source, target, to.dialect());
            return copied;
        }));
    }

    private static long rows(Handle source, Handle target, String table) {
        Connection connection = source.getConnection();
        long count = 0;
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData meta = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i));
            }
            String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            try (PreparedStatement statement = target.getConnection().prepareStatement(insert)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        statement.setObject(i, rows.getObject(i));
                    }
                    statement.addBatch();
                    count++;
                    if (count % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new StoreProblem("migration", "The table " + table + " could not be copied: " + e.getMessage(), e);
        }
        return count;
    }

    /** What words are found by is made anew: each database has a way of its own. */
    private static void words(Handle source, Handle target, Dialect dialect) {
        source.createQuery(
                        "SELECT c.no, c.json, a.title FROM claim c JOIN article a ON a.key = c.article ORDER BY c.no")
                .map((rs, ctx) -> Map.entry(
                        rs.getLong(1), ClaimRows.words(Packed.json(rs.getBytes(2)), String.valueOf(rs.getString(3)))))
                .forEach(words -> dialect.addClaimWords(target, words.getKey(), words.getValue()));
        source.createQuery("SELECT key, analysis FROM article WHERE is_current = 1 ORDER BY key")
                .map((rs, ctx) ->
                        Map.entry(rs.getString(1), Packed.json(rs.getBytes(2)).path("article")))
                .forEach(article -> dialect.addArticleWords(
                        target,
                        article.getKey(),
                        article.getValue().path("title").asText(""),
                        article.getValue().path("text").asText()));
    }
}
