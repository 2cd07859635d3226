package casus.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads outlines of incidents, many at once, from columns alone. */
public final class OutlineQuery {
    private static final Comparator<Teller> OLDEST_FIRST = Comparator.comparing(Teller::background)
            .thenComparing(Teller::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Teller::article)
            .thenComparingInt(Teller::seq);

    private final Store store;

    public OutlineQuery(Store store) {
        this.store = store;
    }

    /** The incidents that a filter asks for, in the order of their days, those without any last. */
    public List<Outline> list(Filter filter) {
        return store.read(handle -> {
            Filter.Where where = filter.incidents(store.dialect());
            boolean all = where.isAll();
            String within =
                    all ? "" : " AND claim.incident IN (SELECT incident.id FROM incident WHERE " + where.text() + ")";
            Map<Long, Sides> sides = sides(handle, where, within);
            Map<String, List<Teller>> claims = claims(handle, where, within, sides);
            return where.on(handle.createQuery(
                            "SELECT id, type, quad, status, background, time_from, time_to, place, country,"
                                    + " place_precision, latitude, longitude, sources, killed_low, killed_high FROM incident WHERE "
                                    + where.text() + " ORDER BY day NULLS LAST, id"))
                    .map((rs, ctx) -> outline(rs, claims.getOrDefault(rs.getString("id"), List.of())))
                    .list();
        });
    }

    private record Sides(List<String> actors, List<String> recipients) {
        Sides() {
            this(new ArrayList<>(1), new ArrayList<>(1));
        }
    }

    /** A claim with what it is put in order by. */
    private record Teller(
            boolean background, @Nullable String published, String article, int seq, Outline.Claim claim) {}

    private static Map<Long, Sides> sides(Handle handle, Filter.Where where, String within) {
        Map<Long, Sides> sides = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        Query query = handle.createQuery("SELECT part.claim, part.role, part.actor FROM claim_actor part"
                + " JOIN claim ON claim.no = part.claim WHERE part.own = 1 AND part.role IN ('actor', 'recipient')"
                + " AND claim.kind = 'event' AND claim.incident IS NOT NULL" + within);
        where.on(query)
                .map((rs, ctx) -> {
                    Sides those = sides.computeIfAbsent(rs.getLong(1), no -> new Sides());
                    String actor = ids.computeIfAbsent(rs.getString(3), id -> id);
                    (rs.getString(2).equals("actor") ? those.actors() : those.recipients()).add(actor);
                    return 0;
                })
                .list();
        return sides;
    }

    private static Map<String, List<Teller>> claims(
            Handle handle, Filter.Where where, String within, Map<Long, Sides> sides) {
        Map<String, String> published = new HashMap<>();
        handle.createQuery("SELECT key, published FROM article WHERE is_current = 1 AND published IS NOT NULL")
                .map((rs, ctx) -> published.put(rs.getString(1), rs.getString(2)))
                .list();
        Map<String, List<Teller>> claims = new HashMap<>();
        Query query = handle.createQuery(
                "SELECT incident, no, id, article, seq, background, type, mode, quad, cameo, goldstein"
                        + " FROM claim WHERE kind = 'event' AND incident IS NOT NULL" + within);
        where.on(query)
                .map((rs, ctx) -> {
                    claims.computeIfAbsent(rs.getString(1), id -> new ArrayList<>(2))
                            .add(teller(rs, published, sides.getOrDefault(rs.getLong(2), new Sides())));
                    return 0;
                })
                .list();
        claims.values().forEach(list -> list.sort(OLDEST_FIRST));
        return claims;
    }

    private static Teller teller(ResultSet rs, Map<String, String> published, Sides sides) throws SQLException {
        String article = rs.getString(4);
        return new Teller(
                rs.getInt(6) == 1,
                published.get(article),
                article,
                rs.getInt(5),
                new Outline.Claim(
                        rs.getString(3),
                        article,
                        rs.getString(7),
                        rs.getString(8),
                        rs.getString(9),
                        rs.getString(10),
                        number(rs, 11),
                        sides.actors(),
                        sides.recipients()));
    }

    private static Outline outline(ResultSet rs, List<Teller> claims) throws SQLException {
        return new Outline(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                rs.getInt(5) == 1,
                day(rs.getString(6)),
                day(rs.getString(7)),
                new Outline.Place(rs.getString(8), rs.getString(9), rs.getString(10), number(rs, 11), number(rs, 12)),
                rs.getInt(13),
                number(rs, 14),
                number(rs, 15),
                claims.stream().map(Teller::claim).toList());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Double number(ResultSet rs, int column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? null : value;
    }
}
