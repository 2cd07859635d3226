package casus.record;

import casus.incident.Copies;
import casus.incident.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Takes articles into a record and out of it, one transaction for each: an article is wholly there, with its claims grouped, or
 * not at all. Not thread-safe; writers of other threads and processes may work beside it.
 */
public final class Intake {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KEY_LENGTH = 16;

    private final Store store;
    private final Tellings tellings = new Tellings();

    public Intake(Store store) {
        this.store = store;
    }

    /** Counts how many pairs of claims are compared; for tests of how work grows. */
    void countComparisons(AtomicLong counter) {
        tellings.count(counter);
    }

    /** What came of adding an article. */
    public enum Result {
        /** It was not there. */
        ADDED,
        /** It is a later version of one that was there. */
        UPDATED,
        /** The same bytes were there. */
        KNOWN
    }

    /**
     * Result of adding.
     *
     * @param key of the article in the store
     * @param copies how many other articles it is a copy of
     */
    public record Added(Result result, String key, int version, int claims, int copies) {}

    /** The key of the article made from these bytes, where they are there already as the newest version. */
    public Optional<String> known(String sha256) {
        return store.read(handle -> ArticleRows.current(handle, sha256));
    }

    /** Notes that bytes which are there came from another place as well. */
    public void alsoAt(String key, String origin) {
        boolean noted =
                store.read(handle -> handle.createQuery("SELECT 1 FROM article WHERE key = :key AND origin = :origin"
                                + " UNION SELECT 1 FROM article_origin WHERE article = :key AND origin = :origin")
                        .bind("key", key)
                        .bind("origin", origin)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent());
        if (!noted) {
            store.write(handle -> handle.execute(
                    "INSERT INTO article_origin (origin, article) VALUES (?, ?) ON CONFLICT DO NOTHING", origin, key));
        }
    }

    /**
     * Adds an article with its analysis, or a new version of one that is there. The same bytes again change nothing.
     *
     * @param analysis in the contract's form
     */
    public Added add(Received received, JsonNode analysis) {
        return add(received, analysis, (handle, added) -> {});
    }

    /** The same, with what else is to be kept in its transaction. */
    Added add(Received received, JsonNode analysis, BiConsumer<Handle, Added> also) {
        try {
            return store.write(handle -> {
                Added added = add(handle, received, analysis);
                also.accept(handle, added);
                return added;
            });
        } catch (RuntimeException e) {
            tellings.forgetAll();
            throw e;
        }
    }

    private Added add(Handle handle, Received received, JsonNode analysis) {
        Optional<String> known = ArticleRows.current(handle, received.sha256());
        if (known.isPresent()) {
            return new Added(Result.KNOWN, known.get(), ArticleRows.version(handle, known.get()), 0, 0);
        }
        ArticleRows.insertDocument(handle, received);
        List<String> earlier = handle.createQuery("SELECT key FROM article WHERE series = ? AND is_current = 1")
                .bind(0, received.series())
                .mapTo(String.class)
                .list();
        Set<Long> touched = new LinkedHashSet<>();
        Set<String> regrouped = new HashSet<>();
        for (String key : earlier) {
            touched.addAll(retire(handle, key, regrouped));
        }
        int version = 1
                + handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM article WHERE series = ?")
                        .bind(0, received.series())
                        .mapTo(Integer.class)
                        .one();
        String key = ArticleRows.key(handle, received.sha256(), version);
        Set<Long> marks = Copies.marks(analysis.path("article").path("text").asText());
        ArticleRows.insert(handle, store.dialect(), received, analysis, key, version, marks.size());
        CopyGroups copies = new CopyGroups(handle);
        copies.addMarks(key, marks);
        regrouped.addAll(copies.join(key));
        Corrections corrections = project(handle, key, received.series(), analysis, touched);
        int claims = corrections.analysis().path("claims").size();
        touched.addAll(eventsOf(handle, regrouped));
        new Grouping(handle, tellings).regroup(touched);
        int others = handle.createQuery(
                        "SELECT COUNT(*) FROM article WHERE is_current = 1 AND key <> :key AND copy_of ="
                                + " (SELECT copy_of FROM article WHERE key = :key)")
                .bind("key", key)
                .mapTo(Integer.class)
                .one();
        return new Added(earlier.isEmpty() ? Result.ADDED : Result.UPDATED, key, version, claims, others);
    }

    /**
     * Puts a new analysis of an article in the place of the old one.
     *
     * @return decisions of persons whose words are not in the text any more
     */
    public Set<Long> replace(String key, JsonNode analysis) {
        return store.write(handle -> {
            String series = ArticleRows.series(handle, key);
            Set<Long> touched = new LinkedHashSet<>(unlink(handle, key));
            handle.createUpdate(
                            "UPDATE article SET analysis = :analysis, casus = :casus, title = :title,"
                                    + " outlet = :outlet, kind = :kind, language = :language, published = :published WHERE key = :key")
                    .bind("analysis", Packed.json(analysis))
                    .bind("casus", analysis.path("casus").asText())
                    .bind("title", Json.text(analysis.path("article").path("title")))
                    .bind("outlet", Json.text(analysis.path("article").path("outlet")))
                    .bind("kind", analysis.path("article").path("kind").asText())
                    .bind("language", analysis.path("article").path("language").asText())
                    .bind("published", Json.text(analysis.path("article").path("published")))
                    .bind("key", key)
                    .execute();
            Corrections corrections = project(handle, key, series, analysis, touched);
            new Grouping(handle, tellings).regroup(touched);
            return corrections.lost();
        });
    }

