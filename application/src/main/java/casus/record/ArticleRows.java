package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Articles and the documents they were made from, as rows. */
final class ArticleRows {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KEY_LENGTH = 16;

    private ArticleRows() {}

    static void insertDocument(Handle handle, Received received) {
        handle.createUpdate(
                        "INSERT INTO document (sha256, origin, url, media, headers, received_at, size, bytes) VALUES"
                                + " (:sha256, :origin, :url, :media, :headers, :at, :size, :bytes) ON CONFLICT DO NOTHING")
                .bind("sha256", received.sha256())
                .bind("origin", received.origin())
                .bind("url", received.url())
                .bind("media", received.media())
                .bind("headers", MAPPER.valueToTree(received.headers()).toString())
                .bind("at", moment(received.at()))
                .bind("size", received.bytes().length)
                .bind("bytes", Packed.pack(received.bytes()))
                .execute();
    }

    static void insert(
            Handle handle, Dialect dialect, Received received, JsonNode analysis, String key, int version, int marks) {
        JsonNode article = analysis.path("article");
        handle.createUpdate(
                        "INSERT INTO article (key, series, version, is_current, id, origin, sha256, url, outlet, title, kind,"
                                + " language, published, authors, copy_of, marks, casus, added_at, options, story, analysis) VALUES"
                                + " (:key, :series, :version, 1, :id, :origin, :sha256, :url, :outlet, :title, :kind, :language,"
                                + " :published, :authors, :key, :marks, :casus, :added, :options, :story, :analysis)")
                .bind("key", key)
                .bind("series", received.series())
                .bind("version", version)
                .bind("id", article.path("id").asText())
                .bind("origin", received.origin())
                .bind("sha256", received.sha256())
                .bind("url", Json.text(article.path("url")))
                .bind("outlet", Json.text(article.path("outlet")))
                .bind("title", Json.text(article.path("title")))
                .bind("kind", article.path("kind").asText())
                .bind("language", article.path("language").asText())
                .bind("published", Json.text(article.path("published")))
                .bind("authors", article.path("authors").toString())
                .bind("marks", marks)
                .bind("casus", analysis.path("casus").asText())
                .bind("added", moment(received.at()))
                .bind("options", MAPPER.valueToTree(received.options()).toString())
                .bind("story", "{}")
                .bind("analysis", Packed.json(analysis))
                .execute();
        dialect.addArticleWords(
                handle,
                key,
                article.path("title").asText(""),
                article.path("text").asText());
    }

    /** The key of the newest version of an article made from these bytes. */
    static Optional<String> current(Handle handle, String sha256) {
        return handle.createQuery("SELECT key FROM article WHERE sha256 = ? AND is_current = 1")
                .bind(0, sha256)
                .mapTo(String.class)
                .findFirst();
    }

    static int version(Handle handle, String key) {
        return handle.createQuery("SELECT version FROM article WHERE key = ?")
                .bind(0, key)
                .mapTo(Integer.class)
                .one();
    }

    /** Keys come from the bytes; bytes that come back as a later version get the version behind them. */
    static String key(Handle handle, String sha256, int version) {
        String key = sha256.substring(0, KEY_LENGTH);
        boolean taken = handle.createQuery("SELECT 1 FROM article WHERE key = ?")
                .bind(0, key)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        return taken ? key + "-" + version : key;
    }

    /** What tells that another document is a version of this article. */
    static String series(Handle handle, String key) {
        return handle.createQuery("SELECT series FROM article WHERE key = ?")
                .bind(0, key)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(
                        () -> new StoreProblem("unknown", "There is no article " + key + ". casus list shows them."));
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
