package casus.record;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What differs between the databases that can hold a record. */
interface Dialect {
    /** Folders of migrations, and the words that stand for types in them. */
    String migrations();

    Map<String, String> types();

    /** Begins a transaction that nobody else can write beside. */
    void beginWriting(Handle handle);

    /** Begins a transaction that sees one state throughout. */
    void beginReading(Handle handle);

    void commit(Handle handle);

    void rollback(Handle handle);

    /** Makes the words of a claim, or an article, findable. */
    void addClaimWords(Handle handle, long claim, String words);

    default void removeClaimWords(Handle handle, List<Long> claims) {
        claims.forEach(claim -> handle.execute("DELETE FROM claim_words WHERE rowid = ?", claim));
    }

    void addArticleWords(Handle handle, String article, String title, String body);

    default void removeArticleWords(Handle handle, String article) {
        handle.execute("DELETE FROM article_words WHERE article = ?", article);
    }

    /** A condition on {@code claim.no}, with {@code :words} standing for {@link #query}. */
    String claimsWithWords();

    /** A condition on {@code article.key}, with {@code :words} standing for {@link #query}. */
    String articlesWithWords();

    /** What a person typed as the database's own query: all words, "phrases", word* and -word. */
    String query(String typed);

    /** The table of incidents, read by the index that holds all that is counted. */
    default String countedIncidents() {
        return "incident";
    }

    /** Checks the database's own files; what is wrong, line by line. */
    List<String> check(Handle handle);
}
