package casus.desk;

import casus.record.ClaimQuery;
import casus.record.Facets;
import casus.record.Filter;
import casus.record.NameQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims: search with facets, and one claim on a page of its own. */
public final class SearchPages {
    private static final int FACET_VALUES = 10;
    private static final int COUNTED_AT_ONCE = 20_000;

    private SearchPages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/search", Role.READER, visit -> search(visit, remembered)),
                Route.get("/search/facets", Role.READER, visit -> facets(visit, remembered)),
                Route.get("/claims/{id}", Role.READER, SearchPages::claim));
    }

    /** @param counts the filter's other values with how many claims each leaves */
    public record Facet(String name, List<Value> counts) {}

    /** @param on whether the filter asks for it; its address then takes it out */
    public record Value(String value, int times, boolean on, String href) {}

    /** All facets, counted. */
    record Counted(Map<String, Map<String, Integer>> facets) {}

    static List<ClaimView> views(Visit visit, List<ClaimQuery.Row> rows) {
        Map<String, String> names = new NameQuery(visit.store())
                .in(rows.stream().map(ClaimQuery.Row::claim).toList());
        return rows.stream().map(row -> ClaimView.of(row, names)).toList();
    }

    private static void search(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("any");
        Filter filter = form.filter();
        int page = visit.number("page", 1, 1, 100_000);
        ClaimQuery claims = new ClaimQuery(visit.store());
        List<ClaimQuery.Row> rows = claims.list(filter, Pager.SIZE, (page - 1) * Pager.SIZE);
        int total = remembered.of("count " + form.at(""), Integer.class, () -> claims.count(filter));
        boolean now = total <= COUNTED_AT_ONCE || visit.query("facets") != null;
        visit.page(
                "search",
                visit.words().say("search.title"),
                "search",
                Map.of(
                        "filter",
                        form,
                        "claims",
                        views(visit, rows),
                        "facets",
                        now ? facets(form, counted(visit, form, remembered).facets()) : List.of(),
                        "later",
                        !now,
                        "pager",
                        Pager.of(page, total, form.at("/search"))));
    }

    /** The facets of a large selection, which take longer than the claims. */
    private static void facets(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("any");
        visit.page(
                "part/facets",
                visit.words().say("search.facets"),
                "search",
                Map.of("facets", facets(form, counted(visit, form, remembered).facets())));
    }

    private static Counted counted(Visit visit, FilterForm form, Remembered remembered) {
        return remembered.of(
                "facets " + form.at(""), Counted.class, () -> new Counted(new Facets(visit.store()).of(form.filter())));
    }

    private static List<Facet> facets(FilterForm form, Map<String, Map<String, Integer>> counts) {
        List<Facet> facets = new ArrayList<>();
        counts.forEach((name, values) -> {
            List<Value> shown = new ArrayList<>();
            values.entrySet().stream().limit(FACET_VALUES).forEach(entry -> {
                boolean on =
                        form.entries().stream().anyMatch(given -> given.getKey().equals(name))
                                && form.has(name, entry.getKey());
                shown.add(new Value(
                        entry.getKey(), entry.getValue(), on, form.with("/search", name, on ? null : entry.getKey())));
            });
            if (!shown.isEmpty()) {
                facets.add(new Facet(name, shown));
            }
        });
        return facets;
    }

    private static void claim(Visit visit) {
        String id = visit.path("id");
        ClaimQuery.Row row = new ClaimQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("claim", id));
        ClaimView view = views(visit, List.of(row)).get(0);
        Map<String, String> slots = new LinkedHashMap<>();
        for (JsonNode slot : row.claim().path("slots")) {
            slots.merge(slot.path("role").asText(), slot.path("link").asText(), (one, other) -> one + ", " + other);
        }
        List<ClaimView> figures = new ArrayList<>();
        for (JsonNode figure : row.claim().path("figures")) {
            new ClaimQuery(visit.store())
                    .one(figure.asText())
                    .ifPresent(found -> figures.add(views(visit, List.of(found)).get(0)));
        }
        visit.page(
                "claim",
                visit.words().say("claim.title", visit.words().code(view.codeKind(), String.valueOf(view.code()))),
                "search",
                Map.of("claim", view, "slots", slots, "figures", figures));
    }
}
