package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that misbehave: nothing is lost, nothing comes twice, nothing hangs. */
@Timeout(60)
class WatchTroubleTest extends WatchCase {
    @Test
    void circlesOfRedirectsAreToldAndOthersGoOn() throws InterruptedException {
        server.status("/circle", 301, Map.of("Location", "/circle2"));
        server.status("/circle2", 301, Map.of("Location", "/circle"));
        server.status("/old", 301, Map.of("Location", "/rss"));
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/circle");
        follow("/old");
        round();
        assertThat(health("/circle").source().problem()).contains("redirects");
        assertThat(health("/circle").source().failures()).isEqualTo(1);
        assertThat(health("/old").source().movedTo()).isEqualTo(server.url("/rss"));
        assertThat(articles()).hasSize(1);
        later(Duration.ofMinutes(20));
        assertThat(server.asked("/old")).as("asked at its new place").isEqualTo(1);
    }

    @Test
    void leavesAHostAloneAsLongAsItAsks() throws InterruptedException {
        server.status("/busy", 429, Map.of("Retry-After", "7200"));
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/busy");
        round();
        Instant next = health("/busy").source().nextAt();
        assertThat(next).isAfterOrEqualTo(pace.now().plus(Duration.ofHours(2)));
        try (Watch watch = new Watch(store, Watching::analysis, pace, Watching.SETTINGS, log::add)) {
            sources.remove(server.url("/busy"));
            follow("/busy2");
            server.status("/busy2", 429, Map.of("Retry-After", "3600"));
            watch.round(false);
            follow("/rss");
            watch.round(false);
            assertThat(server.asked("/rss")).as("another feed of the host").isZero();
            sources.remove(server.url("/busy2"));
            pace.sleepUntil(health("/rss").source().nextAt());
            watch.round(false);
        }
        assertThat(articles()).hasSize(1);
    }

    @Test
    void asksLaterAndLaterAfterFailures() throws InterruptedException {
        server.status("/down", 500, Map.of());
        follow("/down");
        round();

        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Instant next = health("/down").source().nextAt();
            waits.add(Duration.between(pace.now(), next));
            pace.sleepUntil(next);
            round();
        }
        assertThat(waits.get(0)).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(33));
        assertThat(waits.get(1)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
        assertThat(waits.get(8)).isBetween(Duration.ofHours(24), Duration.ofMinutes(24 * 66));
        server.gives("/down", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        pace.sleepUntil(health("/down").source().nextAt());
        round();
        assertThat(health("/down").source().failures()).isZero();
        assertThat(articles()).hasSize(1);
    }

    @Test
    void aPageThatFailsForAWhileComesOnceAndOneThatIsGoneLeavesWhatTheFeedSaid() throws InterruptedException {
        server.gives(
                "/rss",
                "application/rss+xml",
                FeedServer.rss(
                        server.stub("one", "/one"), server.stub("two", "/gone"), server.stub("three", "/broken")));
        AtomicInteger tries = new AtomicInteger();
        server.on("/one", exchange -> {
            boolean fine = tries.incrementAndGet() > 2;
            FeedServer.send(
                    exchange,
                    fine ? 200 : 503,
                    Map.of("Content-Type", "text/html", "Retry-After", "60"),
                    fine ? FeedServer.page("one").getBytes(StandardCharsets.UTF_8) : new byte[0]);
        });
        server.status("/gone", 410, Map.of());
        server.status("/broken", 500, Map.of());
        follow("/rss");
        for (int i = 0; i < 40; i++) {
            later(Duration.ofMinutes(10));
        }
        assertThat(tries).hasValue(3);
        assertThat(articles()).hasSize(3);
        assertThat(text(server.url("/one"))).contains("soldiers are said");
        assertThat(text(server.url("/gone"))).contains("Fighting near the river");
        assertThat(server.asked("/gone")).isEqualTo(1);
        assertThat(text(server.url("/broken"))).contains("Fighting near the river");
        assertThat(server.asked("/broken")).isEqualTo(5);
    }

    @Test
    void slowHugeAndExplodingAnswersEndAndTheRestIsRead() throws Exception {
        server.on("/drip", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 1_000; i++) {
                out.write('<');
                out.flush();
                pause();
            }
        });
        byte[] chunk = new byte[1 << 20];
        server.on("/huge", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream bomb = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 60; i++) {
                bomb.write(chunk);
            }
        }
        server.on(
                "/bomb",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"),
                        packed.toByteArray()));
        server.gives(
                "/rss",
                "application/rss+xml",
                FeedServer.rss(
                        server.stub("one", "/drip"),
                        server.stub("two", "/huge"),
                        server.stub("three", "/bomb"),
                        server.item("four", "4", "/four")));
        follow("/rss");
        Settings quick =
                new Settings(Duration.ofMinutes(15), Duration.ZERO, Duration.ofMillis(700), true, 7, false, 4, 1);
        round(quick);
        assertThat(articles())
                .extracting(ArticleQuery.Row::origin)
                .contains(server.url("/four"), server.url("/huge"), server.url("/bomb"));
        assertThat(health("/rss").pending()).as("what was slow is tried again").isEqualTo(1);
        server.gives("/drip", "text/html", FeedServer.page("one"));
        later(Duration.ofMinutes(20));
        assertThat(text(server.url("/drip"))).contains("soldiers are said");
        assertThat(articles()).hasSize(4);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void brokenAndHostileFeedsGiveWhatCanBeMadeOut() throws InterruptedException, IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not to be read");
        server.gives(
                "/broken",
                "text/xml",
                "<rss><channel><item><title>Report one</title><link>" + server.url("/one") + "</link><description>"
                        + FeedServer.text("one") + "</description><item><title>Report two</title><link>"
                        + server.url("/two")
                        + "</link><description>" + FeedServer.text("two"));
        server.gives(
                "/entities",
                "text/xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY file SYSTEM \"" + secret.toUri()
                        + "\">]><rss><channel><item><title>Report three</title><link>"
                        + server.url("/three") + "</link><description>&b; &file; " + FeedServer.text("three")
                        + "</description></item></channel></rss>");
        server.on(
                "/charset",
                exchange -> FeedServer.send(
                        exchange,
                        200,
                        Map.of("Content-Type", "application/rss+xml; charset=no-such-charset"),
                        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                                        + FeedServer.rss(server.item("K\u00f6ln", "5", "/five"))
                                                .substring(21))
                                .getBytes(StandardCharsets.ISO_8859_1)));
        follow("/broken");
        follow("/entities");
        follow("/charset");
        round();
        assertThat(articles()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(text(server.url("/three"))).contains("soldiers are said").doesNotContain("not to be read", "hahaha");
        assertThat(text(server.url("/five"))).contains("K\u00f6ln");
        assertThat(text(server.url("/one"))).contains("In report one");
    }

    @Test
    void asksNothingOfASiteWhoseRobotsCannotBeRead() throws InterruptedException {
        server.status("/robots.txt", 503, Map.of());
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/rss");
        round();
        assertThat(server.asked("/rss")).isZero();
        server.status("/robots.txt", 404, Map.of());
        pace.sleepUntil(health("/rss").source().nextAt());
        round();
        assertThat(articles()).hasSize(1);
    }

    @Test
    void refusesPrivateAddressesUnlessAllowed() throws InterruptedException {
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/rss");
        round(Watching.SETTINGS.allowingPrivate(false));
        assertThat(health("/rss").source().problem()).contains("private address");
        assertThat(server.asked("/rss")).isZero();
    }
}
