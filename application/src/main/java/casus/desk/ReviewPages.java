package casus.desk;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import casus.record.ClaimFields;
import casus.record.ClaimQuery;
import casus.record.Decision;
import casus.record.Review;
import casus.record.ReviewQueue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The review desk: one claim after the other, one key for each decision; and the history of all decisions. */
final class ReviewPages {
    private static final int QUEUE = 200;
    private static final int HISTORY = 200;
    private static final int NAMES = 400;

    private ReviewPages() {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/review", Role.REVIEWER, visit -> desk(visit, remembered)),
                Route.post("/review/{claim}", Role.REVIEWER, ReviewPages::decide),
                Route.get("/history", Role.READER, ReviewPages::history),
                Route.post("/history/{seq}/undo", Role.REVIEWER, ReviewPages::undo));
    }

    private static void desk(Visit visit, Remembered remembered) {
        FilterForm filter = visit.filter("any");
        ReviewQueue queue = new ReviewQueue(visit.store());
        List<ReviewQueue.Entry> entries = queue.list(filter.filter(), QUEUE);
        int skip = visit.number("skip", 0, 0, QUEUE);
        String wanted = visit.query("claim");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("filter", filter);
        values.put("left", queue.count(filter.filter()));
        values.put("skip", skip);
        values.put("entries", entries.stream().skip(skip).limit(1).toList());
        String id = wanted != null
                ? wanted
                : entries.size() > skip ? entries.get(skip).claim() : null;
        if (id == null) {
            visit.page("review-done", visit.words().say("review.title"), "review", values);
            return;
        }
        ClaimQuery.Row row = new ClaimQuery(visit.store()).one(id).orElseThrow(() -> Refusal.unknown("claim", id));
        ClaimView claim = SearchPages.views(visit, List.of(row)).get(0);
        JsonNode article = new ArticleQuery(visit.store()).analysis(row.key()).path("article");
        ArticleText text = ArticleText.of(article, List.of(new ArticleText.Numbered(1, claim)));
        values.put("claim", claim);
        values.put("fields", ClaimFields.of(claim.kind()));
        values.put("paragraphs", around(text));
        values.put("same", new Review(visit.store(), visit::now).countSame(id));
        values.put(
                "actors",
                remembered
                        .of(
                                "names",
                                ActorPages.Listed.class,
                                () -> new ActorPages.Listed(new ActorQuery(visit.store()).list(null, NAMES)))
                        .rows());
        visit.page("review", visit.words().say("review.title"), "review", values);
    }

    /** The paragraph of the claim with the one before and the one after. */
    private static List<ArticleText.Paragraph> around(ArticleText text) {
        List<ArticleText.Paragraph> all = text.paragraphs();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).segments().stream()
                    .anyMatch(segment -> !segment.over().isEmpty())) {
                return all.subList(Math.max(0, i - 1), Math.min(all.size(), i + 2));
            }
        }
        return all.subList(0, Math.min(2, all.size()));
    }

    private static void decide(Visit visit) {
        String id = visit.path("claim");
        Review review = new Review(visit.store(), visit::now);
        String who = visit.visitor().name();
        List<String> claims = visit.formOr("all") == null ? List.of(id) : review.same(id);
        String incident = new ClaimQuery(visit.store())
                .one(id)
                .orElseThrow(() -> Refusal.unknown("claim", id))
                .incident();
        String back = visit.back("/review");
        switch (visit.form("decision")) {
            case "accept" -> visit.done(back, "accepted", review.accept(claims, who));
            case "reject" -> visit.done(back, "rejected", review.reject(claims, who));
            case "fix" -> {
                String value = visit.formOr("value");
                visit.done(
                        back,
                        "fixed",
                        review.fix(claims, visit.form("field"), TextNode.valueOf(value == null ? "" : value), who));
            }
            case "split" -> visit.done(back, "split", review.split(inIncident(incident), List.of(id), who));
            case "merge" ->
                visit.done(
                        back,
                        "merged",
                        review.merge(inIncident(incident), IncidentPages.tail(visit.form("other")), who));
            default -> throw new Refusal(400, "bad-decision", "A decision is accept, reject, fix, split or merge.");
        }
    }

    private static String inIncident(@org.jspecify.annotations.Nullable String incident) {
        if (incident == null) {
            throw new Refusal(400, "no-incident", "Figures and relations are in no incident of their own.");
        }
        return incident;
    }

    private static void history(Visit visit) {
        List<Decision> all = new Review(visit.store(), visit::now).history();
        List<Decision> newest = all.subList(Math.max(0, all.size() - HISTORY), all.size());
        List<Decision> shown = new java.util.ArrayList<>(newest);
        java.util.Collections.reverse(shown);
        visit.page(
                "history",
                visit.words().say("history.title"),
                "review",
                Map.of("decisions", shown, "total", all.size()));
    }

    private static void undo(Visit visit) {
        String seq = visit.path("seq");
        if (!seq.matches("[0-9]{1,18}")) {
            throw Refusal.unknown("decision", seq);
        }
        long undone = new Review(visit.store(), visit::now)
                .undo(Long.parseLong(seq), visit.visitor().name());
        visit.done(visit.back("/history"), "undone", undone);
    }
}
