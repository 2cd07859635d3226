package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads claims. */
public final class ClaimQuery {
    private static final String COLUMNS =
            "claim.no, claim.json, claim.seq, claim.review, claim.incident, article.key, article.origin,"
                    + " article.url, article.outlet, article.title, article.published";
    private static final int PAGE = 500;

    private static final RowMapper<Row> ROW = (rs, ctx) -> new Row(
            rs.getLong("no"),
            Packed.json(rs.getBytes("json")),
            rs.getString("review"),
            rs.getString("incident"),
            rs.getString("key"),
            rs.getString("origin"),
            rs.getString("url"),
            rs.getString("outlet"),
            rs.getString("title"),
            rs.getString("published"));

    private final Store store;

    public ClaimQuery(Store store) {
        this.store = store;
    }

    /**
     * A claim with what the record knows of it.
     *
     * @param no its number in the store; grows with the order in which claims came
     * @param claim in the contract's form, corrections done
     * @param review accepted, rejected or corrected; null where nobody looked at it
     * @param incident id of the incident that it tells of; null for figures and relations
     * @param key of its article
     */
    public record Row(
            long no,
            JsonNode claim,
            @Nullable String review,
            @Nullable String incident,
            String key,
            String origin,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String published) {
        /** The claim with these as further fields: review, incident, key, origin, url, outlet, title, published. */
        public ObjectNode json() {
            return ((ObjectNode) claim.deepCopy())
                    .put("review", review)
                    .put("incident", incident)
                    .put("key", key)
                    .put("origin", origin)
                    .put("url", url)
                    .put("outlet", outlet)
                    .put("title", title)
                    .put("published", published);
        }
    }

    /** Claims that fit, the newest happening first. */
    public List<Row> list(Filter filter, int limit, int offset) {
        Filter.Where where = filter.claims(store.dialect());
        // Only the claims of the page are read whole: what is put in order carries no JSON with it.
        String order = " ORDER BY claim.day DESC NULLS LAST, claim.no";
        return store.read(handle -> where.on(handle.createQuery("SELECT " + COLUMNS
                        + " FROM claim JOIN article ON article.key = claim.article WHERE claim.no IN (SELECT claim.no FROM "
                        + filter.tables() + " WHERE " + where.text() + order + " LIMIT " + limit + " OFFSET " + offset
                        + ")" + order))
                .map(ROW)
                .list());
    }

    /** How many fit. */
    public int count(Filter filter) {
        Filter.Where where = filter.claims(store.dialect());
        return store.read(handle -> where.on(
                        handle.createQuery("SELECT COUNT(*) FROM " + filter.tables() + " WHERE " + where.text()))
                .mapTo(Integer.class)
                .one());
    }

    /** Hands on all that fit, in an order that does not depend on when they were added: by article, then place in it. */
    public void each(Filter filter, Consumer<Row> sink) {
        Filter.Where where = filter.claims(store.dialect());
        store.read(handle -> {
            String key = "";
            int seq = -1;
            while (true) {
                List<Row> page = page(handle, where, key, seq);
                page.forEach(sink);
                if (page.size() < PAGE) {
                    return null;
                }
                Row last = page.get(page.size() - 1);
                key = last.key();
                seq = sequence(handle, last.no());
            }
        });
    }

    /** One claim by its id. */
    public Optional<Row> one(String id) {
        return store.read(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM claim JOIN article ON article.key = claim.article WHERE claim.id = ?")
                .bind(0, id)
                .map(ROW)
                .findOne());
    }

    private static List<Row> page(Handle handle, Filter.Where where, String key, int seq) {
        return where.on(handle.createQuery("SELECT " + COLUMNS
                        + " FROM claim JOIN article ON article.key = claim.article WHERE " + where.text()
                        + " AND (claim.article > :afterKey OR claim.article = :afterKey AND claim.seq > :afterSeq)"
                        + " ORDER BY claim.article, claim.seq LIMIT " + PAGE))
                .bind("afterKey", key)
                .bind("afterSeq", seq)
                .map(ROW)
                .list();
    }

    private static int sequence(Handle handle, long no) {
        return handle.createQuery("SELECT seq FROM claim WHERE no = ?")
                .bind(0, no)
                .mapTo(Integer.class)
                .one();
    }
}
