package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What sources told of. What a source tells and that it was told is one transaction, and an article and that its item is done is another:
 * stopped at any moment, nothing is lost and nothing comes twice.
 */
public final class WatchItems {
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("key"),
            rs.getString("source"),
            rs.getString("link"),
            rs.getInt("is_stub") == 1,
            rs.getInt("tries"),
            Instant.parse(rs.getString("published") == null ? rs.getString("seen_at") : rs.getString("published")),
            bytes(rs.getBytes("page")));

    private final Store store;

    public WatchItems(Store store) {
        this.store = store;
    }

    /**
     * What a source told of, as it told it.
     *
     * @param hash of what it told: an item whose hash changes is read again
     * @param page the entry as a page; null where only the address is told
     * @param isOld whether it is older than what one wants to have; it is noted and left alone
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Told(
            String key,
            String guid,
            String link,
            String hash,
            boolean isStub,
            @Nullable Instant published,
            byte @Nullable [] page,
            boolean isOld) {}

    /**
     * An item that waits to be read.
     *
     * @param published as the source told it, else when it was first seen
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Row(
            String key,
            String source,
            String link,
            boolean isStub,
            int tries,
            Instant published,
            byte @Nullable [] page) {}

    /** How a source answered, to be kept with what it told. */
    public record Answer(
            String kind,
            @Nullable String title,
            @Nullable String movedTo,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String problem) {}

    /**
     * Keeps what a source told, with how it answered, in one transaction.
     *
     * @return how many items are new or changed
     */
    public int tell(WatchSources.Row source, Answer answer, List<Told> items, Instant at, Instant next) {
        return store.write(handle -> {
            int fresh = 0;
            for (Told item : items) {
                fresh += tell(handle, source.address(), item, at);
            }
            handle.createUpdate(
                            "UPDATE watch_source SET kind = :kind, title = COALESCE(:title, title), moved_to = :moved,"
                                    + " etag = :etag, last_modified = :modified, tried_at = :at, succeeded_at = :at, failures = 0,"
                                    + " problem = :problem, next_at = :next WHERE address = :address")
                    .bind("kind", answer.kind())
                    .bind("title", answer.title())
                    .bind("moved", answer.movedTo())
                    .bind("etag", answer.etag())
                    .bind("modified", answer.lastModified())
                    .bind("problem", answer.problem())
                    .bind("at", WatchSources.written(at))
                    .bind("next", WatchSources.written(next))
                    .bind("address", source.address())
                    .execute();
            return fresh;
        });
    }

    private static int tell(Handle handle, String source, Told item, Instant at) {
        Optional<String> known = handle.createQuery("SELECT hash FROM watch_item WHERE key = ?")
                .bind(0, item.key())
                .mapTo(String.class)
                .findOne();
        if (known.isPresent()) {
            return known.get().equals(item.hash()) || item.isOld() ? 0 : change(handle, item, at);
        }
        // The same text under the same name at another address: the address was changed, the article was not.
        boolean moved = !item.guid().isBlank()
                && item.page() != null
                && handle.createQuery("SELECT 1 FROM watch_item WHERE source = ? AND guid = ? AND hash = ?")
                        .bind(0, source)
                        .bind(1, item.guid())
                        .bind(2, item.hash())
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent();
        if (moved) {
            return 0;
        }
        return handle.createUpdate(
                        "INSERT INTO watch_item (key, source, guid, link, hash, is_stub, published, seen_at, state,"
                                + " tries, next_at, page) VALUES (:key, :source, :guid, :link, :hash, :stub, :published, :at, :state, 0,"
                                + " :at, :page) ON CONFLICT DO NOTHING")
                .bind("key", item.key())
                .bind("source", source)
                .bind("guid", item.guid())
                .bind("link", item.link())
                .bind("hash", item.hash())
                .bind("stub", item.isStub() ? 1 : 0)
                .bind("published", item.published() == null ? null : WatchSources.written(item.published()))
                .bind("at", WatchSources.written(at))
                .bind("state", item.isOld() ? "old" : "pending")
                .bind("page", item.page() == null ? null : Packed.pack(item.page()))
                .execute();
    }

    private static int change(Handle handle, Told item, Instant at) {
        return handle.createUpdate(
                        "UPDATE watch_item SET hash = :hash, is_stub = :stub, page = :page, state = 'pending', tries = 0,"
                                + " next_at = :at, problem = NULL WHERE key = :key")
                .bind("hash", item.hash())
                .bind("stub", item.isStub() ? 1 : 0)
                .bind("page", item.page() == null ? null : Packed.pack(item.page()))
                .bind("at", WatchSources.written(at))
                .bind("key", item.key())
                .execute();
    }

    /** Items that wait and whose time has come, the oldest first. */
    public List<Row> due(Instant now, int most) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM watch_item WHERE state = 'pending' AND next_at <= :now"
                                + " ORDER BY seen_at, key LIMIT :most")
                        .bind("now", WatchSources.written(now))
                        .bind("most", most)
                        .map(ROW)
                        .list());
    }

    /** Keeps an article and notes that its item is done, in one transaction. */
    public Intake.Added done(Intake intake, Row item, Received received, JsonNode analysis, Instant at) {
        return intake.add(received, analysis, (handle, added) -> settle(handle, item, "done", added.key(), null, at));
    }

    /** Notes that the bytes of an item are in the record already. */
    public void known(Row item, String article, Instant at) {
        store.write(handle -> settle(handle, item, "done", article, null, at));
    }

    /** Notes that an item gives nothing and is left alone. */
    public void failed(Row item, String problem, Instant at) {
        store.write(handle -> settle(handle, item, "failed", null, problem, at));
    }

    /** Notes that an item is to be tried again later. */
    public void later(Row item, String problem, Instant next) {
        store.write(handle -> handle.execute(
                "UPDATE watch_item SET tries = tries + 1, problem = ?, next_at = ? WHERE key = ? AND state = 'pending'",
                problem,
                WatchSources.written(next),
                item.key()));
    }

    private static int settle(
            Handle handle, Row item, String state, @Nullable String article, @Nullable String problem, Instant at) {
        return handle.createUpdate(
                        "UPDATE watch_item SET state = :state, article = :article, problem = :problem, done_at = :at,"
                                + " page = NULL WHERE key = :key")
                .bind("state", state)
                .bind("article", article)
                .bind("problem", problem)
                .bind("at", WatchSources.written(at))
                .bind("key", item.key())
                .execute();
    }

    private static byte @Nullable [] bytes(byte @Nullable [] packed) {
        return packed == null ? null : Packed.unpack(packed);
    }
}
