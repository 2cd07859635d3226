package casus.record;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Named collections of articles, incidents, claims and views that readers keep and pass on. */
public final class SavedCollections {
    private static final Set<String> KINDS = Set.of("article", "incident", "claim", "view", "brief");
    private static final int ID_BYTES = 6;
    private static final int MOST_LETTERS = 2000;

    private final Store store;
    private final Random random;

    /** @param random makes ids; a collection's address cannot be guessed when this cannot */
    public SavedCollections(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    /** A collection and how much is in it. */
    public record Row(String id, String name, String madeBy, Instant madeAt, int items) {}

    /**
     * What is in a collection.
     *
     * @param kind article, incident, claim, view or brief
     * @param target its id; of a view, its address within the desk
     */
    public record Item(String kind, String target, String note, String addedBy, Instant addedAt) {}

    /** All collections by name. */
    public List<Row> list() {
        return store.read(handle -> rows(handle, ""));
    }

    /** One collection. */
    public Optional<Row> one(String id) {
        return store.read(handle ->
                rows(handle, " WHERE id = '" + safe(id) + "'").stream().findFirst());
    }

    /** What is in a collection, in the order in which it was added. */
    public List<Item> items(String id) {
        return store.read(handle -> handle.createQuery(
                        "SELECT * FROM collection_item WHERE collection = ? ORDER BY added_at, kind, target")
                .bind(0, id)
                .map((rs, ctx) -> new Item(
                        rs.getString("kind"),
                        rs.getString("target"),
                        rs.getString("note"),
                        rs.getString("added_by"),
                        Instant.parse(rs.getString("added_at"))))
                .list());
    }

    /**
     * Makes a collection.
     *
     * @return its id
     * @throws StoreProblem when it has no name
     */
    public String make(String name, String who, Instant at) {
        if (name.isBlank() || name.length() > MOST_LETTERS) {
            throw new StoreProblem("bad-value", "A collection needs a name of 1 to " + MOST_LETTERS + " letters.");
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        store.write(handle -> handle.execute(
                "INSERT INTO collection (id, name, made_by, made_at) VALUES (?, ?, ?, ?)",
                id,
                name.strip(),
                who,
                at.toString()));
        return id;
    }

    /**
     * Puts something into a collection; what is in it already gets the new note.
     *
     * @throws StoreProblem when there is no such collection, or the kind is none
     */
    public void add(String id, String kind, String target, String note, String who, Instant at) {
        if (!KINDS.contains(kind)
                || target.isBlank()
                || target.length() > MOST_LETTERS
                || note.length() > MOST_LETTERS) {
            throw new StoreProblem(
                    "bad-value",
                    "A collection takes "
                            + String.join(", ", KINDS.stream().sorted().toList())
                            + ", with an id and a note of at most " + MOST_LETTERS + " letters.");
        }
        store.write(handle -> {
            known(handle, id);
            return handle.execute(
                    "INSERT INTO collection_item (collection, kind, target, note, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (collection, kind, target) DO UPDATE SET note = excluded.note",
                    id,
                    kind,
                    target,
                    note,
                    who,
                    at.toString());
        });
    }

    /** Takes something out. */
    public void take(String id, String kind, String target) {
        store.write(handle -> handle.execute(
                "DELETE FROM collection_item WHERE collection = ? AND kind = ? AND target = ?", id, kind, target));
    }

    /** Takes a collection out; what was in it stays in the record. */
    public void remove(String id) {
        store.write(handle -> {
            known(handle, id);
            return handle.execute("DELETE FROM collection WHERE id = ?", id);
        });
    }

    private static void known(Handle handle, String id) {
        if (rows(handle, " WHERE id = '" + safe(id) + "'").isEmpty()) {
            throw new StoreProblem("unknown", "There is no collection " + id + ".");
        }
    }

    /** Ids are hexadecimal digits; of anything else nothing is left. */
    private static String safe(String id) {
        return id.matches("[0-9a-f]{1,32}") ? id : "";
    }

    private static List<Row> rows(Handle handle, String where) {
        return handle.createQuery("SELECT id, name, made_by, made_at, (SELECT COUNT(*) FROM collection_item"
                        + " WHERE collection_item.collection = collection.id) AS items FROM collection" + where
                        + " ORDER BY name, id")
                .map((rs, ctx) -> new Row(
                        rs.getString("id"),
                        rs.getString("name"),
                        rs.getString("made_by"),
                        Instant.parse(rs.getString("made_at")),
                        rs.getInt("items")))
                .list();
    }
}
