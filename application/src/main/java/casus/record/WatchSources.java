package casus.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What is followed, and how it went. */
public final class WatchSources {
    private static final int RECENT_DAYS = 7;

    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("address"),
            rs.getString("moved_to"),
            rs.getString("kind"),
            rs.getString("title"),
            rs.getString("etag"),
            rs.getString("last_modified"),
            Instant.parse(rs.getString("next_at")),
            moment(rs.getString("tried_at")),
            moment(rs.getString("succeeded_at")),
            rs.getInt("failures"),
            rs.getString("problem"));

    private final Store store;

    public WatchSources(Store store) {
        this.store = store;
    }

    /**
     * A source as it is followed.
     *
     * @param address as a person gave it; an address, or the path of a folder
     * @param movedTo where it is asked for now; null for the address itself
     * @param kind feed, sitemap or folder; null until it was first read
     * @param failures in a row
     * @param problem of the last try; null where that went well
     */
    public record Row(
            String address,
            @Nullable String movedTo,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String etag,
            @Nullable String lastModified,
            Instant nextAt,
            @Nullable Instant triedAt,
            @Nullable Instant succeededAt,
            int failures,
            @Nullable String problem) {
        /** Where it is asked for. */
        public String where() {
            return movedTo == null ? address : movedTo;
        }
    }

    /**
     * How a source is.
     *
     * @param items how many it told of, by what became of them
     * @param aDay items that it told of a day, over the last seven days
     */
    public record Health(Row source, int items, int done, int pending, int failed, double aDay) {
        /** Share of the settled items that were analysed, from 0 to 1; 1 where none is settled. */
        public double analysed() {
            return done + failed == 0 ? 1 : (double) done / (done + failed);
        }
    }

    /** Begins to follow; false where it was followed already. */
    public boolean add(String address, Instant at) {
        return store.write(handle -> handle.execute(
                        "INSERT INTO watch_source (address, added_at, next_at, failures) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING",
                        address,
                        written(at),
                        written(at)))
                > 0;
    }

    /** Stops to follow; articles that came from it stay. False where it was not followed. */
    public boolean remove(String address) {
        return store.write(handle -> {
                    handle.execute("DELETE FROM watch_item WHERE source = ?", address);
                    return handle.execute("DELETE FROM watch_source WHERE address = ?", address);
                })
                > 0;
    }

    /** All, by address. */
    public List<Row> list() {
        return store.read(handle -> handle.createQuery("SELECT * FROM watch_source ORDER BY address")
                .map(ROW)
                .list());
    }

    /** Those whose time has come, the longest overdue first. */
    public List<Row> due(Instant now) {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM watch_source WHERE next_at <= ? ORDER BY next_at, address")
                        .bind(0, written(now))
                        .map(ROW)
                        .list());
    }

    /** When the next source or item is due; empty where nothing is followed. */
    public Optional<Instant> next() {
        return store.read(handle -> handle.createQuery(
                        "SELECT MIN(next_at) FROM (SELECT MIN(next_at) AS next_at FROM watch_source"
                                + " UNION ALL SELECT MIN(next_at) FROM watch_item WHERE state = 'pending') due")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    /** How each source is, by address. */
    public List<Health> health(Instant now) {
        String recent = written(now.minus(RECENT_DAYS, ChronoUnit.DAYS));
        return store.read(handle -> handle.createQuery("SELECT s.*, COUNT(i.key) AS items,"
                        + " COALESCE(SUM(CASE WHEN i.state = 'done' THEN 1 ELSE 0 END), 0) AS done,"
                        + " COALESCE(SUM(CASE WHEN i.state = 'pending' THEN 1 ELSE 0 END), 0) AS pending,"
                        + " COALESCE(SUM(CASE WHEN i.state = 'failed' THEN 1 ELSE 0 END), 0) AS failed,"
                        + " COALESCE(SUM(CASE WHEN i.seen_at > :recent THEN 1 ELSE 0 END), 0) AS recent"
                        + " FROM watch_source s LEFT JOIN watch_item i ON i.source = s.address"
                        + " GROUP BY s.address, s.moved_to, s.kind, s.title, s.added_at, s.etag, s.last_modified, s.next_at,"
                        + " s.tried_at, s.succeeded_at, s.failures, s.problem ORDER BY s.address")
                .bind("recent", recent)
                .map((rs, ctx) -> new Health(
                        ROW.map(rs, ctx),
                        rs.getInt("items"),
                        rs.getInt("done"),
                        rs.getInt("pending"),
                        rs.getInt("failed"),
                        rs.getInt("recent") / (double) RECENT_DAYS))
                .list());
    }

    /** Notes that a source gave nothing, and when it is asked again. */
    public void failed(Row source, String problem, Instant at, Instant next) {
        store.write(handle -> handle.execute(
                "UPDATE watch_source SET failures = failures + 1, problem = ?, tried_at = ?, next_at = ? WHERE address = ?",
                problem,
                written(at),
                written(next),
                source.address()));
    }

    static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
