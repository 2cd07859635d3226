package casus.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the actors of the record. */
public final class ActorQuery {
    private static final int PAGE = 500;
    static final RowMapper<Actor> ROW = (rs, ctx) -> {
        List<String> sectors = new ArrayList<>();
        Json.parse(rs.getString("sectors")).forEach(sector -> sectors.add(sector.asText()));
        return new Actor(
                rs.getString("id"),
                rs.getString("name"),
                rs.getString("code"),
                sectors,
                rs.getString("part_of"),
                rs.getString("wikidata"));
    };

    private final Store store;

    public ActorQuery(Store store) {
        this.store = store;
    }

    /**
     * An actor in the contract's form.
     *
     * @param name the one that a person gave, else the one of the analysis
     */
    public record Actor(
            String id,
            String name,
            @Nullable String code,
            List<String> sectors,
            @Nullable String partOf,
            @Nullable String wikidata) {
        public Actor {
            sectors = List.copyOf(sectors);
        }

        private Actor named(Map<String, String> given) {
            String other = given.get(id);
            return other == null ? this : new Actor(id, other, code, sectors, partOf, wikidata);
        }
    }

    /**
     * An actor in a list.
     *
     * @param claims in how many claims it takes part itself, sources left out
     */
    public record Row(
            String id, String name, @Nullable String code, List<String> sectors, @Nullable String partOf, int claims) {
        public Row {
            sectors = List.copyOf(sectors);
        }

        private static Row of(Actor actor, int claims) {
            return new Row(actor.id(), actor.name(), actor.code(), actor.sectors(), actor.partOf(), claims);
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
                            .map((rs, ctx) -> Row.of(ROW.map(rs, ctx).named(given), rs.getInt("claims")))
                            .list());
        });
    }

    /** The actor of an id. */
    public Optional<Actor> one(String id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM actor WHERE id = ?")
                .bind(0, id)
                .map(ROW)
                .findOne()
                .map(row -> row.named(ActorNames.given(handle))));
    }

    /** The actors of these ids that the record knows; at most some hundred ids at a time. */
    static List<Actor> rows(Handle handle, List<String> ids) {
        Map<String, String> given = ActorNames.given(handle);
        return handle.createQuery("SELECT * FROM actor WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map(ROW)
                .map(row -> row.named(given))
                .list();
    }

    /** Hands on all actors in the order of their ids. */
    public void each(Consumer<Actor> sink) {
        store.read(handle -> {
            Map<String, String> given = ActorNames.given(handle);
            String after = "";
            while (true) {
                List<Actor> page = handle.createQuery("SELECT * FROM actor WHERE id > ? ORDER BY id LIMIT " + PAGE)
                        .bind(0, after)
                        .map(ROW)
                        .list();
                page.forEach(row -> sink.accept(row.named(given)));
                if (page.size() < PAGE) {
                    return null;
                }
                after = page.get(page.size() - 1).id();
            }
        });
    }
}
