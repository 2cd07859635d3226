package casus.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** SQLite with FTS5. */
final class SqliteDialect implements Dialect {
    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public Map<String, String> types() {
        return Map.of("blob", "BLOB", "serial", "INTEGER PRIMARY KEY", "clustered", " WITHOUT ROWID");
    }

    @Override
    public void beginWriting(Handle handle) {
        handle.execute("BEGIN IMMEDIATE");
    }

    @Override
    public void beginReading(Handle handle) {
        handle.execute("BEGIN");
    }

    @Override
    public void commit(Handle handle) {
        handle.execute("COMMIT");
    }

    @Override
    public void rollback(Handle handle) {
        handle.execute("ROLLBACK");
    }

    @Override
    public void addClaimWords(Handle handle, long claim, String words) {
        handle.execute("INSERT INTO claim_words (rowid, words) VALUES (?, ?)", claim, words);
    }

    @Override
    public void addArticleWords(Handle handle, String article, String title, String body) {
        handle.execute("INSERT INTO article_words (article, title, body) VALUES (?, ?, ?)", article, title, body);
    }

    @Override
    public String claimsWithWords() {
        return "claim.no IN (SELECT rowid FROM claim_words WHERE claim_words MATCH :words)";
    }

    @Override
    public String articlesWithWords() {
        return "article.key IN (SELECT article FROM article_words WHERE article_words MATCH :words)";
    }

    @Override
    public String query(String typed) {
        StringBuilder query = new StringBuilder();
        StringBuilder without = new StringBuilder();
        for (Words.Term term : Words.terms(typed)) {
            String quoted = '"' + term.text().replace("\"", "\"\"") + '"' + (term.prefix() ? "*" : "");
            if (term.without()) {
                without.append(" NOT ").append(quoted);
            } else {
                query.append(query.isEmpty() ? "" : " AND ").append(quoted);
            }
        }
        if (query.isEmpty()) {
            throw new StoreProblem("bad-filter", "Nothing to search for in \"" + typed + "\". Give at least one word.");
        }
        return query.append(without).toString();
    }

    /** Without being told, SQLite takes an index that fits the filter and then reads whole rows with their JSON. */
    @Override
    public String countedIncidents() {
        return "incident INDEXED BY incident_picture";
    }

    @Override
    public List<String> check(Handle handle) {
        List<String> wrong = new ArrayList<>(handle.createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .list());
        handle.createQuery("PRAGMA foreign_key_check")
                .map((rs, ctx) ->
                        "A row of " + rs.getString(1) + " points at a missing one of " + rs.getString(3) + ".")
                .forEach(wrong::add);
        return wrong;
    }
}
