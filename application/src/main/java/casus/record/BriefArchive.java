package casus.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Briefs as they were published. What is in here is never changed; its hash shows that it was not. */
public final class BriefArchive {
    private static final int ID_LENGTH = 12;
    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getString("id"),
            LocalDate.parse(rs.getString("from_day")),
            LocalDate.parse(rs.getString("to_day")),
            rs.getString("title"),
            rs.getString("filter"),
            rs.getInt("stories"),
            rs.getString("who"),
            Instant.parse(rs.getString("published_at")),
            rs.getString("sha256"),
            new String(Packed.unpack(rs.getBytes("json")), StandardCharsets.UTF_8));

    private final Store store;

    public BriefArchive(Store store) {
        this.store = store;
    }

    /**
     * A published brief.
     *
     * @param id the beginning of its hash
     * @param filter what it was made by, as JSON of names and values
     * @param sha256 of the JSON's bytes in UTF-8
     * @param json the brief
     */
    public record Row(
            String id,
            LocalDate from,
            LocalDate to,
            String title,
            String filter,
            int stories,
            String who,
            Instant publishedAt,
            String sha256,
            String json) {
        /** Whether the brief is what was published. */
        public boolean isWhole() {
            return hash(json).equals(sha256);
        }
    }

    /** Publishes a brief; the same brief again is the one that is there. */
    public Row publish(
            LocalDate from,
            LocalDate to,
            String title,
            String filter,
            int stories,
            String json,
            String who,
            Instant at) {
        String hash = hash(json);
        String id = hash.substring(0, ID_LENGTH);
        store.write(handle -> handle.createUpdate(
                        "INSERT INTO brief (id, from_day, to_day, title, filter, stories, who, published_at, sha256, json) VALUES"
                                + " (:id, :from, :to, :title, :filter, :stories, :who, :at, :hash, :json) ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("title", title)
                .bind("filter", filter)
                .bind("stories", stories)
                .bind("who", who)
                .bind("at", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .bind("hash", hash)
                .bind("json", Packed.pack(json.getBytes(StandardCharsets.UTF_8)))
                .execute());
        return one(id).orElseThrow();
    }

    /** All, the newest first. */
    public List<Row> list() {
        return store.read(
                handle -> handle.createQuery("SELECT * FROM brief ORDER BY to_day DESC, published_at DESC, id")
                        .map(ROW)
                        .list());
    }

    /** One by its id. */
    public Optional<Row> one(String id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM brief WHERE id = ?")
                .bind(0, id)
                .map(ROW)
                .findOne());
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
