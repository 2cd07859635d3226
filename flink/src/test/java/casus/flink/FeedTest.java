package casus.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stream takes up documents, lists of actors and decisions as they come. */
class FeedTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void takesUpDecisionsWhileItRuns(@TempDir Path folder) throws Exception {
        Inbox inbox = Inbox.in(folder.resolve("inbox"));
        Inbox decisions = Inbox.in(folder.resolve("decisions"));
        String tables = Database.fresh();
        inbox.put("first.jsonl", Inbox.FIRST);
        inbox.put("second.jsonl", Inbox.SECOND);
        try (Running running = Running.feed(inbox.into(tables, decisions.folder()), 2, false, null)) {
            running.until(() -> shared(tables) != null);
            JsonNode incident = Objects.requireNonNull(shared(tables));
            JsonNode one = of(incident, "first");
            JsonNode other = of(incident, "second");
            decisions.put("apart.jsonl", ruling("apart", one, other));
            running.until(() -> shared(tables) == null);
            decisions.put("open.jsonl", ruling("open", one, other));
            running.until(() -> shared(tables) != null);
            String rejected = one.path("id").asText();
            decisions.put("reject.jsonl", "{\"kind\": \"reject\", \"claim\": \"" + rejected + "\"}\n");
            running.until(() -> Outcome.ofTables(tables).incidents().stream()
                    .noneMatch(text -> text.contains("\"id\":\"" + rejected + "\"")));
        }
    }

    @Test
    void putsTogetherWhatAPersonPutsTogether(@TempDir Path folder) throws Exception {
        Inbox inbox = Inbox.in(folder.resolve("inbox"));
        Inbox decisions = Inbox.in(folder.resolve("decisions"));
        String tables = Database.fresh();
        inbox.put("first.jsonl", Inbox.FIRST);
        inbox.put(
                "third.jsonl",
                Inbox.line("third", "2025-03-20", "Talks in Astana", "ASTANA — Kazakhstan and Laos signed a treaty."));
        try (Running running = Running.feed(inbox.into(tables, decisions.folder()), 2, false, null)) {
            running.until(() -> articles(tables).equals(Set.of("first", "third")));
            JsonNode one = anyOf(tables, "first");
            JsonNode other = anyOf(tables, "third");
            decisions.put("together.jsonl", ruling("together", one, other));
            running.until(() -> Outcome.ofTables(tables).incidents().stream()
                    .anyMatch(text -> text.contains("put together by a person")));
        }
    }

    @Test
    void readsWithTheListOfActorsThatWasSentLast(@TempDir Path folder) throws Exception {
        Inbox inbox = Inbox.in(folder.resolve("inbox"));
        Inbox decisions = Inbox.in(folder.resolve("decisions"));
        String tables = Database.fresh();
        String id = "UKR.REB.lantern-column";
        decisions.put("ours-1.tsv", id + "\tLantern Column\t\tUKR\tREB\n");
        decisions.put("nonsense.txt", "?");
        String text = "SUMY, Ukraine — The Lantern Column attacked a depot in Sumy on Monday.";
        try (Running running = Running.feed(inbox.into(tables, decisions.folder()), 1, false, null)) {
            int[] number = new int[1];
            // Documents and lists come by ways of their own, so documents are sent until one was read with the list.
            running.until(() -> {
                number[0]++;
                inbox.put(
                        number[0] + ".jsonl",
                        Inbox.line("report-" + number[0], "2025-03-04", "Depot attacked " + number[0], text));
                return Outcome.ofTables(tables).claims().stream().anyMatch(claim -> claim.contains(id));
            });
        }
    }

    private static String ruling(String kind, JsonNode one, JsonNode other) {
        return "{\"kind\": \"" + kind + "\", \"claim\": \"" + one.path("id").asText() + "\", \"article\": \""
                + one.path("key").asText() + "\", \"other\": \""
                + other.path("id").asText()
                + "\", \"otherArticle\": \"" + other.path("key").asText() + "\"}\n";
    }

    /** The incident that both reports tell of. */
    private static @Nullable JsonNode shared(String tables) throws Exception {
        for (String text : Outcome.ofTables(tables).incidents()) {
            JsonNode incident = MAPPER.readTree(text);
            if (incident.path("reports").asInt() == 2) {
                return incident;
            }
        }
        return null;
    }

    private static JsonNode of(JsonNode incident, String article) {
        for (JsonNode claim : incident.path("claims")) {
            if (claim.path("article").asText().equals(article)) {
                return claim;
            }
        }
        throw new AssertionError("no claim of " + article);
    }

    private static JsonNode anyOf(String tables, String article) throws Exception {
        for (String text : Outcome.ofTables(tables).incidents()) {
            JsonNode first = MAPPER.readTree(text).path("claims").path(0);
            if (first.path("article").asText().equals(article)) {
                return first;
            }
        }
        throw new AssertionError("no incident of " + article);
    }

    private static Set<String> articles(String tables) throws Exception {
        Set<String> articles = new HashSet<>();
        for (String text : Outcome.ofTables(tables).incidents()) {
            articles.add(
                    MAPPER.readTree(text).path("claims").path(0).path("article").asText());
        }
        return articles;
    }
}
