package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles split over several inputs of one run. */
class SplitInputsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = "https://dale.example/grain";
    private static final List<String> TEXTS = List.of(
            "Rebels attacked the grain convoy near the town of Bria on Monday, killing four soldiers of the escort.",
            "The governor met the elders of the valley on Tuesday and promised them a tenth of all the flour.",
            "The last lorries reached the port on Sunday, where the harbour master weighed the sacks twice over.");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String page(int number) {
        StringBuilder links = new StringBuilder();
        for (int other = 1; other <= 3; other++) {
            links.append(other == number ? "" : "<a href='" + address(other) + "'>" + other + "</a> ");
        }
        return "<html><head><title>The grain convoy</title><link rel='canonical' href='" + address(number)
                + "'><meta property='article:published_time' content='2024-03-05'></head><body><article><h1>The grain convoy</h1><p>"
                + TEXTS.get(number - 1) + "</p></article><p>" + links + "</p></body></html>";
    }

    private static String address(int number) {
        return number == 1 ? STORY : STORY + "?page=" + number;
    }

    private String write(String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name), html).toString();
    }

    private static List<JsonNode> articles(Run run) {
        return run.out().lines().map(SplitInputsTest::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void theArticleStandsWhereTheLastOfItsPagesStood() throws IOException {
        String third = write("1.html", page(3));
        write("2.txt", "Rain fell on the town.");
        String first = write("3.html", page(1));
        String second = write("4.html", page(2));
        write("5.txt", "Snow fell on the hills.");
        Run run = Run.of("read", "--format", "jsonl", folder.toString());
        assertThat(run.status()).isZero();
        List<JsonNode> found = articles(run);
        assertThat(found)
                .extracting(article -> Path.of(article.at("/article/id").asText())
                        .getFileName()
                        .toString())
                .containsExactly("2.txt", "3.html", "5.txt");
        JsonNode whole = found.get(1);
        assertThat(whole.at("/article/text").asText()).containsSubsequence(TEXTS);
        assertThat(whole.at("/article/notes/0/code").asText()).isEqualTo("joined");
        assertThat(whole.at("/article/notes/0/message").asText()).contains("page 1 is " + first, "page 3 is " + third);
        assertThat(run.err())
                .contains("casus: " + second + ": a further page of " + first, third + ": a further page of " + first);
        assertThat(Run.of("read", "--format", "jsonl", folder.toString()).out()).isEqualTo(run.out());
    }

    @Test
    void aPageInTheMiddleThatIsMissingIsTold() throws IOException {
        Run run = Run.of("read", "--format", "jsonl", write("a.html", page(1)), write("b.html", page(3)));
        assertThat(articles(run)).hasSize(1);
        assertThat(run.out()).contains("missing-page", "these were not given: 2.");
    }

    @Test
    void linesThatComeButOnceAreJoinedInARow() {
        StringBuilder lines = new StringBuilder();
        for (int number : new int[] {1, 2, 3}) {
            lines.append(JSON.createObjectNode().put("id", "p" + number).put("html", page(number)))
                    .append('\n');
        }
        lines.append("{\"id\": \"rain\", \"text\": \"Rain fell on the town.\"}\n");
        lines.append(JSON.createObjectNode().put("id", "again").put("html", page(2)))
                .append('\n');
        Run run = Run.with(lines.toString(), "read", "--as", "jsonl", "--format", "jsonl", "-");
        assertThat(articles(run))
                .extracting(article -> article.at("/article/id").asText())
                .containsExactly("p1", "rain", "again");
    }

    @Test
    void explainTellsWhichInputEachSentenceCameFrom() throws IOException {
        String second = write("b.html", page(2));
        Run run = Run.of("explain", write("a.html", page(1)), second);
        assertThat(run.out()).contains("joined of: " + second, "(body, at " + second + ":1:", ") The governor met");
    }
}
