package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is followed comes into the record, once, by and by. */
@Timeout(60)
class WatchTest extends WatchCase {
    @Test
    void readsEachKindOfFeedAndTheWholePageOfAStub() throws InterruptedException {
        server.gives(
                "/rss",
                "application/rss+xml",
                FeedServer.rss(server.item("one", "1", "/one"), server.stub("two", "/two")));
        server.gives("/two", "text/html", FeedServer.page("two in full"));
        server.gives(
                "/atom",
                "application/atom+xml",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Another</title><entry><id>a</id><title>Three</title><link href=\""
                        + server.url("/three") + "\"/><content type=\"html\">" + FeedServer.text("three")
                        + "</content></entry></feed>");
        server.gives(
                "/json",
                "application/feed+json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A third\", \"items\": [{\"id\": \"4\", \"url\": \""
                        + server.url("/four") + "\", \"content_text\": \"" + FeedServer.text("four") + "\"}]}");
        follow("/rss");
        follow("/atom");
        follow("/json");
        round();
        assertThat(articles()).hasSize(4);
        assertThat(server.asked("/one")).isZero();
        assertThat(text(server.url("/two"))).contains("two in full");
        assertThat(health("/rss").source().title()).isEqualTo("A feed");
        assertThat(health("/json").done()).isEqualTo(1);
        assertThat(health("/atom").analysed()).isEqualTo(1);
    }

    @Test
    void asksOnlyForWhatChangedAndReadsNothingTwice() throws InterruptedException {
        AtomicInteger unchanged = new AtomicInteger();
        server.on("/rss", exchange -> {
            if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                FeedServer.send(exchange, 304, Map.of(), new byte[0]);
            } else {
                FeedServer.send(
                        exchange,
                        200,
                        Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\""),
                        FeedServer.rss(server.item("one", "1", "/one")).getBytes(StandardCharsets.UTF_8));
            }
        });
        follow("/rss");
        round();
        later(Duration.ofMinutes(5));
        assertThat(unchanged).as("not asked before its time").hasValue(0);
        later(Duration.ofMinutes(15));
        later(Duration.ofMinutes(20));
        assertThat(unchanged).hasValue(2);
        assertThat(articles()).hasSize(1);
        assertThat(health("/rss").source().failures()).isZero();
    }

    @Test
    void aChangedTextBecomesANewVersion() throws InterruptedException {
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/rss");
        round();
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one, corrected,", "1", "/one")));
        later(Duration.ofMinutes(20));
        assertThat(articles()).hasSize(1);
        assertThat(articles().get(0).version()).isEqualTo(2);
    }

    @Test
    void changedNamesAndMarkedAddressesAreTheSameArticle() throws InterruptedException {
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        follow("/rss");
        round();
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "new-guid", "/one")));
        later(Duration.ofMinutes(20));
        server.gives(
                "/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one?utm_source=feed#top")));
        later(Duration.ofMinutes(20));
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/moved/one")));
        later(Duration.ofMinutes(20));
        assertThat(articles()).hasSize(1);
        assertThat(versions()).isEqualTo(1);
        assertThat(health("/rss").items()).isEqualTo(1);
    }

    @Test
    void oneArticleInTwoFeedsIsRead() throws InterruptedException {
        server.gives("/a", "application/rss+xml", FeedServer.rss(server.stub("one", "/one")));
        server.gives("/b", "application/rss+xml", FeedServer.rss(server.stub("one", "/one")));
        server.gives("/one", "text/html", FeedServer.page("one"));
        follow("/a");
        follow("/b");
        round();
        assertThat(articles()).hasSize(1);
        assertThat(server.asked("/one")).isEqualTo(1);
    }

    @Test
    void keepsToRobotsAndPausesAndSaysWhoItIs() throws InterruptedException {
        List<String> agents = new ArrayList<>();
        server.on("/robots.txt", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            FeedServer.send(
                    exchange,
                    200,
                    Map.of("Content-Type", "text/plain"),
                    "User-agent: *\nDisallow: /closed\nCrawl-delay: 5\n".getBytes(StandardCharsets.UTF_8));
        });
        server.gives(
                "/rss",
                "application/rss+xml",
                FeedServer.rss(server.stub("one", "/closed/one"), server.stub("two", "/two")));
        server.gives("/closed/one", "text/html", FeedServer.page("one"));
        server.gives("/two", "text/html", FeedServer.page("two"));
        follow("/rss");
        Instant before = pace.now();
        round();
        assertThat(server.asked("/closed/one")).isZero();
        assertThat(text(server.url("/closed/one"))).contains("Fighting near the river");
        assertThat(log).anyMatch(line -> line.contains("robots.txt"));
        assertThat(agents.get(0)).startsWith("casus/");
        assertThat(Duration.between(before, pace.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void readsSitemapsFromAWeekBackAndWhatTheyAddLater() throws InterruptedException {
        server.gives(
                "/sitemaps.xml",
                "application/xml",
                "<sitemapindex><sitemap><loc>" + server.url("/news.xml") + "</loc></sitemap></sitemapindex>");
        String old = "<url><loc>" + server.url("/old") + "</loc><lastmod>2025-01-01</lastmod></url>";
        String fresh =
                "<url><loc>" + server.url("/one") + "</loc><news:news><news:publication_date>2025-11-03T10:00:00Z"
                        + "</news:publication_date></news:news></url>";
        String undated = "<url><loc>" + server.url("/undated") + "</loc></url>";
        server.gives("/news.xml", "application/xml", "<urlset>" + old + fresh + undated + "</urlset>");
        server.gives("/one", "text/html", FeedServer.page("one"));
        server.gives("/two", "text/html", FeedServer.page("two"));
        follow("/sitemaps.xml");
        round();
        assertThat(articles()).extracting(ArticleQuery.Row::origin).containsExactly(server.url("/one"));
        server.gives(
                "/news.xml",
                "application/xml",
                "<urlset>" + old + fresh + undated + "<url><loc>" + server.url("/two") + "</loc></url></urlset>");
        later(Duration.ofMinutes(20));
        assertThat(articles()).hasSize(2);
        assertThat(server.asked("/old")).isZero();
        assertThat(health("/sitemaps.xml").source().kind()).isEqualTo("sitemap");
    }

    @Test
    void findsTheFeedThatAPageNames() throws InterruptedException {
        server.gives(
                "/home",
                "text/html",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\"></head><body></body></html>");
        server.gives("/rss", "application/rss+xml", FeedServer.rss(server.item("one", "1", "/one")));
        server.gives("/none", "text/html", "<html><body>Nothing here</body></html>");
        follow("/home");
        follow("/none");
        round();
        round();
        assertThat(articles()).hasSize(1);
        assertThat(health("/none").source().problem()).contains("names no feed");
    }

    @Test
    void followsAFolder() throws IOException, InterruptedException {
        Path watched = Files.createDirectories(folder.resolve("in"));
        Path file = Files.writeString(watched.resolve("one.html"), FeedServer.page("one"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-11-01T00:00:00Z")));
        sources.add(watched.toString(), pace.now());
        round();
        round();
        assertThat(articles()).hasSize(1);
        Files.writeString(file, FeedServer.page("one, changed"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-11-02T00:00:00Z")));
        later(Duration.ofMinutes(20));
        assertThat(articles()).hasSize(1);
        assertThat(articles().get(0).version()).isEqualTo(2);
    }
}
