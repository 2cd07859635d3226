package casus.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads articles. */
public final class ArticleQuery {
    private static final String COLUMNS =
            "SELECT key, series, version, is_current, id, origin, sha256, url, outlet, title, kind, language, published,"
                    + " copy_of, casus, added_at, (SELECT COUNT(*) FROM claim WHERE claim.article = article.key) AS claims FROM article";

    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("key"),
            rs.getString("series"),
            rs.getInt("version"),
            rs.getInt("is_current") == 1,
            rs.getString("origin"),
            rs.getString("sha256"),
            rs.getString("url"),
            rs.getString("outlet"),
            rs.getString("title"),
            rs.getString("kind"),
            rs.getString("language"),
            rs.getString("published"),
            rs.getString("copy_of"),
            rs.getString("casus"),
            rs.getString("added_at"),
            rs.getInt("claims"));

    private final Store store;

    public ArticleQuery(Store store) {
        this.store = store;
    }

    /**
     * An article of the record.
     *
     * @param series all versions of one article have the same
     * @param current whether it is the newest version, whose claims are in the record
     * @param copyOf what it is a copy of: the same key for all copies of one text
     * @param casus version of Casus that analysed it
     */
    public record Row(
            String key,
            String series,
            int version,
            boolean current,
            String origin,
            String sha256,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            String kind,
            String language,
            @Nullable String published,
            String copyOf,
            String casus,
            String addedAt,
            int claims) {}

    /** Current articles, the newest first. */
    public List<Row> list(int limit, int offset) {
        return store.read(handle -> handle.createQuery(
                        COLUMNS + " WHERE is_current = 1 ORDER BY published DESC NULLS LAST, key LIMIT ? OFFSET ?")
                .bind(0, limit)
                .bind(1, offset)
                .map(ROW)
                .list());
    }

    /** Current articles whose title or text has these words. */
    public List<Row> search(String words, int limit) {
        return search(words, limit, 0);
    }

    /** The same, some left out before. */
    public List<Row> search(String words, int limit, int offset) {
        return store.read(handle -> handle.createQuery(COLUMNS + " WHERE is_current = 1 AND "
                        + store.dialect().articlesWithWords()
                        + " ORDER BY published DESC NULLS LAST, key LIMIT :limit OFFSET :offset")
                .bind("words", store.dialect().query(words))
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ROW)
                .list());
    }

    /** How many current articles have these words. */
    public int count(String words) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM article WHERE is_current = 1 AND "
                        + store.dialect().articlesWithWords())
                .bind("words", store.dialect().query(words))
                .mapTo(Integer.class)
                .one());
    }

    /** Current articles of an outlet or an author, the newest first. @param by outlet or author */
    public List<Row> of(String by, String name, int limit) {
        String condition = by.equals("outlet") ? "outlet = :name" : "authors LIKE :quoted ESCAPE '!'";
        return store.read(handle -> handle.createQuery(COLUMNS + " WHERE is_current = 1 AND " + condition
                        + " ORDER BY published DESC NULLS LAST, key LIMIT :limit")
                .bindMap(
                        by.equals("outlet")
                                ? Map.of("name", name)
                                : Map.of(
                                        "quoted",
                                        "%"
                                                + com.fasterxml.jackson.databind.node.TextNode.valueOf(name)
                                                        .toString()
                                                        .replaceAll("[!%_]", "!$0")
                                                + "%"))
                .bind("limit", limit)
                .map(ROW)
                .list());
    }

    /** First and last day on which articles were published. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The days on which articles were published; empty where there is none with a date. */
    public Optional<Days> published() {
        return store.read(handle -> handle.createQuery("SELECT MIN(published) AS first_day, MAX(published) AS last_day"
                        + " FROM article WHERE is_current = 1 HAVING MIN(published) IS NOT NULL")
                .map((rs, ctx) ->
                        new Days(LocalDate.parse(rs.getString("first_day")), LocalDate.parse(rs.getString("last_day"))))
                .findOne());
    }

    /** How many there are, old versions left out. */
    public int count() {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM article WHERE is_current = 1")
                .mapTo(Integer.class)
                .one());
    }

    /** The article of a key, of the beginning of a key that fits only one, or of an origin. */
    public Optional<Row> one(String name) {
        return store.read(handle -> {
            List<Row> exact = handle.createQuery(COLUMNS + " WHERE key = :name")
                    .bind("name", name)
                    .map(ROW)
                    .list();
            if (!exact.isEmpty()) {
                return Optional.of(exact.get(0));
            }
            List<Row> found = handle.createQuery(
                            COLUMNS
                                    + " WHERE is_current = 1 AND (key LIKE :prefix ESCAPE '!' OR origin = :name OR url = :name"
                                    + " OR key IN (SELECT article FROM article_origin WHERE origin = :name)) ORDER BY key LIMIT 2")
                    .bind("name", name)
                    .bind("prefix", name.replaceAll("[!%_]", "!$0") + "%")
                    .map(ROW)
                    .list();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        });
    }

    /** All versions of the article that this one is a version of, the first first. */
    public List<Row> versions(String key) {
        return store.read(handle -> handle.createQuery(
                        COLUMNS + " WHERE series = (SELECT series FROM article WHERE key = ?) ORDER BY version")
                .bind(0, key)
                .map(ROW)
                .list());
    }

    /** Other articles with the same text or much of it. */
    public List<Row> copies(String key) {
        return store.read(handle -> handle.createQuery(COLUMNS
                        + " WHERE is_current = 1 AND key <> :key AND copy_of = (SELECT copy_of FROM article WHERE key = :key)"
                        + " ORDER BY published, key")
                .bind("key", key)
                .map(ROW)
                .list());
    }

    /** The analysis of an article as it was made, without what persons corrected. */
    public ObjectNode analysis(String key) {
        return store.read(handle -> analysis(handle, key));
    }

    /** The analysis of an article with what persons corrected; rejected claims are left out. */
    public ObjectNode corrected(String key) {
        return store.read(handle -> {
            String series = ArticleRows.series(handle, key);
            Corrections corrections = Corrections.readOnly(handle, series, analysis(handle, key));
            ObjectNode analysis = corrections.analysis();
            ActorNames.current(handle).apply(handle, series, analysis, corrections::find);
            return corrections.withoutRejected(analysis);
        });
    }

    /** The document that an article was made from, as it was received. */
    public Received received(String key) {
        return store.read(handle -> handle.createQuery("SELECT d.*, a.series, a.options FROM document d"
                        + " JOIN article a ON a.sha256 = d.sha256 WHERE a.key = ?")
                .bind(0, key)
                .map((rs, ctx) -> new Received(
                        rs.getString("sha256"),
                        rs.getString("series"),
                        rs.getString("origin"),
                        Packed.unpack(rs.getBytes("bytes")),
                        rs.getString("url"),
                        rs.getString("media"),
                        Json.strings(rs.getString("headers")),
                        Json.strings(rs.getString("options")),
                        Instant.parse(rs.getString("received_at"))))
                .findFirst()
                .orElseThrow(
                        () -> new StoreProblem("unknown", "There is no article " + key + ". casus list shows them.")));
    }

    /** Hands on the keys of all current articles, in their order. */
    public void keys(Consumer<String> sink) {
        store.read(handle -> {
            handle.createQuery("SELECT key FROM article WHERE is_current = 1 ORDER BY key")
                    .mapTo(String.class)
                    .list()
                    .forEach(sink);
            return null;
        });
    }

    private static ObjectNode analysis(Handle handle, String key) {
        return handle.createQuery("SELECT analysis FROM article WHERE key = ?")
                .bind(0, key)
                .map((rs, ctx) -> (ObjectNode) Packed.json(rs.getBytes(1)))
                .findOne()
                .orElseThrow(
                        () -> new StoreProblem("unknown", "There is no article " + key + ". casus list shows them."));
    }
}
