package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ArticleQuery;
import casus.record.Location;
import casus.record.Store;
import casus.record.StoreCare;
import casus.record.WatchSources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the watch share: a server, a record, and a clock that only waiting moves. */
abstract class WatchCase {
    private static final String BEGIN = "2025-11-04T08:00:00Z";

    @TempDir
    Path folder = Path.of("");

    final Watching.Simulated pace = new Watching.Simulated(BEGIN);
    final List<String> log = new ArrayList<>();
    FeedServer server;
    Store store;
    WatchSources sources;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
        store = Store.open(new Location(folder.resolve("record"), null));
        sources = new WatchSources(store);
    }

    @AfterEach
    void stop() {
        assertThat(new StoreCare(store).verify()).isEmpty();
        store.close();
        server.close();
    }

    void follow(String path) {
        sources.add(server.url(path), pace.now());
    }

    void round() throws InterruptedException {
        round(Watching.SETTINGS);
    }

    /** A watch of its own each time, as after a restart. */
    void round(Settings settings) throws InterruptedException {
        try (Watch watch = new Watch(store, Watching::analysis, pace, settings, log::add)) {
            watch.round(false);
        }
    }

    void later(Duration duration) throws InterruptedException {
        pace.sleepUntil(pace.now().plus(duration));
        round();
    }

    List<ArticleQuery.Row> articles() {
        return new ArticleQuery(store).list(1000, 0);
    }

    int versions() {
        return articles().stream().mapToInt(ArticleQuery.Row::version).sum();
    }

    WatchSources.Health health(String path) {
        return sources.health(pace.now()).stream()
                .filter(one -> one.source().address().equals(server.url(path)))
                .findFirst()
                .orElseThrow();
    }

    String text(String origin) {
        return new ArticleQuery(store)
                .analysis(new ArticleQuery(store).one(origin).orElseThrow().key())
                .path("article")
                .path("text")
                .asText();
    }
}
