package casus.desk;

import casus.record.ActorQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.NameQuery;
import casus.record.Review;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Actors: the list, and one with what it did, what was done to it, its relations and figures. */
public final class ActorPages {
    /** How many stand in the list. */
    public static final int MOST = 300;

    /** How many of each sort stand on the page of an actor. */
    public static final int SHOWN = 60;

    private ActorPages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/actors", Role.READER, visit -> list(visit, remembered)),
                Route.get("/actors/{id}", Role.READER, ActorPages::one),
                Route.post("/actors/{id}/rename", Role.REVIEWER, ActorPages::rename),
                Route.post("/actors/{id}/merge", Role.REVIEWER, ActorPages::merge));
    }

    /** The actors of a list, counted. */
    record Listed(List<ActorQuery.Row> rows) {}

    private static void list(Visit visit, Remembered remembered) {
        String words = visit.query("q");
        Listed listed = remembered.of(
                "actors " + words, Listed.class, () -> new Listed(new ActorQuery(visit.store()).list(words, MOST)));
        visit.page(
                "actors",
                visit.words().say("actors.title"),
                "actors",
                Map.of("actors", listed.rows(), "words", words == null ? "" : words));
    }

    private static void one(Visit visit) {
        String id = visit.path("id");
        ActorQuery.Actor actor = new ActorQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("actor", id));
        List<ClaimView> claims = claims(visit, Map.of("actor", id, "kind", "event"));
        List<JsonNode> incidents =
                new IncidentQuery(visit.store()).list(Filter.of(Map.of("actor", id, "background", "no")), SHOWN, 0);
        Map<String, String> names = new NameQuery(visit.store()).in(incidents);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("actor", actor);
        values.put(
                "partOf",
                actor.partOf() == null
                        ? List.of()
                        : List.of(
                                ActorRef.of(actor.partOf(), new NameQuery(visit.store()).of(List.of(actor.partOf())))));
        values.put("did", part(claims, claim -> among(claim.actors(), id)));
        values.put("suffered", part(claims, claim -> !among(claim.actors(), id) && among(claim.recipients(), id)));
        values.put("relations", claims(visit, Map.of("actor", id, "kind", "relation")));
        values.put("figures", claims(visit, Map.of("actor", id, "kind", "figure")));
        values.put("said", claims(visit, Map.of("source", id)));
        values.put(
                "incidents",
                incidents.stream().map(one -> IncidentView.of(one, names)).toList());
        visit.page("actor", actor.name(), "actors", values);
    }

    private static List<ClaimView> part(List<ClaimView> claims, Predicate<ClaimView> wanted) {
        return claims.stream().filter(wanted).toList();
    }

    /** Whether an actor, or something that is part of it, is among these. */
    private static boolean among(List<ActorRef> actors, String id) {
        return actors.stream()
                .anyMatch(actor -> actor.id().equals(id) || actor.id().startsWith(id + "."));
    }

    private static List<ClaimView> claims(Visit visit, Map<String, String> filter) {
        return SearchPages.views(visit, new ClaimQuery(visit.store()).list(Filter.of(filter), SHOWN, 0));
    }

    private static void rename(Visit visit) {
        String id = visit.path("id");
        long seq = new Review(visit.store(), visit::now)
                .renameActor(id, visit.form("name"), visit.visitor().name());
        visit.done("/actors/" + Visit.encode(id), "renamed", seq);
    }

    private static void merge(Visit visit) {
        String into = visit.form("into");
        long seq = new Review(visit.store(), visit::now)
                .mergeActors(visit.path("id"), into, visit.visitor().name());
        visit.done("/actors/" + Visit.encode(into), "merged-actors", seq);
    }
}
