package casus.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is to go out, to whom, and what became of it. The same thing goes to one place once. */
public final class Outbox {
    /** After so many tries something is given up. */
    public static final int MOST_TRIES = 8;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);

    private final Store store;

    public Outbox(Store store) {
        this.store = store;
    }

    /**
     * Something that is to go out.
     *
     * @param what what it is, such as {@code signal:ID}
     * @param target where it goes, such as {@code mail:ADDRESS}
     * @param tries how often it was tried in vain
     */
    public record Row(String what, String target, int tries, String payload) {}

    /** Puts something in; false where it was there already, sent or not. */
    public boolean put(String what, String target, String payload, Instant at) {
        return store.write(handle -> handle.createUpdate(
                                "INSERT INTO delivery (what, target, tries, next_at, payload) VALUES (:what, :target, 0, :at, :payload)"
                                        + " ON CONFLICT DO NOTHING")
                        .bind("what", what)
                        .bind("target", target)
                        .bind("at", WatchSources.written(at))
                        .bind("payload", Packed.pack(payload.getBytes(StandardCharsets.UTF_8)))
                        .execute())
                > 0;
    }

    /** What waits and whose time has come, the longest overdue first. */
    public List<Row> due(Instant now) {
        return store.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE done_at IS NULL AND tries < :most"
                        + " AND next_at <= :now ORDER BY next_at, what, target")
                .bind("now", WatchSources.written(now))
                .bind("most", MOST_TRIES)
                .map((rs, ctx) -> new Row(
                        rs.getString("what"),
                        rs.getString("target"),
                        rs.getInt("tries"),
                        new String(Packed.unpack(rs.getBytes("payload")), StandardCharsets.UTF_8)))
                .list());
    }

    /** Notes that something went out; what it held is forgotten. */
    public void sent(Row row, Instant at) {
        store.write(handle -> handle.execute(
                "UPDATE delivery SET done_at = ?, problem = NULL, payload = NULL WHERE what = ? AND target = ?",
                WatchSources.written(at),
                row.what(),
                row.target()));
    }

    /** Notes that it did not: it is tried again after two minutes, then four, and so on. */
    public void failed(Row row, String problem, Instant at) {
        store.write(handle -> handle.execute(
                "UPDATE delivery SET tries = tries + 1, problem = ?, next_at = ? WHERE what = ? AND target = ?",
                problem,
                WatchSources.written(at.plus(FIRST_WAIT.multipliedBy(1L << row.tries()))),
                row.what(),
                row.target()));
    }

    /** What was given up, with the last problem, a line each. */
    public List<String> givenUp() {
        return store.read(
                handle -> handle.createQuery("SELECT what, target, problem FROM delivery WHERE done_at IS NULL"
                                + " AND tries >= :most ORDER BY what, target")
                        .bind("most", MOST_TRIES)
                        .map((rs, ctx) -> rs.getString(1) + " to " + rs.getString(2) + ": " + rs.getString(3))
                        .list());
    }
}
