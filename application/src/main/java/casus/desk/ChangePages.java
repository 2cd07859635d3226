package casus.desk;

import casus.record.ChangeLog;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Who changed what, for administrators: as a page and for programs. */
final class ChangePages {
    private static final int PAGE = 200;
    private static final int LARGEST = 500;

    /** Ways in whose changes are decisions, which the record notes itself. */
    private static final List<String> DECIDING =
            List.of("/review", "/history", "/incidents", "/actors", "/signals", "/api/v1/decisions", "/api/v1/signals");

    private ChangePages() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/changes", Role.ADMINISTRATOR, ChangePages::page),
                Route.get("/api/v1/changes", Role.ADMINISTRATOR, ChangePages::list));
    }

    /** Notes what a visit changed, unless the record did. */
    static void note(Visit visit, Route route) {
        if (route.role() != Role.ANYBODY && DECIDING.stream().noneMatch(route.path()::startsWith)) {
            new ChangeLog(visit.store())
                    .add(
                            visit.visitor().name(),
                            visit.now(),
                            route.method() + " " + route.path(),
                            visit.noted().isEmpty() ? visit.ctx().path() : visit.noted());
        }
    }

    private static void page(Visit visit) {
        visit.page(
                "changes",
                visit.words().say("changes.title"),
                "changes",
                Map.of("changes", new ChangeLog(visit.store()).list(PAGE, 0)));
    }

    private static void list(Visit visit) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        new ChangeLog(visit.store())
                .list(visit.number("limit", PAGE, 1, LARGEST), 0)
                .forEach(row -> items.addObject()
                        .put("seq", row.seq())
                        .put("who", row.who())
                        .put("at", row.at().toString())
                        .put("what", row.what())
                        .put("target", row.target()));
        answer.putNull("next");
        visit.json(answer);
    }
}
