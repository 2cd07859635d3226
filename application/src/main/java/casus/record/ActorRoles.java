package casus.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the whole record tells of its actors: who acts or speaks in it, by which names they go, and what else has such a name. */
public final class ActorRoles {
    private final Set<String> acting = new HashSet<>();
    private final Set<String> otherThings = new HashSet<>();
    private final Map<String, String> ownNames = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final ActorNames names;

    private ActorRoles(ActorNames names) {
        this.names = names;
    }

    /** What it tells now. */
    public static ActorRoles of(Store store) {
        return store.read(handle -> {
            ActorRoles roles = new ActorRoles(ActorNames.current(handle));
            handle.createQuery("SELECT DISTINCT actor FROM claim_actor WHERE own = 1 AND role IN ('actor', 'source')")
                    .mapTo(String.class)
                    .forEach(roles.acting::add);
            handle.createQuery("SELECT DISTINCT place FROM claim WHERE place IS NOT NULL"
                            + " UNION SELECT DISTINCT outlet FROM article WHERE outlet IS NOT NULL")
                    .mapTo(String.class)
                    .forEach(name -> roles.otherThings.add(name.toLowerCase(Locale.ROOT)));
            handle.createQuery("SELECT id, name FROM actor WHERE id LIKE '%.%'")
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getString(2)))
                    .forEach(actor -> roles.ownNames.put(actor.getKey(), actor.getValue()));
            for (Decision list : Decisions.held(handle, "dictionary")) {
                list.content().path("text").asText().lines().forEach(line -> roles.listed.add(line.split("\t", 2)[0]));
            }
            return roles;
        });
    }

    /** Whether some claim has the actor do or say something. */
    public boolean acts(String actor) {
        return acting.contains(actor);
    }

    /** Whether a place or an outlet of the record has this name. */
    public boolean isElse(String name) {
        return otherThings.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The actor that stands for this one since persons made them one. */
    public String now(String actor) {
        return names.now(actor);
    }

    /** The actor under its name and, where a person gave it another, under the one of the articles; none where a user's list holds it. */
    public List<ActorQuery.Actor> calledOtherwise(ActorQuery.Actor actor) {
        List<ActorQuery.Actor> called = new ArrayList<>();
        if (!listed.contains(actor.id())) {
            called.add(actor);
            String own = ownNames.getOrDefault(actor.id(), actor.name());
            if (!own.equals(actor.name())) {
                called.add(new ActorQuery.Actor(
                        actor.id(), own, actor.code(), actor.sectors(), actor.partOf(), actor.wikidata()));
            }
        }
        return called;
    }
}
