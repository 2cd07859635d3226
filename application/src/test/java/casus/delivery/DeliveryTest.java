package casus.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.brief.SignedLinks;
import casus.record.BriefArchive;
import casus.record.Invented;
import casus.record.Location;
import casus.record.Outbox;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.Subscribers;
import casus.signal.Signal;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail by a real server on this machine, webhooks to another. */
class DeliveryTest {
    private static final Signal SIGNAL = new Signal(
            "5f3a",
            Signal.Kind.FIRST_CLASH,
            LocalDate.parse("2025-11-02"),
            LocalDate.parse("2025-11-02"),
            "First clash between Bolivia and Paraguay, 2 November 2025.",
            "The record holds none before.",
            List.of("BOL", "PRY"),
            null,
            List.of("i1"),
            List.of("c1", "c2"),
            null);

    @TempDir
    private Path folder = Path.of("");

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String[]> posted = new ArrayList<>();
    private Instant now = Instant.parse("2025-11-10T08:00:00Z");
    private int status = 200;
    private HttpServer hook;
    private Store store;

    @BeforeEach
    void start() throws Exception {
        mails.setUser("casus@example.org", "casus", "a password");
        mails.start();
        hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted.add(new String[] {exchange.getRequestHeaders().getFirst("Casus-Signature"), body});
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        hook.start();
        store = Store.open(new Location(folder.resolve("record"), null));
    }

    @AfterEach
    void stop() {
        store.close();
        hook.stop(0);
        mails.stop();
    }

    private Properties given() {
        Properties given = new Properties();
        given.put("smtp.host", "127.0.0.1");
        given.put("smtp.port", String.valueOf(mails.getSmtp().getPort()));
        given.put("smtp.security", "none");
        given.put("smtp.user", "casus");
        given.put("smtp.password", "a password");
        given.put("mail.from", "casus@example.org");
        given.put("signals.to", "anna@example.org, ben@example.org");
        given.put(
                "webhook.room.address", "http://127.0.0.1:" + hook.getAddress().getPort() + "/room");
        given.put("webhook.room.secret", "a shared key");
        given.put("webhook.room.private", "yes");
        given.put("desk", "https://desk.example");
        return given;
    }

    private Delivery delivery() {
        return new Delivery(store, DeliverySettings.read(given(), "the test"), () -> now);
    }

