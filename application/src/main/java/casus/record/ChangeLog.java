package casus.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who changed what when, for those who answer for a record. Only ever grows; holds no words of articles and no secrets. */
public final class ChangeLog {
    private static final int LONGEST = 500;

    private final Store store;

    public ChangeLog(Store store) {
        this.store = store;
    }

    /**
     * One change.
     *
     * @param what a word for it, such as {@code decision accept}, {@code article removed}, {@code POST /accounts}
     * @param target what was changed: a number, a key, a name
     */
    public record Row(long seq, String who, Instant at, String what, String target) {}

    /** Notes a change. */
    public void add(String who, Instant at, String what, String target) {
        store.write(handle -> {
            add(handle, who, at, what, target);
            return null;
        });
    }

    /** The same within the transaction of the change. */
    static void add(Handle handle, String who, Instant at, String what, String target) {
        handle.execute(
                "INSERT INTO change_log (seq, who, changed_at, what, target) VALUES (?, ?, ?, ?, ?)",
                Counter.next(handle, "logged", 1),
                who,
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                what,
                target.length() > LONGEST ? target.substring(0, LONGEST) + "…" : target);
    }

    /** Changes, the newest first. */
    public List<Row> list(int limit, int offset) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM change_log ORDER BY seq DESC LIMIT " + limit + " OFFSET " + offset)
                .map((rs, ctx) -> new Row(
                        rs.getLong("seq"),
                        rs.getString("who"),
                        Instant.parse(rs.getString("changed_at")),
                        rs.getString("what"),
                        rs.getString("target")))
                .list());
    }
}
