package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import casus.record.Location;
import casus.record.Store;
import casus.record.StoreCare;
import casus.record.WatchSources;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two weeks of feeds that tell something new every few hours and now and then misbehave, by a clock that only waiting moves. */
class TwoWeeksTest {
    private static final boolean LONG = Boolean.getBoolean("casus.long");
    private static final int FEEDS = LONG ? 6 : 2;
    private static final Duration EVERY = LONG ? Duration.ofMinutes(15) : Duration.ofHours(4);
    private static final Instant BEGIN = Instant.parse("2025-11-03T00:00:00Z");
    private static final Duration BETWEEN_ARTICLES = Duration.ofHours(9);
    private static final int KEPT_IN_FEED = 10;

    @TempDir
    private Path folder = Path.of("");

    private final Watching.Simulated pace = new Watching.Simulated(BEGIN.toString());
    private final Random random = new Random(3);
    private int troubles;

    @Test
    @Timeout(600)
    void everyArticleComesOnce() throws Exception {
        Instant end = BEGIN.plus(Duration.ofDays(14));
        Settings settings = new Settings(EVERY, Duration.ofSeconds(2), Duration.ofSeconds(5), true, 7, false, 4, 1);
        try (FeedServer server = new FeedServer();
                Store store = Store.open(new Location(folder, null))) {
            WatchSources sources = new WatchSources(store);
            for (int feed = 0; feed < FEEDS; feed++) {
                int number = feed;
                server.on("/feed" + feed, exchange -> feed(server, exchange, number));
                sources.add(server.url("/feed" + feed), pace.now());
            }
            for (int article = 0; article < 200; article++) {
                for (int feed = 0; feed < FEEDS; feed++) {
                    String name = feed + "-" + article;
                    server.on("/page" + name, exchange -> page(exchange, name));
                }
            }
            try (Watch watch = new Watch(store, Watching::analysis, pace, settings, line -> {})) {
                while (pace.now().isBefore(end)) {
                    watch.round(false);
                    pace.sleepUntil(sources.next().orElseThrow());
                }
            }
            // What came in the last hours may still wait after trouble; all before is there.
            long sure = Duration.between(BEGIN, end.minus(Duration.ofHours(48))).dividedBy(BETWEEN_ARTICLES);
            List<ArticleQuery.Row> articles = new ArticleQuery(store).list(10_000, 0);
            Set<String> origins = new TreeSet<>();
            articles.forEach(row -> origins.add(row.origin()));
            assertThat(origins).hasSameSizeAs(articles);
            for (int feed = 0; feed < FEEDS; feed++) {
                for (int article = 0; article < sure; article++) {
                    assertThat(origins).contains(server.url("/page" + feed + "-" + article));
                }
            }
            assertThat(articles).allMatch(row -> row.version() == 1);
            assertThat(troubles).isGreaterThan(20);
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
    }

    private synchronized void feed(FeedServer server, HttpExchange exchange, int feed) throws IOException {
        long newest = Duration.between(BEGIN, pace.now()).dividedBy(BETWEEN_ARTICLES);
        String etag = "\"" + newest + "\"";
        int chance = random.nextInt(12);
        if (chance < 3) {
            troubles++;
            FeedServer.send(
                    exchange, chance == 0 ? 500 : chance == 1 ? 429 : 503, Map.of("Retry-After", "30"), new byte[0]);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            FeedServer.send(exchange, 304, Map.of("ETag", etag), new byte[0]);
        } else {
            List<String> items = new ArrayList<>();
            for (long article = newest; article >= 0 && article > newest - KEPT_IN_FEED; article--) {
                String name = feed + "-" + article;
                // Some feeds name their entries anew each time.
                String guid = feed == 1 ? name + "-" + newest : name;
                items.add(
                        article % 2 == 0
                                ? server.stub(guid, "/page" + name).replace("Report " + guid, "Report " + name)
                                : server.item(name, guid, "/page" + name));
            }
            byte[] rss = FeedServer.rss(items.toArray(new String[0])).getBytes(StandardCharsets.UTF_8);
            FeedServer.send(exchange, 200, Map.of("Content-Type", "application/rss+xml", "ETag", etag), rss);
        }
    }

    private synchronized void page(HttpExchange exchange, String name) throws IOException {
        boolean trouble = random.nextInt(4) == 0;
        troubles += trouble ? 1 : 0;
        FeedServer.send(
                exchange,
                trouble ? 502 : 200,
                Map.of("Content-Type", "text/html"),
                trouble ? new byte[0] : FeedServer.page(name).getBytes(StandardCharsets.UTF_8));
    }
}
