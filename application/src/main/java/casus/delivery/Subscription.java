package casus.delivery;

import casus.brief.Published;
import casus.brief.SignedLinks;
import casus.record.Outbox;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.StoreSecret;
import casus.record.Subscribers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Subscribing to briefs by mail: who asks gets one mail with a link, and nothing more until that is followed; each brief bears a link that
 * ends it at once. The links are addresses of the pages: {@code subscription/TOKEN}.
 */
public final class Subscription {
    private static final Duration HOLDS = Duration.ofDays(3);

    private final DeliverySettings settings;
    private final Supplier<Instant> clock;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final SignedLinks links;

    public Subscription(Store store, DeliverySettings settings, Supplier<Instant> clock) {
        this.settings = settings;
        this.clock = clock;
        this.subscribers = new Subscribers(store);
        this.outbox = new Outbox(store);
        this.links = new SignedLinks(StoreSecret.of(store));
    }

    /**
     * Somebody asks for briefs. Whether the address was there already is not told: anybody may type any address.
     *
     * @param filter names and values of the briefs asked for, without days
     * @throws StoreProblem when it is no address, or the settings name no pages that a link could lead to
     */
    public void ask(String email, Map<String, String> filter) {
        if (settings.desk() == null || settings.mail() == null) {
            throw new StoreProblem(
                    "no-settings",
                    "Subscribing needs a mail server and the address of the pages (desk) in the settings.");
        }
        String kind = Published.json(filter);
        if (subscribers.ask(email, kind, clock.get())) {
            SignedLinks.Link link = new SignedLinks.Link(SignedLinks.Action.CONFIRM, Subscribers.address(email), kind);
            String address = address(links.mint(link, clock.get().plus(HOLDS)));
            String about = Published.about(filter);
            String text =
                    "Somebody, likely you, asked for the briefs of Casus" + (about.isEmpty() ? "" : " (" + about + ")")
                            + " at this address.\n\nTo get them, follow this link within three days:\n\n" + address
                            + "\n\nIf it was not you, do nothing: no more will come.\n";
            String html = "<pre style=\"white-space:pre-wrap\">"
                    + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
            // One question a day for one address, however often it is typed in.
            String day = clock.get().toString().substring(0, "2025-01-01".length());
            outbox.put(
                    "confirm:" + kind + ":" + day,
                    "mail:" + Subscribers.address(email),
                    Delivery.written(new Letter(
                            Subscribers.address(email), "Do you want the briefs of Casus?", text, html, Map.of())),
                    clock.get());
        }
    }

    /** What a link asks for; empty for one that is not ours, was changed, or is over. Changes nothing: programs follow links too. */
    public Optional<SignedLinks.Link> look(String token) {
        return links.check(token, clock.get());
    }

    /** Does what a link asks for; empty where it asks for nothing, as {@link #look} says, or there is nothing left to do. */
    public Optional<SignedLinks.Link> follow(String token) {
        return look(token).filter(link -> switch (link.action()) {
            case CONFIRM -> subscribers.confirm(link.email(), link.filter(), clock.get());
            case LEAVE -> subscribers.leave(link.email(), link.filter());
        });
    }

    /** The link that ends a subscription; empty where there are no pages. */
    String leaveLink(String email, String filter) {
        return settings.desk() == null
                ? ""
                : address(links.mint(new SignedLinks.Link(SignedLinks.Action.LEAVE, email, filter), Instant.MAX));
    }

    private String address(String token) {
        return settings.desk() + "subscription/" + token;
    }
}
