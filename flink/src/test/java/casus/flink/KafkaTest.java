package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports come by a topic of a real broker, incidents go by another. */
class KafkaTest {
    @Test
    void readsReportsFromATopicAndTellsIncidentsOnAnother(@TempDir Path folder) throws Exception {
        List<String> lines = List.of(Inbox.FIRST, Inbox.SECOND, "{\"text\": \"no id\"}\n", Inbox.FIRST);
        Path file = Files.writeString(folder.resolve("reports.jsonl"), String.join("", lines.subList(0, 2)));
        Outcome local =
                Corpus.of(List.of(file.toString()), folder.resolve("record")).local();
        String tables = Database.fresh();
        try (Broker broker = Broker.start(folder);
                Broker.Reader incidents = broker.incidents()) {
            Ends ends = new Ends(
                    folder.resolve("out").toString(), "jsonl", null, tables, broker.servers(), "incidents", Map.of());
            Feed feed = new Feed(
                    List.of(),
                    "auto",
                    null,
                    broker.servers(),
                    List.of("reports"),
                    "casus",
                    null,
                    Duration.ofMillis(100),
                    ends,
                    60);
            try (Running running = Running.feed(feed, 2, false, null)) {
                broker.send(lines);
                running.until(() -> ordered(incidents.now()).equals(local.incidents()));
                running.until(() -> Outcome.ofTables(tables).incidents().equals(local.incidents()));
                running.until(
                        () -> Outcome.lines(folder.resolve("out/troubles")).size() == 1);
            }
        }
        assertThat(Outcome.lines(folder.resolve("out/troubles")).get(0)).contains("bad-line", "reports/");
    }

    private static Set<String> ordered(List<String> incidents) {
        Set<String> ordered = new TreeSet<>();
        incidents.forEach(incident -> ordered.add(Outcome.ordered(incident)));
        return ordered;
    }
}
