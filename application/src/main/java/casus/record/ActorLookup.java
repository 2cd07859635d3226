package casus.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads the actors of the record. */
public final class ActorLookup {
    private static final int PAGE = 500;
    private static final RowMapper<Row> ROW = (rs, ctx) -> {
        List<String> sectors = new ArrayList<>();
        Json.parse(rs.getString("sectors")).forEach(sector -> sectors.add(sector.asText()));
        return new Row(
                rs.getString("id"),
                rs.getString("name"),
                rs.getString("code"),
                List.copyOf(sectors),
                rs.getString("part_of"),
                rs.getString("wikidata"));
    };

    private final Store store;

    public ActorLookup(Store store) {
        this.store = store;
    }

    /** An actor in the contract's form, with the name that a person gave it where one did. */
    public record Row(
            String id,
            String name,
            @Nullable String code,
            List<String> sectors,
            @Nullable String partOf,
            @Nullable String wikidata) {}

    /** The actor of an id. */
    public Optional<Row> one(String id) {
        return store.read(handle -> handle.createQuery("SELECT * FROM actor WHERE id = ?")
                .bind(0, id)
                .map(ROW)
                .findOne()
                .map(row -> named(ActorNames.given(handle), row)));
    }

    /** Hands on all actors in the order of their ids. */
    public void each(Consumer<Row> sink) {
        store.read(handle -> {
            Map<String, String> given = ActorNames.given(handle);
            String after = "";
            while (true) {
                List<Row> page = handle.createQuery("SELECT * FROM actor WHERE id > ? ORDER BY id LIMIT " + PAGE)
                        .bind(0, after)
                        .map(ROW)
                        .list();
                page.forEach(row -> sink.accept(named(given, row)));
                if (page.size() < PAGE) {
                    return null;
                }
                after = page.get(page.size() - 1).id();
            }
        });
    }

    /** The actors of these ids that the record knows; at most some hundred ids at a time. */
    static List<Row> rows(Handle handle, List<String> ids) {
        Map<String, String> given = ActorNames.given(handle);
        return handle.createQuery("SELECT * FROM actor WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map(ROW)
                .map(row -> named(given, row))
                .list();
    }

    private static Row named(Map<String, String> given, Row row) {
        String name = given.get(row.id());
        return name == null ? row : new Row(row.id(), name, row.code(), row.sectors(), row.partOf(), row.wikidata());
    }
}
