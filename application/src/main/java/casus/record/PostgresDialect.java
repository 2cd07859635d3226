package casus.record;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** PostgreSQL with its own text search. */
final class PostgresDialect implements Dialect {
    /** Any number will do as long as all of Casus uses the same. */
    private static final long WRITERS = 7_271_981;

    @Override
    public String migrations() {
        return "postgresql";
    }

    @Override
    public Map<String, String> types() {
        return Map.of("blob", "BYTEA", "serial", "BIGINT PRIMARY KEY", "clustered", "");
    }

    @Override
    public void beginWriting(Handle handle) {
        handle.begin();
        handle.createQuery("SELECT pg_advisory_xact_lock(" + WRITERS + ")")
                .map((rs, ctx) -> 1)
                .one();
    }

    @Override
    public void beginReading(Handle handle) {
        handle.begin();
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void commit(Handle handle) {
        handle.commit();
    }

    @Override
    public void rollback(Handle handle) {
        handle.rollback();
    }

    @Override
    public void addClaimWords(Handle handle, long claim, String words) {
        handle.execute("INSERT INTO claim_words (rowid, words) VALUES (?, to_tsvector('english', ?))", claim, words);
    }

    @Override
    public void addArticleWords(Handle handle, String article, String title, String body) {
        handle.execute(
                "INSERT INTO article_words (article, title, body, words)"
                        + " VALUES (?, ?, ?, to_tsvector('english', ?))",
                article,
                title,
                body,
                title + "\n" + body);
    }

    @Override
    public String claimsWithWords() {
        return "claim.no IN (SELECT rowid FROM claim_words WHERE words @@ to_tsquery('english', :words))";
    }

    @Override
    public String articlesWithWords() {
        return "article.key IN (SELECT article FROM article_words WHERE words @@ to_tsquery('english', :words))";
    }

    @Override
    public String query(String typed) {
        StringBuilder query = new StringBuilder();
        boolean any = false;
        for (Words.Term term : Words.terms(typed)) {
            String text = "'" + term.text().replace("'", " ").replace("\\", " ") + "'" + (term.prefix() ? ":*" : "");
            query.append(query.isEmpty() ? "" : " & ")
                    .append(term.without() ? "!" : "")
                    .append(text);
            any |= !term.without();
        }
        if (!any) {
            throw new StoreProblem("bad-filter", "Nothing to search for in \"" + typed + "\". Give at least one word.");
        }
        return query.toString();
    }

    @Override
    public List<String> check(Handle handle) {
        return List.of();
    }
}
