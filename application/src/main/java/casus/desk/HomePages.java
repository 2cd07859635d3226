package casus.desk;

import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.NameQuery;
import casus.record.ReviewQueue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The first page: what is new, what is contested, what waits. */
public final class HomePages {
    private static final int SHOWN = 8;
    private static final Filter NEWS = Filter.of(Map.of("background", "no"));

    private HomePages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(Route.get("/", Role.READER, visit -> home(visit, remembered)));
    }

    /** Numbers of the whole record. */
    public record Counts(int articles, int claims, int incidents, int unseen) {}

    private static void home(Visit visit, Remembered remembered) {
        IncidentQuery incidents = new IncidentQuery(visit.store());
        Counts counts = remembered.of(
                "home",
                Counts.class,
                () -> new Counts(
                        new ArticleQuery(visit.store()).count(),
                        new ClaimQuery(visit.store()).count(Filter.ALL),
                        incidents.count(NEWS),
                        new ReviewQueue(visit.store()).count(NEWS)));
        List<JsonNode> newest = incidents.list(NEWS, SHOWN, 0);
        Map<String, String> names = new NameQuery(visit.store()).in(newest);
        visit.page(
                "home",
                visit.words().say("home.title"),
                "home",
                Map.of(
                        "counts",
                        counts,
                        "incidents",
                        newest.stream().map(one -> IncidentView.of(one, names)).toList(),
                        "articles",
                        new ArticleQuery(visit.store()).list(SHOWN, 0)));
    }
}
