package casus.desk;

import casus.record.ArticleQuery;
import casus.record.IncidentQuery;
import casus.record.NameQuery;
import casus.record.Review;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Incidents: the list, one with all that is told of it, and what persons do to groupings. */
final class IncidentPages {
    private IncidentPages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/incidents", Role.READER, visit -> list(visit, remembered)),
                Route.get("/incidents/{id}", Role.READER, IncidentPages::one),
                Route.get("/incidents/{id}/cite.bib", Role.READER, IncidentPages::cite),
                Route.post("/incidents/{id}/merge", Role.REVIEWER, IncidentPages::merge),
                Route.post("/incidents/{id}/split", Role.REVIEWER, IncidentPages::split),
                Route.post("/incidents/{id}/move", Role.REVIEWER, IncidentPages::move));
    }

    private static void list(Visit visit, Remembered remembered) {
        FilterForm filter = visit.filter("no");
        IncidentQuery incidents = new IncidentQuery(visit.store());
        int page = visit.number("page", 1, 1, 100_000);
        List<JsonNode> rows = incidents.list(filter.filter(), Pager.SIZE, (page - 1) * Pager.SIZE);
        Map<String, String> names = new NameQuery(visit.store()).in(rows);
        int total = remembered.of("incidents " + filter.at(""), Integer.class, () -> incidents.count(filter.filter()));
        visit.page(
                "incidents",
                visit.words().say("incidents.title"),
                "incidents",
                Map.of(
                        "filter",
                        filter,
                        "incidents",
                        rows.stream().map(one -> IncidentView.of(one, names)).toList(),
                        "pager",
                        Pager.of(page, total, filter.at("/incidents"))));
    }

    static IncidentView found(Visit visit) {
        String id = visit.path("id");
        JsonNode incident = new IncidentQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("incident", id));
        return IncidentView.of(incident, new NameQuery(visit.store()).in(List.of(incident)));
    }

    private static void one(Visit visit) {
        IncidentView incident = found(visit);
        if (!incident.id().equals(visit.path("id"))) {
            visit.ctx().redirect(incident.href(), io.javalin.http.HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        ArticleQuery articles = new ArticleQuery(visit.store());
        Set<String> keys = new LinkedHashSet<>();
        incident.claims().forEach(claim -> keys.add(String.valueOf(claim.key())));
        Map<String, ArticleQuery.Row> reports = new LinkedHashMap<>();
        keys.forEach(key -> articles.one(key).ifPresent(row -> reports.put(key, row)));
        visit.page(
                "incident",
                visit.words()
                        .say(
                                "incident.title",
                                visit.words().code("root", String.valueOf(incident.type())),
                                incident.when()),
                "incidents",
                Map.of("incident", incident, "reports", reports));
    }

    private static void cite(Visit visit) {
        IncidentView incident = found(visit);
        visit.ctx()
                .contentType("application/x-bibtex; charset=utf-8")
                .result(Citation.incident(incident, visit.ctx().url().replaceAll("/cite\\.bib$", "")));
    }

    private static void merge(Visit visit) {
        String id = visit.path("id");
        long seq = review(visit)
                .merge(id, tail(visit.form("other")), visit.visitor().name());
        visit.done("/incidents/" + Visit.encode(id), "merged", seq);
    }

    private static void split(Visit visit) {
        String id = visit.path("id");
        List<String> claims = visit.ctx().formParams("claim");
        if (claims.isEmpty()) {
            throw new Refusal(400, "missing", "Mark the claims that do not belong here, then split.");
        }
        long seq = review(visit).split(id, claims, visit.visitor().name());
        visit.done("/incidents/" + Visit.encode(id), "split", seq);
    }

    private static void move(Visit visit) {
        String id = visit.path("id");
        long seq = review(visit)
                .move(
                        visit.form("claim"),
                        tail(visit.form("other")),
                        visit.visitor().name());
        visit.done("/incidents/" + Visit.encode(id), "moved", seq);
    }

    /** People paste addresses as well as ids. */
    static String tail(String given) {
        return given.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    }

    private static Review review(Visit visit) {
        return new Review(visit.store(), visit::now);
    }
}
