package casus.desk;

import casus.record.WatchSources;
import casus.watch.Opml;
import java.util.List;
import java.util.Map;

/** Feeds, sitemaps and folders that casus watch follows, and how each does. */
final class FollowedPages {
    private FollowedPages() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/followed", Role.READER, FollowedPages::list),
                Route.get("/followed.opml", Role.READER, FollowedPages::opml),
                Route.post("/followed", Role.ADMINISTRATOR, FollowedPages::add),
                Route.post("/followed/remove", Role.ADMINISTRATOR, FollowedPages::remove));
    }

    private static void list(Visit visit) {
        visit.page(
                "followed",
                visit.words().say("followed.title"),
                "sources",
                Map.of("all", new WatchSources(visit.store()).health(visit.now())));
    }

    private static void opml(Visit visit) {
        List<Opml.Outline> outlines = new WatchSources(visit.store())
                .list().stream()
                        .filter(source -> source.address().contains("://"))
                        .map(source -> new Opml.Outline(
                                source.where(), source.title() == null ? "" : String.valueOf(source.title())))
                        .toList();
        visit.ctx()
                .contentType("text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"casus-followed.opml\"")
                .result(Opml.write(outlines));
    }

    /** Folders are followed by command alone: a page must not reach into the machine. */
    private static void add(Visit visit) {
        String address = visit.form("address");
        if (!address.matches("https?://\\S{1,2000}")) {
            throw new Refusal(
                    400,
                    "bad-address",
                    "\"" + address + "\" is no web address. Folders are followed by casus sources add.");
        }
        new WatchSources(visit.store()).add(address, visit.now());
        visit.done("/followed", "followed", null);
    }

    private static void remove(Visit visit) {
        String address = visit.form("address");
        if (!new WatchSources(visit.store()).remove(address)) {
            throw Refusal.unknown("followed source", address);
        }
        visit.done("/followed", "unfollowed", null);
    }
}
