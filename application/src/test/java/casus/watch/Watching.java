package casus.watch;

import casus.document.Source;
import casus.record.Invented;
import casus.record.Location;
import casus.record.Store;
import casus.record.WatchSources;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;

/** A watch with analyses that cost nothing; as a process of its own, for tests that kill it. */
final class Watching {
    static final Settings SETTINGS =
            new Settings(Duration.ofMinutes(15), Duration.ZERO, Duration.ofSeconds(2), true, 7, false, 4, 1);

    private Watching() {}

    /** An article that says what its page says. */
    static JsonNode analysis(Source source) {
        String text =
                Jsoup.parse(new String(source.bytes(), StandardCharsets.UTF_8)).text();
        return Invented.of(source.id(), "Somewhere", "2025-11-03", text);
    }

    /** A clock that goes only when somebody waits. */
    static final class Simulated implements Pace {
        private Instant now;

        Simulated(String begin) {
            now = Instant.parse(begin);
        }

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void sleepUntil(Instant then) {
            now = then.isAfter(now) ? then : now;
        }
    }

    /** @param arguments folder of the store, then addresses to follow */
    public static void main(String[] arguments) throws InterruptedException {
        try (Store store = Store.open(new Location(Path.of(arguments[0]), null))) {
            WatchSources sources = new WatchSources(store);
            for (int i = 1; i < arguments.length; i++) {
                sources.add(arguments[i], Instant.now());
            }
            System.out.println("ready");
            System.out.flush();
            Watch.Analyzed analyzed = source -> {
                System.out.println("analysed " + source.id());
                System.out.flush();
                return analysis(source);
            };
            try (Watch watch = new Watch(store, analyzed, Pace.system(), SETTINGS, line -> {})) {
                watch.round(true);
            }
            System.out.println("done");
            System.out.flush();
        }
    }
}