    @Test
    void aSignalGoesOnceToEachPlace() throws Exception {
        assertThat(delivery().signals(List.of(SIGNAL))).isEqualTo(3);
        assertThat(delivery().send().sent()).isEqualTo(3);
        assertThat(delivery().signals(List.of(SIGNAL))).isZero();
        assertThat(delivery().send().sent()).isZero();
        MimeMessage[] got = mails.getReceivedMessages();
        assertThat(got).hasSize(2);
        assertThat(got[0].getSubject()).isEqualTo("Signal: First clash between Bolivia and Paraguay, 2 November 2025.");
        assertThat(content(got[0])).contains("c1, c2", "https://desk.example/signals/5f3a");
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0)[1]).contains("\"claims\":[\"c1\",\"c2\"]");
        assertThat(posted.get(0)[0]).isEqualTo(Webhook.signature("a shared key", posted.get(0)[1], now));
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpInTheEnd() throws Exception {
        status = 503;
        delivery().signals(List.of(SIGNAL));
        Delivery.Sent first = delivery().send();
        assertThat(first.sent()).isEqualTo(2);
        assertThat(first.problems()).hasSize(1);
        assertThat(first.problems().get(0)).contains("503").doesNotContain("a shared key");
        assertThat(delivery().send().problems()).as("not at once").isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        status = 200;
        assertThat(delivery().send().sent()).isEqualTo(1);
        status = 500;
        delivery()
                .signals(List.of(new Signal(
                        "other",
                        SIGNAL.kind(),
                        SIGNAL.from(),
                        SIGNAL.to(),
                        "Another.",
                        "",
                        List.of(),
                        null,
                        List.of("i"),
                        List.of("c"),
                        null)));
        for (int i = 0; i < 2 * Outbox.MOST_TRIES; i++) {
            delivery().send();
            now = now.plus(Duration.ofDays(1));
        }
        assertThat(posted).hasSize(2 + Outbox.MOST_TRIES);
        assertThat(delivery().send().problems()).anyMatch(problem -> problem.contains("signal:other"));
    }

    @Test
    void aMailServerThatIsDownLosesNothing() throws Exception {
        delivery().signals(List.of(SIGNAL));
        Properties wrong = given();
        wrong.put("smtp.port", "1");
        Delivery.Sent sent = new Delivery(store, DeliverySettings.read(wrong, "the test"), () -> now).send();
        assertThat(sent.problems()).hasSize(2).allMatch(problem -> !problem.contains("a password"));
        now = now.plus(Duration.ofMinutes(3));
        assertThat(delivery().send().sent()).isEqualTo(2);
    }

    @Test
    void subscribingIsConfirmedOnceAndLeavingIsOneClick() throws Exception {
        Subscription subscription = delivery().subscription();
        subscription.ask("Anna@Example.org", Map.of("background", "no"));
        subscription.ask("anna@example.org", Map.of("background", "no"));
        delivery().send();
        assertThat(mails.getReceivedMessages())
                .as("one question however often it is asked")
                .hasSize(1);
        assertThat(delivery().brief(published())).as("nothing before the yes").isZero();
        String confirm = token(content(mails.getReceivedMessages()[0]));
        assertThat(subscription.look(confirm)).isPresent();
        assertThat(new Subscribers(store).list().get(0).confirmed())
                .as("looking confirms nothing")
                .isFalse();
        assertThat(subscription.follow(confirm).map(SignedLinks.Link::email)).contains("anna@example.org");
        assertThat(delivery().brief(published())).isEqualTo(1);
        assertThat(delivery().brief(published())).isZero();
        delivery().send();
        MimeMessage brief = mails.getReceivedMessages()[1];
        assertThat(brief.getSubject()).startsWith("The week of 3 to 9 March 2025");
        assertThat(brief.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        String leave = token(brief.getHeader("List-Unsubscribe")[0]);
        now = now.plus(Duration.ofDays(400));
        assertThat(subscription.follow(leave)).isPresent();
        assertThat(subscription.follow(leave)).as("nothing left to leave").isEqualTo(Optional.empty());
        assertThat(new Subscribers(store).list()).isEmpty();
        assertThat(subscription.follow(confirm)).as("the old question is over").isEmpty();
    }

    private BriefArchive.Row published() throws Exception {
        Files.createDirectories(folder);
        Invented.add(store, "https://example.org/one", "Kurier", "2025-03-04", "The town was quiet before.");
        return new casus.brief.Published(store)
                .publish(
                        Map.of("background", "no"),
                        LocalDate.parse("2025-03-03"),
                        LocalDate.parse("2025-03-09"),
                        3,
                        "anna",
                        now);
    }

    @Test
    void hooksOnThisMachineOrItsNetworkAreRefusedUnlessTheSettingsAllowThem() throws Exception {
        int port = hook.getAddress().getPort();
        for (String host : List.of(
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0x7f.1",
                "0177.0.0.1",
                "10.0.0.1")) {
            java.net.URI address = java.net.URI.create("http://" + host + ":" + port + "/room");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Webhook()
                            .post(new DeliverySettings.Hook("room", address, "a shared key"), "signal:1", "{}", now))
                    .as(host)
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessageNotContaining("a shared key");
        }
        assertThat(posted).isEmpty();
    }

    @Test
    void lineBreaksInWordsOfASignalMakeNoHeaderOfAMail() throws Exception {
        Properties given = given();
        Mailer mailer = new Mailer(java.util.Objects.requireNonNull(
                DeliverySettings.read(given, "here").mail()));
        mailer.send(new Letter(
                "reader@example.org", "Signal\r\nBcc: thief@example.org\r\n\r\nBody", "text", "<p>x</p>", Map.of()));
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mails.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(mails.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void settingsThatMakeNoSenseAreToldByNameAndSecretsNever() {
        Properties unknown = given();
        unknown.put("smtp.pasword", "x");
        assertThatThrownBy(() -> DeliverySettings.read(unknown, "settings"))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("smtp.pasword");
        Properties unsigned = given();
        unsigned.remove("webhook.room.secret");
        assertThatThrownBy(() -> DeliverySettings.read(unsigned, "settings"))
                .hasMessageContaining("webhook.room.secret");
        assertThat(DeliverySettings.read(given(), "settings").toString()).doesNotContain("a password", "a shared key");
    }

    private static String content(MimeMessage message) throws Exception {
        return ((jakarta.mail.internet.MimeMultipart) message.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }

    private static String token(String text) {
        Matcher matcher = Pattern.compile("https://desk\\.example/subscription/([A-Za-z0-9_.-]+)")
                .matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