    /** Projects articles anew after decisions about their claims changed. */
    void refresh(Handle handle, Set<String> series) {
        Set<Long> touched = new LinkedHashSet<>();
        for (String one : series) {
            handle.createQuery("SELECT key, analysis FROM article WHERE series = ? AND is_current = 1")
                    .bind(0, one)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), Packed.json(rs.getBytes(2))))
                    .list()
                    .forEach(article -> {
                        touched.addAll(unlink(handle, article.getKey()));
                        project(handle, article.getKey(), one, article.getValue(), touched);
                    });
        }
        new Grouping(handle, tellings).regroup(touched);
    }

    /** Groups anew what these claims hang together with. */
    void regroup(Handle handle, List<String> claims) {
        if (!claims.isEmpty()) {
            new Grouping(handle, tellings)
                    .regroup(handle.createQuery("SELECT no FROM claim WHERE kind = 'event' AND id IN (<ids>)"
                                    + " AND (review IS NULL OR review <> 'rejected') ORDER BY no")
                            .bindList("ids", claims)
                            .mapTo(Long.class)
                            .list());
        }
    }

    /**
     * Takes an article out, with all its versions, bytes, texts and claims. {@link Erasure} also wipes what it leaves elsewhere.
     *
     * @throws StoreProblem when there is none
     */
    public void remove(String key) {
        store.write(handle -> {
            remove(handle, key);
            return null;
        });
    }

    void remove(Handle handle, String key) {
        String series = ArticleRows.series(handle, key);
        Set<Long> touched = new LinkedHashSet<>();
        Set<String> regrouped = new HashSet<>();
        handle.createQuery("SELECT key FROM article WHERE series = ? AND is_current = 1")
                .bind(0, series)
                .mapTo(String.class)
                .list()
                .forEach(one -> touched.addAll(retire(handle, one, regrouped)));
        List<String> hashes = handle.createQuery("SELECT sha256 FROM article WHERE series = ?")
                .bind(0, series)
                .mapTo(String.class)
                .list();
        handle.execute(
                "DELETE FROM article_origin WHERE article IN (SELECT key FROM article WHERE series = ?)", series);
        handle.execute("DELETE FROM article WHERE series = ?", series);
        for (String hash : hashes) {
            handle.execute(
                    "DELETE FROM document WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM article WHERE article.sha256 = ?)",
                    hash,
                    hash);
        }
        touched.addAll(eventsOf(handle, regrouped));
        new Grouping(handle, tellings).regroup(touched);
    }

    /** Claims of an article and all that hangs on them leave the record; the article stays as an old version. */
    private Set<Long> retire(Handle handle, String key, Set<String> regrouped) {
        Set<Long> touched = unlink(handle, key);
        regrouped.addAll(new CopyGroups(handle).leave(key));
        handle.execute("UPDATE article SET is_current = 0, copy_of = key WHERE key = ?", key);
        store.dialect().removeArticleWords(handle, key);
        return touched;
    }

    /** Takes the claims of an article out; numbers of claims that were linked with them. */
    private Set<Long> unlink(Handle handle, String key) {
        List<Long> own = eventsOf(handle, Set.of(key));
        Grouping grouping = new Grouping(handle, tellings);
        Set<Long> touched = new LinkedHashSet<>(grouping.linked(own));
        Set<String> incidents = IncidentRows.of(handle, own);
        if (!incidents.isEmpty()) {
            touched.addAll(handle.createQuery("SELECT no FROM claim WHERE kind = 'event' AND incident IN (<ids>)")
                    .bindList("ids", incidents)
                    .mapTo(Long.class)
                    .list());
        }
        touched.removeAll(own);
        new ClaimRows(handle, store.dialect()).remove(key);
        IncidentRows.removeEmpty(handle, incidents);
        return touched;
    }

    private Corrections project(Handle handle, String key, String series, JsonNode analysis, Set<Long> touched) {
        Corrections corrections = Corrections.apply(handle, series, analysis);
        ObjectNode effective = corrections.analysis();
        ActorNames.current(handle).apply(handle, series, effective, corrections::find);
        List<Long> events = new ClaimRows(handle, store.dialect()).add(key, effective, corrections.reviews());
        ActorRows.add(handle, effective.path("actors"));
        handle.execute(
                "UPDATE article SET story = ? WHERE key = ?",
                Story.of(corrections.withoutRejected(effective)).json().toString(),
                key);
        new Grouping(handle, tellings).link(events);
        if (!touched.isEmpty()) {
            touched.retainAll(handle.createQuery("SELECT no FROM claim WHERE no IN (<numbers>)")
                    .bindList("numbers", List.copyOf(touched))
                    .mapTo(Long.class)
                    .set());
        }
        touched.addAll(events);
        return corrections;
    }

    private static List<Long> eventsOf(Handle handle, Set<String> articles) {
        return articles.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "SELECT no FROM claim WHERE kind = 'event' AND (review IS NULL OR review <> 'rejected')"
                                        + " AND article IN (<articles>) ORDER BY no")
                        .bindList("articles", articles)
                        .mapTo(Long.class)
                        .list();
    }
}
