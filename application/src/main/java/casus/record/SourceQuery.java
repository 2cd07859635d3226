package casus.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads who tells: outlets, authors, and those whom articles cite. */
public final class SourceQuery {
    private static final String TOLD = " COUNT(*) AS claims, SUM(claim.background) AS background,"
            + " SUM(CASE WHEN claim.certainty <> 'certain' OR claim.status IN ('possible') THEN 1 ELSE 0 END) AS hedged,"
            + " SUM(CASE WHEN claim.attribution = 'author' THEN 1 ELSE 0 END) AS own,"
            + " SUM(CASE WHEN claim.attribution = 'unnamed' THEN 1 ELSE 0 END) AS unnamed";
    private static final String FROM =
            " FROM claim JOIN article ON article.key = claim.article WHERE (claim.review IS NULL OR claim.review <> 'rejected')";

    private final Store store;

    public SourceQuery(Store store) {
        this.store = store;
    }

    /** What somebody tells is of which kind. */
    public enum Teller {
        OUTLET("article.outlet"),
        CITED("claim.source");

        private final String column;

        Teller(String column) {
            this.column = column;
        }
    }

    /**
     * How somebody tells.
     *
     * @param articles in how many articles
     * @param hedged claims that are not told as certain
     * @param own claims in the article's own voice; {@code unnamed} those of sources without a name
     */
    public record Row(String name, int articles, int claims, int background, int hedged, int own, int unnamed) {}

    /**
     * A figure beside those that others gave of the same incident.
     *
     * @param others from the lowest to the highest; null where nobody else gave one
     */
    public record Compared(
            String incident,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double othersLow,
            @Nullable Double othersHigh) {
        /** higher, lower or same; null where there is nothing to set it beside. */
        public @Nullable String stand() {
            Double mine = high == null ? low : high;
            if (mine == null || othersLow == null || othersHigh == null) {
                return null;
            }
            return mine > othersHigh ? "higher" : mine < othersLow ? "lower" : "same";
        }
    }

    /** Tellers, those with most claims first. */
    public List<Row> list(Teller teller, int limit) {
        return store.read(handle -> handle.createQuery("SELECT " + teller.column
                        + " AS name, COUNT(DISTINCT article.key) AS articles," + TOLD + FROM + " AND " + teller.column
                        + " IS NOT NULL GROUP BY " + teller.column + " ORDER BY claims DESC, name LIMIT :limit")
                .bind("limit", limit)
                .map((rs, ctx) -> new Row(
                        rs.getString("name"),
                        rs.getInt("articles"),
                        rs.getInt("claims"),
                        rs.getInt("background"),
                        rs.getInt("hedged"),
                        rs.getInt("own"),
                        rs.getInt("unnamed")))
                .list());
    }

    /** One teller; with no claims where it told none. */
    public Row one(Teller teller, String name) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(DISTINCT article.key) AS articles," + TOLD + FROM
                        + " AND " + teller.column + " = :name")
                .bind("name", name)
                .map((rs, ctx) -> new Row(
                        name,
                        rs.getInt("articles"),
                        rs.getInt("claims"),
                        rs.getInt("background"),
                        rs.getInt("hedged"),
                        rs.getInt("own"),
                        rs.getInt("unnamed")))
                .one());
    }

    /** How many claims of each type a teller makes, the most first. */
    public Map<String, Integer> types(Teller teller, String name) {
        return store.read(handle -> {
            Map<String, Integer> types = new LinkedHashMap<>();
            handle.createQuery(
                            "SELECT COALESCE(claim.type, claim.measure, claim.relation, 'not coded') AS what, COUNT(*) AS times"
                                    + FROM + " AND " + teller.column
                                    + " = :name GROUP BY what ORDER BY times DESC, what LIMIT 40")
                    .bind("name", name)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                    .forEach(entry -> types.put(entry.getKey(), entry.getValue()));
            return types;
        });
    }

    /** Authors by the number of their articles, the most first. */
    public Map<String, Integer> authors(int limit) {
        return store.read(handle -> {
            Map<String, Integer> counts = new TreeMap<>();
            authorLists(handle, "").forEach(authors -> Json.parse(authors)
                    .forEach(author -> counts.merge(author.asText(), 1, Integer::sum)));
            Map<String, Integer> sorted = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(limit)
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return sorted;
        });
    }

    /** Figures of the killed that an outlet gave, beside those of others on the same incidents. */
    public List<Compared> tolls(String outlet, int limit) {
        return store.read(handle -> {
            Map<String, List<Told>> byIncident = new LinkedHashMap<>();
            handle.createQuery("SELECT act.incident, figure.low, figure.high, article.outlet"
                            + " FROM claim figure JOIN claim act ON act.id = figure.event"
                            + " JOIN article ON article.key = figure.article"
                            + " WHERE figure.measure = 'killed' AND act.incident IN (SELECT act2.incident FROM claim figure2"
                            + " JOIN claim act2 ON act2.id = figure2.event JOIN article article2 ON article2.key = figure2.article"
                            + " WHERE figure2.measure = 'killed' AND article2.outlet = :outlet)"
                            + " ORDER BY act.incident, figure.no")
                    .bind("outlet", outlet)
                    .map((rs, ctx) -> Map.entry(
                            rs.getString(1), new Told(number(rs, 2), number(rs, 3), outlet.equals(rs.getString(4)))))
                    .forEach(entry -> byIncident
                            .computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(entry.getValue()));
            List<Compared> compared = new ArrayList<>();
            byIncident.forEach((incident, told) -> compared.add(compared(incident, told)));
            return compared.stream().limit(limit).toList();
        });
    }

    private record Told(@Nullable Double low, @Nullable Double high, boolean own) {}

    private static Compared compared(String incident, List<Told> told) {
        @Nullable Double[] ends = new @Nullable Double[4];
        for (Told one : told) {
            int at = one.own() ? 0 : 2;
            Double low = one.low() == null ? one.high() : one.low();
            Double high = one.high() == null ? one.low() : one.high();
            Double lowest = ends[at];
            Double highest = ends[at + 1];
            ends[at] = low == null ? lowest : lowest == null ? low : Double.valueOf(Math.min(lowest, low));
            ends[at + 1] = high == null ? highest : highest == null ? high : Double.valueOf(Math.max(highest, high));
        }
        return new Compared(incident, ends[0], ends[1], ends[2], ends[3]);
    }

    private static @Nullable Double number(java.sql.ResultSet rs, int column) throws java.sql.SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? null : value;
    }

    private static List<String> authorLists(Handle handle, String where) {
        return handle.createQuery("SELECT authors FROM article WHERE is_current = 1" + where)
                .mapTo(String.class)
                .list();
    }
}
