package casus.desk;

import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.NameQuery;
import casus.record.SourceQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who tells: outlets, authors and cited sources, and how each of them does. */
public final class SourcePages {
    private static final int MOST = 200;
    private static final int SHOWN = 40;

    private SourcePages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/sources", Role.READER, visit -> list(visit, remembered)),
                Route.get("/sources/outlets/{name}", Role.READER, SourcePages::outlet),
                Route.get("/sources/cited/{name}", Role.READER, SourcePages::cited),
                Route.get("/sources/authors/{name}", Role.READER, SourcePages::author));
    }

    /** A teller with the name to show. */
    public record Teller(String href, String name, SourceQuery.Row row) {}

    /** "12 %"; a dash of nothing. */
    public static String share(int part, int whole) {
        return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
    }

    /** "12", "12–15"; a dash where there is none. */
    public static String span(
            @org.jspecify.annotations.Nullable Double low, @org.jspecify.annotations.Nullable Double high) {
        Double one = low == null ? high : low;
        if (one == null) {
            return "–";
        }
        Double other = high == null ? one : high;
        return one.equals(other) ? whole(one) : whole(one) + "–" + whole(other);
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** All tellers, counted. */
    record Tellers(List<Teller> outlets, List<Teller> cited, Map<String, Integer> authors) {}

    private static void list(Visit visit, Remembered remembered) {
        Tellers tellers = remembered.of("sources", Tellers.class, () -> tellers(visit));
        visit.page(
                "sources",
                visit.words().say("sources.title"),
                "sources",
                Map.of("outlets", tellers.outlets(), "cited", tellers.cited(), "authors", tellers.authors()));
    }

    private static Tellers tellers(Visit visit) {
        SourceQuery sources = new SourceQuery(visit.store());
        List<SourceQuery.Row> cited = sources.list(SourceQuery.Teller.CITED, MOST);
        Map<String, String> names = new NameQuery(visit.store())
                .of(cited.stream().map(SourceQuery.Row::name).toList());
        return new Tellers(
                sources.list(SourceQuery.Teller.OUTLET, MOST).stream()
                        .map(row -> new Teller("/sources/outlets/" + Visit.encode(row.name()), row.name(), row))
                        .toList(),
                cited.stream()
                        .map(row -> new Teller(
                                "/sources/cited/" + Visit.encode(row.name()),
                                names.getOrDefault(row.name(), row.name()),
                                row))
                        .toList(),
                sources.authors(MOST));
    }

    private static void outlet(Visit visit) {
        String name = visit.path("name");
        SourceQuery sources = new SourceQuery(visit.store());
        SourceQuery.Row row = sources.one(SourceQuery.Teller.OUTLET, name);
        List<ArticleQuery.Row> articles = new ArticleQuery(visit.store()).of("outlet", name, SHOWN);
        if (row.claims() == 0 && articles.isEmpty()) {
            throw Refusal.unknown("outlet", name);
        }
        List<SourceQuery.Compared> tolls = sources.tolls(name, SHOWN);
        Map<String, IncidentView> incidents = new LinkedHashMap<>();
        IncidentQuery query = new IncidentQuery(visit.store());
        for (String id :
                new TreeSet<>(tolls.stream().map(SourceQuery.Compared::incident).toList())) {
            query.one(id)
                    .ifPresent(incident -> incidents.put(
                            id, IncidentView.of(incident, new NameQuery(visit.store()).in(List.of(incident)))));
        }
        page(visit, name, row, sources.types(SourceQuery.Teller.OUTLET, name), articles, tolls, incidents);
    }

    private static void cited(Visit visit) {
        String id = visit.path("name");
        SourceQuery sources = new SourceQuery(visit.store());
        SourceQuery.Row row = sources.one(SourceQuery.Teller.CITED, id);
        if (row.claims() == 0) {
            throw Refusal.unknown("cited source", id);
        }
        String name = new NameQuery(visit.store()).of(List.of(id)).getOrDefault(id, id);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("id", id);
        values.put("row", row);
        values.put("types", sources.types(SourceQuery.Teller.CITED, id));
        values.put(
                "claims",
                SearchPages.views(
                        visit, new ClaimQuery(visit.store()).list(Filter.of(Map.of("source", id)), SHOWN, 0)));
        visit.page("cited", name, "sources", values);
    }

    private static void author(Visit visit) {
        String name = visit.path("name");
        List<ArticleQuery.Row> articles = new ArticleQuery(visit.store()).of("author", name, SHOWN);
        if (articles.isEmpty()) {
            throw Refusal.unknown("author", name);
        }
        visit.page("author", name, "sources", Map.of("name", name, "articles", articles));
    }

    private static void page(
            Visit visit,
            String name,
            SourceQuery.Row row,
            Map<String, Integer> types,
            List<ArticleQuery.Row> articles,
            List<SourceQuery.Compared> tolls,
            Map<String, IncidentView> incidents) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("row", row);
        values.put("types", types);
        values.put("articles", articles);
        values.put("tolls", tolls);
        values.put("incidents", incidents);
        visit.page("outlet", name, "sources", values);
    }
}
