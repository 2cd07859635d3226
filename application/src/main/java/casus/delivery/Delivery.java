package casus.delivery;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefText;
import casus.brief.Published;
import casus.record.BriefArchive;
import casus.record.Outbox;
import casus.record.Store;
import casus.record.Subscribers;
import casus.signal.Signal;
import casus.signal.SignalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Puts signals and briefs into the outbox, and sends what is in it. */
public final class Delivery {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MAIL = "mail:";
    private static final String HOOK = "webhook:";

    private final Store store;
    private final DeliverySettings settings;
    private final Outbox outbox;
    private final Supplier<Instant> clock;
    private final UnaryOperator<String> mask;
    private final Webhook webhook = new Webhook();

    public Delivery(Store store, DeliverySettings settings, Supplier<Instant> clock) {
        this(store, settings, clock, UnaryOperator.identity());
    }

    /** @param mask what all words of signals and briefs go through before they are put in */
    public Delivery(Store store, DeliverySettings settings, Supplier<Instant> clock, UnaryOperator<String> mask) {
        this.mask = mask;
        this.store = store;
        this.settings = settings;
        this.outbox = new Outbox(store);
        this.clock = clock;
    }

    /** What came of sending. */
    public record Sent(int sent, List<String> problems) {}

    /** Subscribing with these settings. */
    public Subscription subscription() {
        return new Subscription(store, settings, clock);
    }

    /** Puts in signals that were not sent before, for all who get signals. */
    public int signals(List<Signal> signals) {
        int put = 0;
        for (Signal signal : signals) {
            String what = "signal:" + signal.id();
            ObjectNode json = SignalJson.of(signal);
            for (DeliverySettings.Hook hook : settings.hooks()) {
                put += outbox.put(what, HOOK + hook.name(), mask.apply(json.toString()), clock.get()) ? 1 : 0;
            }
            for (String address : settings.mail() == null ? List.<String>of() : settings.signalsTo()) {
                put += outbox.put(what, MAIL + address, letter(signal, address), clock.get()) ? 1 : 0;
            }
        }
        return put;
    }

    /** Puts in a published brief for all who subscribed to its kind and did not get it before. */
    public int brief(BriefArchive.Row row) {
        Brief brief = new Published(store).brief(row.id());
        Subscription subscription = new Subscription(store, settings, clock);
        int put = 0;
        for (Subscribers.Row subscriber : new Subscribers(store).list()) {
            if (subscriber.confirmed() && subscriber.filter().equals(row.filter())) {
                String leave = subscription.leaveLink(subscriber.email(), subscriber.filter());
                put += outbox.put(
                                "brief:" + row.id(),
                                MAIL + subscriber.email(),
                                letter(brief, subscriber.email(), leave),
                                clock.get())
                        ? 1
                        : 0;
            }
        }
        return put;
    }

    /** Sends what is due. What fails waits and is tried again by a later call. */
    public Sent send() throws InterruptedException {
        int sent = 0;
        List<String> problems = new java.util.ArrayList<>();
        for (Outbox.Row row : outbox.due(clock.get())) {
            try {
                send(row);
                outbox.sent(row, clock.get());
                sent++;
            } catch (MessagingException | IOException e) {
                String problem = row.what() + " to " + row.target() + ": " + e.getMessage();
                outbox.failed(row, String.valueOf(e.getMessage()), clock.get());
                problems.add(problem);
            }
        }
        problems.addAll(outbox.givenUp());
        return new Sent(sent, problems);
    }

    private void send(Outbox.Row row) throws MessagingException, IOException, InterruptedException {
        if (row.target().startsWith(HOOK)) {
            String name = row.target().substring(HOOK.length());
            DeliverySettings.Hook hook = settings.hooks().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no webhook " + name + " in the settings any more"));
            webhook.post(hook, row.what(), row.payload(), clock.get());
            return;
        }
        DeliverySettings.Mail mail = settings.mail();
        if (mail == null) {
            throw new IOException("there is no mail server in the settings");
        }
        new Mailer(mail).send(read(row.payload()));
    }

    private String letter(Signal signal, String to) {
        String link = settings.desk() == null ? "" : settings.desk() + "signals/" + signal.id();
        String text = signal.text() + "\n\n" + signal.because() + "\n\nClaims: " + String.join(", ", signal.claims())
                + "\n" + (link.isEmpty() ? "" : "\n" + link + "\n");
        String html = "<p>" + escaped(signal.text()) + "</p><p>" + escaped(signal.because()) + "</p>"
                + (link.isEmpty() ? "" : "<p><a href=\"" + escaped(link) + "\">" + escaped(link) + "</a></p>");
        return written(
                new Letter(to, mask.apply("Signal: " + signal.text()), mask.apply(text), mask.apply(html), Map.of()));
    }

    private String letter(Brief brief, String to, String leave) {
        String text = mask.apply(BriefText.plain(brief))
                + (leave.isEmpty() ? "" : "\nTo get no more of these: " + leave + "\n");
        String html = mask.apply(BriefHtml.document(brief, settings.desk()))
                .replace(
                        "</body>",
                        leave.isEmpty()
                                ? "</body>"
                                : "<p><a href=\"" + escaped(leave) + "\">Get no more of these</a></p></body>");
        Map<String, String> headers = leave.isEmpty()
                ? Map.of()
                : Map.of("List-Unsubscribe", "<" + leave + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return written(new Letter(to, mask.apply(BriefText.title(brief)), text, html, headers));
    }

    static String written(Letter letter) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("to", letter.to())
                .put("subject", letter.subject())
                .put("text", letter.text())
                .put("html", letter.html());
        ObjectNode headers = node.putObject("headers");
        new TreeMap<>(letter.headers()).forEach(headers::put);
        return node.toString();
    }

    private static Letter read(String payload) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(payload);
            Map<String, String> headers = new TreeMap<>();
            node.path("headers")
                    .fields()
                    .forEachRemaining(entry ->
                            headers.put(entry.getKey(), entry.getValue().asText()));
            return new Letter(
                    node.path("to").asText(),
                    node.path("subject").asText(),
                    node.path("text").asText(),
                    node.path("html").asText(),
                    headers);
        } catch (JsonProcessingException e) {
            throw new IOException("what was kept is damaged", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
