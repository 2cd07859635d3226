package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Location;
import casus.record.Store;
import casus.record.StoreCare;
import casus.record.WatchSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** The watch is killed at moments of no meaning and started again: the record becomes the same as without. */
class WatchKilledTest {
    private static final boolean LONG = Boolean.getBoolean("casus.long");
    private static final int KILLS = LONG ? 20 : 2;
    private static final int ARTICLES = LONG ? 60 : 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(300)
    void becomesTheSameRecord() throws Exception {
        Random random = new Random(5);
        try (FeedServer server = new FeedServer()) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                String path = "/" + i;
                items.add(i % 3 == 0 ? server.item("no. " + i, "g" + i, path) : server.stub("no. " + i, path));
                server.gives(path, "text/html", FeedServer.page("no. " + i));
            }
            server.gives(
                    "/a",
                    "application/rss+xml",
                    FeedServer.rss(items.subList(0, ARTICLES * 2 / 3).toArray(new String[0])));
            server.gives(
                    "/b",
                    "application/rss+xml",
                    FeedServer.rss(items.subList(ARTICLES / 3, ARTICLES).toArray(new String[0])));
            Location location = new Location(folder.resolve("killed"), null);
            int partly = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                killed(
                        server,
                        location,
                        5 + random.nextInt(Math.max(1, ARTICLES / KILLS - 5)),
                        random.nextInt(20_000_000));
                try (Store store = Store.open(location)) {
                    assertThat(new StoreCare(store).verify())
                            .as("after kill %s", kill)
                            .isEmpty();
                    int there = new ArticleQuery(store).count();
                    partly += there > 0 && there < ARTICLES ? 1 : 0;
                }
            }
            try (Store store = Store.open(location);
                    Store whole = Store.open(new Location(folder.resolve("whole"), null))) {
                finish(server, store);
                finish(server, whole);
                assertThat(articles(store)).hasSize(ARTICLES).isEqualTo(articles(whole));
                assertThat(incidents(store)).isEqualTo(incidents(whole));
                assertThat(new StoreCare(store).verify()).isEmpty();
            }
            assertThat(partly).as("kills in the middle").isPositive();
        }
    }

    private static void finish(FeedServer server, Store store) throws InterruptedException {
        WatchSources sources = new WatchSources(store);
        sources.add(server.url("/a"), Instant.now());
        sources.add(server.url("/b"), Instant.now());
        try (Watch watch = new Watch(store, Watching::analysis, Pace.system(), Watching.SETTINGS, line -> {})) {
            watch.round(true);
        }
        assertThat(sources.health(Instant.now())).allMatch(one -> one.pending() == 0 && one.failed() == 0);
    }

    private static Set<String> articles(Store store) {
        Set<String> articles = new TreeSet<>();
        new ArticleQuery(store)
                .list(1000, 0)
                .forEach(
                        row -> articles.add(row.key() + " " + row.origin() + " " + row.version() + " " + row.copyOf()));
        return articles;
    }

    private static Set<String> incidents(Store store) {
        Set<String> incidents = new TreeSet<>();
        new IncidentQuery(store).list(Filter.of(Map.of()), 10_000, 0).forEach(one -> incidents.add(one.toString()));
        return incidents;
    }

    /** Starts the watch and kills it once it has analysed some more articles, and a little later. */
    private static void killed(FeedServer server, Location location, int more, int thenNanos)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watching.class.getName(),
                        String.valueOf(location.folder()),
                        server.url("/a"),
                        server.url("/b"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int analysed = 0;
            String line = out.readLine();
            while (line != null && analysed < more) {
                analysed += line.startsWith("analysed ") ? 1 : 0;
                line = out.readLine();
            }
            long until = System.nanoTime() + thenNanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
