package casus.desk;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefJson;
import casus.brief.BriefText;
import casus.brief.Briefs;
import casus.brief.Published;
import casus.record.BriefArchive;
import casus.record.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Briefs: one made now, those that were published, and what is known since. */
final class BriefPages {
    private BriefPages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/briefs", Role.READER, visit -> made(visit, remembered)),
                Route.post("/briefs", Role.REVIEWER, BriefPages::publish),
                Route.get("/briefs/{id}", Role.READER, BriefPages::published),
                Route.get("/briefs/{id}/changes", Role.READER, BriefPages::changes),
                Route.get("/api/v1/brief", Role.READER, visit -> visit.json(BriefJson.of(brief(visit, remembered)))));
    }

    private static Brief brief(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("no");
        return brief(visit.store(), remembered, form, Days.of(visit, form.filter(), 1));
    }

    private static Brief brief(Store store, Remembered remembered, FilterForm form, Days days) {
        return remembered.of("brief " + form.at("") + " " + days, Brief.class, () -> new Briefs(store)
                .of(form.filter(), Published.about(asked(form)), days.from(), days.to(), Briefs.STORIES));
    }

    /** Makes the brief that the page shows without a filter, so that its first reader need not wait. */
    static void prepare(Store store, Instant now, Remembered remembered) {
        FilterForm form = new FilterForm(Map.of(), "no");
        brief(store, remembered, form, Days.of(store, now, form.filter(), 1));
    }

    /** What a brief is kept by: the filter without its days. */
    private static Map<String, String> asked(FilterForm form) {
        Map<String, String> asked = new LinkedHashMap<>();
        form.entries().forEach(entry -> asked.put(entry.getKey(), entry.getValue()));
        asked.remove("since");
        asked.remove("until");
        asked.putIfAbsent("background", "no");
        return asked;
    }

    private static void made(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("no");
        Days days = Days.of(visit, form.filter(), 1);
        Brief brief = brief(visit, remembered);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("filter", form);
        values.put("from", days.from().toString());
        values.put("to", days.to().toString());
        values.put("before", days.from().minusWeeks(1) + "&until=" + days.from().minusDays(1));
        values.put("after", days.to().plusDays(1) + "&until=" + days.to().plusWeeks(1));
        values.put("html", BriefHtml.body(brief, "/"));
        values.put("archive", new Published(visit.store()).list());
        visit.page("briefs", visit.words().say("briefs.title"), "briefs", values);
    }

    private static void publish(Visit visit) {
        FilterForm form = visit.filter("no");
        Days days = Days.of(visit, form.filter(), 1);
        BriefArchive.Row row = new Published(visit.store())
                .publish(
                        asked(form),
                        days.from(),
                        days.to(),
                        Briefs.STORIES,
                        visit.visitor().name(),
                        visit.now());
        visit.done("/briefs/" + row.id(), "published", null);
    }

    private static BriefArchive.Row row(Visit visit) {
        String id = visit.path("id");
        return new Published(visit.store())
                .list().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.unknown("published brief", id));
    }

    private static void published(Visit visit) {
        BriefArchive.Row row = row(visit);
        Brief brief = new Published(visit.store()).brief(row.id());
        visit.page("brief", BriefText.title(brief), "briefs", Map.of("row", row, "html", BriefHtml.body(brief, "/")));
    }

    private static void changes(Visit visit) {
        BriefArchive.Row row = row(visit);
        visit.page(
                "brief-changes",
                visit.words().say("brief.changes.title", row.title()),
                "briefs",
                Map.of("row", row, "changes", new Published(visit.store()).changes(row.id())));
    }
}
