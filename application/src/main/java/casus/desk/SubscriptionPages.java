package casus.desk;

import casus.brief.Published;
import casus.brief.SignedLinks;
import casus.delivery.DeliverySettings;
import casus.delivery.Subscription;
import casus.record.StoreProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Subscribing to briefs: the page behind the links in mails, and the form that asks for one. A link says by its signature whose it is, so
 * nobody signs in for it; it does nothing when it is only looked at, as programs that check mails do.
 */
final class SubscriptionPages {
    /** Where the links of mails lead; what is sent there needs no token of a form but its own. */
    static final String PATH = "/subscription/";

    private SubscriptionPages() {}

    static List<Route> routes() {
        return List.of(
                Route.get(PATH + "{token}", Role.ANYBODY, SubscriptionPages::look),
                Route.post(PATH + "{token}", Role.ANYBODY, SubscriptionPages::follow),
                Route.post("/briefs/subscribe", Role.READER, SubscriptionPages::ask));
    }

    private static Subscription subscription(Visit visit) {
        return new Subscription(visit.store(), new DeliverySettings(null, List.of(), List.of(), null), visit::now);
    }

    private static void look(Visit visit) {
        page(visit, subscription(visit).look(visit.path("token")).orElseThrow(SubscriptionPages::over), false);
    }

    private static void follow(Visit visit) {
        page(visit, subscription(visit).follow(visit.path("token")).orElseThrow(SubscriptionPages::over), true);
    }

    private static Refusal over() {
        return new Refusal(
                404,
                "over",
                "This link is over, was followed already, or is not one of this desk. Nothing was changed.");
    }

    private static void page(Visit visit, SignedLinks.Link link, boolean done) {
        visit.page(
                "subscription",
                visit.words().say("subscription.title"),
                "",
                Map.of(
                        "email",
                        link.email(),
                        "about",
                        Published.about(Published.filter(link.filter())),
                        "confirms",
                        link.action() == SignedLinks.Action.CONFIRM,
                        "done",
                        done));
    }

    /** Asks an address whether it wants briefs of this selection. */
    private static void ask(Visit visit) {
        DeliverySettings settings;
        try {
            settings = DeliverySettings.of(visit.store().location(), null);
        } catch (StoreProblem e) {
            throw new Refusal(503, e.code(), String.valueOf(e.getMessage()));
        }
        Map<String, String> filter = new LinkedHashMap<>();
        visit.filter("no").entries().stream()
                .filter(entry ->
                        !entry.getKey().equals("since") && !entry.getKey().equals("until"))
                .forEach(entry -> filter.put(entry.getKey(), entry.getValue()));
        filter.putIfAbsent("background", "no");
        new Subscription(visit.store(), settings, visit::now).ask(visit.form("email"), filter);
        visit.done("/briefs", "asked", null);
    }
}
