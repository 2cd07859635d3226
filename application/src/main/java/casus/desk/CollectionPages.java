package casus.desk;

import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.IncidentQuery;
import casus.record.NameQuery;
import casus.record.SavedCollections;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Named collections of what readers want to keep and pass on. */
public final class CollectionPages {
    private CollectionPages() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/collections", Role.READER, CollectionPages::list),
                Route.post("/collections", Role.REVIEWER, CollectionPages::make),
                Route.get("/collections/{id}", Role.READER, CollectionPages::one),
                Route.post("/collections/{id}/take", Role.REVIEWER, CollectionPages::take),
                Route.post("/collections/{id}/remove", Role.REVIEWER, CollectionPages::remove));
    }

    /** What is in a collection, in words. */
    public record Shown(SavedCollections.Item item, String href, String title, boolean there) {}

    private static SavedCollections collections(Visit visit) {
        return new SavedCollections(visit.store(), new SecureRandom());
    }

    private static void list(Visit visit) {
        String kind = visit.query("kind");
        String target = visit.query("target");
        visit.page(
                "collections",
                visit.words().say("collections.title"),
                "collections",
                Map.of(
                        "collections",
                        collections(visit).list(),
                        "kind",
                        kind == null ? "" : kind,
                        "target",
                        target == null ? "" : target));
    }

    /** Makes a collection, or takes one that is there, and puts what was named into it. */
    private static void make(Visit visit) {
        SavedCollections collections = collections(visit);
        String who = visit.visitor().name();
        String id = visit.formOr("collection");
        if (id == null) {
            id = collections.make(visit.form("name"), who, visit.now());
        }
        String target = visit.formOr("target");
        if (target != null) {
            String note = visit.formOr("note");
            collections.add(id, visit.form("kind"), target, note == null ? "" : note, who, visit.now());
        }
        visit.done("/collections/" + id, "kept", null);
    }

    private static void one(Visit visit) {
        String id = visit.path("id");
        SavedCollections collections = collections(visit);
        SavedCollections.Row row = collections.one(id).orElseThrow(() -> Refusal.unknown("collection", id));
        List<Shown> items = new ArrayList<>();
        collections.items(id).forEach(item -> items.add(shown(visit, item)));
        visit.page("collection", row.name(), "collections", Map.of("collection", row, "items", items));
    }

    private static Shown shown(Visit visit, SavedCollections.Item item) {
        String id = item.target();
        return switch (item.kind()) {
            case "article" ->
                new ArticleQuery(visit.store())
                        .one(id)
                        .map(row -> new Shown(item, "/articles/" + row.key(), ArticlePages.title(row), true))
                        .orElseGet(() -> gone(item));
            case "incident" ->
                new IncidentQuery(visit.store())
                        .one(id)
                        .map(incident -> IncidentView.of(incident, new NameQuery(visit.store()).in(List.of(incident))))
                        .map(view -> new Shown(
                                item,
                                view.href(),
                                visit.words().code("root", String.valueOf(view.type())) + ", " + view.when(),
                                true))
                        .orElseGet(() -> gone(item));
            case "claim" ->
                new ClaimQuery(visit.store())
                        .one(id)
                        .map(row -> new Shown(
                                item,
                                "/claims/" + id,
                                row.claim().path("evidence").path("exact").asText(),
                                true))
                        .orElseGet(() -> gone(item));
            default -> Visit.within(id) ? new Shown(item, id, id, true) : gone(item);
        };
    }

    private static Shown gone(SavedCollections.Item item) {
        return new Shown(item, "", item.target(), false);
    }

    private static void take(Visit visit) {
        String id = visit.path("id");
        collections(visit).take(id, visit.form("kind"), visit.form("target"));
        visit.done("/collections/" + id, "taken", null);
    }

    private static void remove(Visit visit) {
        collections(visit).remove(visit.path("id"));
        visit.done("/collections", "removed", null);
    }
}
