package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code casus read} with good and with bad input. */
class ReadTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = "Rebels attacked the town of Bria on Monday, killing four soldiers.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void printsATableForPeople() throws IOException {
        Run run = Run.of("read", "--date", "2024-11-10", write("a.txt", STORY));
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("NEWS", "ASSAULT", "FIGURES", "killed  4 soldiers")
                .doesNotContain("\u001b[");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void takesActorsOfTheUsersOwn() throws IOException {
        String list = write("mine.tsv", "MLI.REB.northern-star\tNorthern Star\tthe Star|The Star\tMLI\tREB\n");
        String story = write("a.txt", "The Northern Star attacked the town of Gao on Monday.");
        assertThat(Run.of("read", "--actors", list, "--format", "json", story).status())
                .isEqualTo(2);
        String mended = write("better.tsv", "MLI.REB.northern-star\tNorthern Star\t\tMLI\tREB\n");
        assertThat(Run.of("read", "--actors", mended, "--format", "json", story).out())
                .contains("\"MLI.REB.northern-star\"");
    }

    @Test
    void refusesAListOfActorsWithFileLineAndColumn() throws IOException {
        String list = write("mine.tsv", "# mine\nMLI.REB.a\tNorthern Star\t\tMLI\tARMY\n");
        Run run = Run.of("read", "--actors", list, write("a.txt", STORY));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("mine.tsv, line 2, column 5: 'ARMY' is no sector. The sectors are AGR, BUS");
    }

    @Test
    void oneDocumentIsAnObjectAndLinesAreAnArray() throws IOException {
        String line = "{\"id\": \"x\", \"text\": \"" + STORY + "\", \"date\": \"2024-11-10\", \"clean\": false}";
        assertThat(JSON.readTree(Run.of("read", "--format", "json", write("a.txt", STORY))
                                .out())
                        .isObject())
                .isTrue();
        JsonNode lines = JSON.readTree(
                Run.with(line, "read", "--as", "jsonl", "--format", "json", "-").out());
        assertThat(lines.isArray()).isTrue();
        assertThat(lines.get(0).at("/article/id").asText()).isEqualTo("x");
        assertThat(lines.get(0).at("/article/text").asText()).isEqualTo(STORY);
    }

    @Test
    void outputKeepsInputOrderAndIsTheSameEachTime() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"id\": \"d").append(i).append("\", \"text\": \"").append(i % 7 == 0 ? STORY : "Rain fell.");
            lines.append("\", \"clean\": false}\n");
        }
        Run first = Run.with(lines.toString(), "read", "--as", "jsonl", "--format", "jsonl", "-");
        Run second = Run.with(lines.toString(), "read", "--as", "jsonl", "--format", "jsonl", "-");
        assertThat(first.out()).isEqualTo(second.out());
        List<String> ids = first.out()
                .lines()
                .map(line -> parse(line).at("/article/id").asText())
                .toList();
        assertThat(ids).hasSize(40).first().isEqualTo("d0");
        assertThat(ids.get(39)).isEqualTo("d39");
    }

    @Test
    void aBadLineIsToldAndTheOthersGoOn() {
        Run run = Run.with(
                "{\"id\": \"a\", \"text\": \"" + STORY
                        + "\"}\nnot json\n{\"text\": \"no id\"}\n{\"id\": \"b\"}\n{\"id\": null, \"text\": \"x\"}\n",
                "read",
                "--as",
                "jsonl",
                "--format",
                "jsonl",
                "-");
        assertThat(run.status()).isEqualTo(1);
        List<JsonNode> lines = run.out().lines().map(ReadTest::parse).toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0).has("claims")).isTrue();
        assertThat(lines.get(1).at("/problem/where").asText()).isEqualTo("- line 2");
        assertThat(lines.get(3).at("/problem/code").asText()).isEqualTo("bad-line");
        assertThat(lines.get(4).at("/problem/message").asText()).contains("\"id\"");
        assertThat(run.err().lines()).hasSize(4).allMatch(line -> line.startsWith("casus: "));
        assertThat(run.err()).contains("line 2", "b (- line 4)").doesNotContain("Source:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17 December 2003", "Dec 17, 2003", "2003-12-17T08:00:00+01:00", "Wed Dec 17 10:00:00 2003"})
    void datesOfOtherFormsAreRead(String date) {
        Run run = Run.with(
                "{\"id\": \"a\", \"text\": \"Rain fell.\", \"date\": \"" + date + "\"}",
                "read",
                "--as",
                "jsonl",
                "--format",
                "jsonl",
                "-");
        assertThat(run.status()).isZero();
        assertThat(parse(run.out()).at("/article/published").asText()).isEqualTo("2003-12-17");
    }

    @Test
    void aDateThatIsNoneIsNotedAndTheDocumentRead() {
        Run run = Run.with(
                "{\"id\": \"a\", \"text\": \"Rain fell.\", \"date\": \"soon\"}",
                "read",
                "--as",
                "jsonl",
                "--format",
                "jsonl",
                "-");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("bad-date");
    }

    @Test
    void whatCannotBeReadIsToldWithItsNameAndARemedy() throws IOException {
        String empty = write("empty.txt", "");
        Path binary = folder.resolve("picture.png");
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(binary, bytes);
        String bare = write("bare.html", "<html><body><nav>Home</nav></body></html>");
        String missing = folder.resolve("nowhere.txt").toString();
        Run run = Run.of("read", empty, binary.toString(), bare, missing, write("good.txt", STORY));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(4).allMatch(line -> line.startsWith("casus: "));
        assertThat(run.err()).contains("empty.txt", "picture.png", "bare.html", "nowhere.txt", "Check the path");
        assertThat(run.out()).contains("ASSAULT");
    }

    @Test
    void refusedAddressesAndBrokenFilesAreToldWithTheRightStatus() throws IOException {
        Run run = Run.of(
                "read",
                "--format",
                "jsonl",
                "http://127.0.0.1:9/",
                "ftp://a.example/x",
                write("broken.pdf", "%PDF-1.7 broken"),
                write("empty.xml", "<rss><channel></channel></rss>"),
                write("empty.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines().map(line -> parse(line).at("/problem/code").asText()))
                .containsExactly("private-address", "unsupported-scheme", "damaged", "empty", "empty");
        assertThat(run.err()).contains("--allow-private", "save it anew", "Check the file");
        assertThat(Run.of("read", "--allow-private", "http://127.0.0.1:9/").err())
                .contains("No connection");
    }

    @Test
    void anArchiveIsReadAndWhatItLeavesOutIsTold() throws IOException {
        String page =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" + STORY + "</p></body></html>";
        String gone = "HTTP/1.1 404 Not Found\r\n\r\n";
        StringBuilder archive = new StringBuilder();
        for (String body : List.of(gone, page)) {
            archive.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n")
                    .append("Content-Type: application/http\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body)
                    .append("\r\n\r\n");
        }
        Run run = Run.of("read", "--format", "json", write("a.warc", archive.toString()));
        assertThat(run.status()).isZero();
        assertThat(JSON.readTree(run.out()).get(0).at("/article/id").asText()).isEqualTo("https://a.example/1");
        assertThat(run.err()).contains("left out: 1 status 404");
        assertThat(Run.of("read", "--help").out()).contains("--allow-private", "WARC", "feeds", "addresses");
    }

    @Test
    void aTextOfFiftyMegabytesIsRefusedWithAClearLine() throws IOException {
        Path large = folder.resolve("large.txt");
        try (var out = Files.newBufferedWriter(large)) {
            for (int i = 0; i < 50; i++) {
                out.write("a line of text\n".repeat((1 << 20) / 15 + 1));
            }
        }
        Run run = Run.of("read", large.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("large.txt", "MiB");
    }

    @Test
    void anotherCharsetAndAnotherLanguageAreRead() throws IOException {
        Path latin = folder.resolve("latin.html");
        Files.write(
                latin,
                ("<html><head><meta charset=\"iso-8859-1\"></head><body><p>Troops attacked the café in Bogotá on"
                                + " Monday, and the mayor said that nobody was hurt in the whole of the city.</p></body>")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.of("read", "--format", "jsonl", latin.toString()).out()).contains("café in Bogotá");
        Path undeclared = folder.resolve("undeclared.txt");
        Files.write(undeclared, "“Troops” left the café – at last.".getBytes(Charset.forName("windows-1252")));
        assertThat(Run.of("read", "--format", "jsonl", undeclared.toString()).out())
                .contains("café");
        Run german = Run.of(
                "read",
                "--format",
                "jsonl",
                write(
                        "de.txt",
                        "Der Minister hat gesagt, dass die Truppen nicht in der Stadt sind und das Land ruhig ist."));
        assertThat(german.status()).isZero();
        assertThat(german.out()).contains("other-language");
        assertThat(parse(german.out()).get("claims")).isEmpty();
    }

    @Test
    void aDateInTheFutureIsWarnedOf() throws IOException {
        Run run = Run.of("read", "--date", "2999-01-01", write("a.txt", STORY));
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("2999-01-01", "future");
    }

    @Test
    void wrongUsageIsToldWithTheRightStatus() throws IOException {
        assertThat(Run.of("read").status()).isEqualTo(2);
        assertThat(Run.of("read", "--colour", "x").status()).isEqualTo(2);
        Run format = Run.of("read", "--format", "xml", write("a.txt", STORY));
        assertThat(format.status()).isEqualTo(2);
        assertThat(format.err()).contains("table, json, jsonl, csv, html");
        assertThat(Run.of("read", "--date", "yesterday", write("b.txt", STORY)).status())
                .isEqualTo(2);
        assertThat(Run.of("read", "--help").out()).contains("--format", "--date");
        assertThat(Run.of("explain", "--help").status()).isZero();
        assertThat(Run.of("version").out()).contains("contract 1");
    }

    @Test
    void foldersAreReadInTheOrderOfTheirNamesAndEmptyOnesAreTold() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("in"));
        Files.writeString(inside.resolve("b.txt"), STORY);
        Files.writeString(inside.resolve("a.txt"), "Rain fell on the town.");
        Run run = Run.of("read", "--format", "jsonl", inside.toString());
        assertThat(run.out().lines().map(line -> parse(line).at("/article/id").asText()))
                .allMatch(id -> id.endsWith(".txt"))
                .first()
                .asString()
                .endsWith("a.txt");
        Path none = Files.createDirectories(folder.resolve("none"));
        assertThat(Run.of("read", none.toString()).status()).isEqualTo(1);
    }

    @Test
    void pagesOfASiteGivenTogetherTeachWhatTheyRepeat() throws IOException {
        String promo = "Our reporters walk the quays in all weathers, and readers keep them in dry coats.";
        Path site = Files.createDirectories(folder.resolve("site"));
        for (String name : List.of("Lamps", "Ropes", "Bells")) {
            String title = name + " are gone from the port";
            String told = "<p>The quartermaster counted the " + name + " on Tuesday and found that some were sold.</p>"
                    + "<p>Nobody at the customs house would say who had bought the " + name + ", or for how much.</p>";
            Files.writeString(
                    site.resolve(name + ".html"),
                    "<html><head><title>" + title + "</title><link rel='canonical' href='https://port.example/" + name
                            + "'></head><body><article><h1>" + title + "</h1>" + told + "<div class='ask'><p>" + promo
                            + "</p></div></article></body></html>");
        }
        String[] together = {"read", "--format", "jsonl", site.toString()};
        List<JsonNode> articles =
                Run.of(together).out().lines().map(ReadTest::parse).toList();
        assertThat(articles).hasSize(3).allSatisfy(article -> {
            assertThat(article.at("/article/text").asText()).doesNotContain(promo);
            assertThat(article.at("/article/dropped").toString()).contains("template", promo);
        });
        assertThat(Run.of(together).out()).isEqualTo(Run.of(together).out());
        assertThat(Run.of("explain", site.toString()).out()).doesNotContain("dry coats");
        Run alone =
                Run.of("read", "--format", "jsonl", site.resolve("Bells.html").toString());
        assertThat(parse(alone.out()).at("/article/text").asText()).contains(promo);
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndEscapesEverything() throws IOException {
        String evil = "Rebels attacked \"<script>alert(1)</script>\" & the town of Bria on Monday, killing four.";
        Run run = Run.of("read", "--as", "raw", "--format", "html", write("a.txt", evil));
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("&lt;script&gt;", "<mark", "href=\"#claim-a1-1\"", "id=\"claim-a1-1\"", "id=\"mark-a1-1\"")
                .doesNotContain("<script", "http://", "https://", "url(");
    }

    @Test
    void explainTellsWhichRuleMadeWhichClaim() throws IOException {
        Run run = Run.of("explain", write("a.txt", STORY));
        assertThat(run.out()).contains("attacked", "nsubj", "made ASSAULT", "## 0 (body, at 1:1) Rebels");
        assertThat(run.status()).isZero();
    }

    @Test
    void explainTellsWhereEachValueOfThePageCameFrom() throws IOException {
        String page =
                "<html><head><title>Fire at the mill</title><meta property='og:site_name' content='The Dale'></head>"
                        + "<body><article><h1>Fire at the mill</h1><p>Rebels attacked the old mill of the town on Monday night, the mayor said.</p>"
                        + "<p>Nobody was hurt, and the fire was out by dawn, he told the paper.</p></article></body></html>";
        assertThat(Run.of("explain", write("a.html", page)).out())
                .contains(
                        "title: Fire at the mill  (from h1)",
                        "outlet: The Dale  (from meta og:site_name)",
                        "language: en  (from the words of the text)",
                        "updated: none");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
