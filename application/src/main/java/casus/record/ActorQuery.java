package casus.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the actors of the record. */
public final class ActorQuery {
    private final Store store;

    public ActorQuery(Store store) {
        this.store = store;
    }

    /**
     * An actor of the record.
     *
     * @param name the one that a person gave, else the one of the analysis
     * @param claims in how many claims it takes part itself, sources left out
     */
    public record Row(
            String id, String name, @Nullable String code, List<String> sectors, @Nullable String partOf, int claims) {
        public Row {
            sectors = List.copyOf(sectors);
        }
    }

    /**
     * Actors, those in most claims first.
     *
     * @param words part of the name or id; null for all
     */
    public List<Row> list(@Nullable String words, int limit) {
        return store.read(handle -> {
            Map<String, String> given = ActorNames.given(handle);
            String like =
                    words == null ? "%" : "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
            return new ArrayList<>(
                    handle.createQuery("SELECT actor.*, COUNT(DISTINCT claim_actor.claim) AS claims FROM actor"
                                    + " LEFT JOIN claim_actor ON claim_actor.actor = actor.id AND claim_actor.own = 1"
                                    + " AND claim_actor.role <> 'source'"
                                    + " WHERE LOWER(actor.name) LIKE :like ESCAPE '!' OR LOWER(actor.id) LIKE :like ESCAPE '!'"
                                    + " GROUP BY actor.id, actor.name, actor.code, actor.sectors, actor.part_of, actor.wikidata"
                                    + " ORDER BY claims DESC, actor.id LIMIT :limit")
                            .bind("like", like)
                            .bind("limit", limit)
                            .map((rs, ctx) -> {
                                List<String> sectors = new ArrayList<>();
                                Json.parse(rs.getString("sectors")).forEach(sector -> sectors.add(sector.asText()));
                                String id = rs.getString("id");
                                return new Row(
                                        id,
                                        given.getOrDefault(id, rs.getString("name")),
                                        rs.getString("code"),
                                        sectors,
                                        rs.getString("part_of"),
                                        rs.getInt("claims"));
                            })
                            .list());
        });
    }
}
