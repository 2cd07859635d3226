package casus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
    private static final String BODY =
            "<p>The ferry left the northern harbour at dawn with forty crates of medicine on its deck, the harbour master said,"
                    + " and nobody had seen it since it passed the lighthouse.</p><p>By noon the customs office had counted the"
                    + " papers twice, and found that two crates were missing. The captain said he had never opened the hold,"
                    + " and asked for a lawyer of his own choice before he would say more.</p>";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<Input> read(String text) throws IOException {
        return Given.of(Files.writeString(folder.resolve("feed.xml"), text));
    }

    private static String rss(String items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"c\" xmlns:dc=\"d\"><channel><title>The Harbour"
                + " Post</title>" + items + "</channel></rss>";
    }

    @Test
    void eachEntryOfRssIsADocument() throws IOException {
        List<Input> found =
                read(rss("<item><title>Crates go missing &amp; found</title><link>https://a.example/1</link>"
                        + "<dc:creator>Ada Quill</dc:creator><pubDate>Mon, 11 Nov 2024 08:00:00 +0100</pubDate>"
                        + "<description>Short.</description><content:encoded><![CDATA[" + BODY
                        + "]]></content:encoded></item>"
                        + "<item><title>Frost</title><guid>https://a.example/2</guid><author>b@a.example (Ben Marsh)</author>"
                        + "<description>&lt;p&gt;Frost closed the road.&lt;/p&gt;</description></item>"));
        assertThat(found).extracting(Input::id).containsExactly("https://a.example/1", "https://a.example/2");
        Article first = Given.article(found.get(0));
        assertThat(first.title()).isEqualTo("Crates go missing & found");
        assertThat(first.url()).isEqualTo("https://a.example/1");
        assertThat(first.authors()).containsExactly("Ada Quill");
        assertThat(first.published()).isEqualTo(LocalDate.of(2024, 11, 11));
        assertThat(first.publishedAt()).isEqualTo(OffsetDateTime.parse("2024-11-11T08:00:00+01:00"));
        assertThat(first.text()).contains("forty crates of medicine").doesNotContain("Short.");
        assertThat(first.notes()).extracting(Note::code).doesNotContain("stub");
        Article second = Given.article(found.get(1));
        assertThat(second.notes()).extracting(Note::code).contains("stub");
        assertThat(second.authors()).containsExactly("Ben Marsh");
    }

    @Test
    void eachEntryOfAtomIsADocument() throws IOException {
        String escaped = BODY.replace("<", "&lt;").replace(">", "&gt;");
        for (String content : List.of(
                "<content type=\"html\">" + escaped + "</content>",
                "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">" + BODY + "</div></content>")) {
            Article article = Given.article(read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Crates go"
                            + " missing</title><link rel=\"self\" href=\"https://a.example/x\"/><link href=\"https://a.example/1\"/>"
                            + "<author><name>Ada Quill</name></author><published>2024-11-11T08:00:00Z</published>"
                            + content
                            + "</entry></feed>")
                    .get(0));
            assertThat(article.id()).isEqualTo("https://a.example/1");
            assertThat(article.authors()).containsExactly("Ada Quill");
            assertThat(article.published()).isEqualTo(LocalDate.of(2024, 11, 11));
            assertThat(article.text()).contains("forty crates").doesNotContain("<p>");
        }
    }

    @Test
    void eachItemOfAJsonFeedIsADocument() throws IOException {
        Article article =
                Given.article(read("{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"x\", \"items\":"
                                + " [{\"id\": \"1\", \"url\": \"https://a.example/1\", \"title\": \"Crates go missing\", \"authors\":"
                                + " [{\"name\": \"Ada Quill\"}], \"date_published\": \"2024-11-11T08:00:00Z\", \"content_html\": \""
                                + BODY + "\"}]}")
                        .get(0));
        assertThat(article.title()).isEqualTo("Crates go missing");
        assertThat(article.authors()).containsExactly("Ada Quill");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 11, 11));
        assertThat(Given.code(read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [")
                        .get(0)))
                .isEqualTo("damaged");
    }

    @Test
    void aBrokenEntryCostsNoOther() throws IOException {
        List<Input> found =
                read(rss("<item><title>A & B <b>open</title><link>https://a.example/1</link><description>" + "x"
                        + "</description></item><item></item><item><title>Crates go missing</title><link>https://a.example/3</link>"
                        + "<description><![CDATA[" + BODY + "]]></description></item>"));
        assertThat(found).hasSize(3);
        assertThat(Given.code(found.get(1))).isEqualTo("no-text");
        assertThat(Given.article(found.get(2)).text()).contains("forty crates");
    }

    @Test
    void entitiesOfTheFeedsOwnReachNoFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret word");
        List<Input> found = read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY y \"yyyyyyyyyy\">]><rss><channel><item><title>Crates go missing &x;</title>"
                + "<description>&y; &x; The ferry left the harbour.</description></item></channel></rss>");
        assertThat(found).hasSize(1);
        assertThat(Given.article(found.get(0)).text()).contains("The ferry").doesNotContain("secret word", "yyyy");
    }

    @Test
    void charsetsAndPackingAreUndone() throws IOException {
        String feed =
                rss("<item><title>Паром</title><link>https://a.example/1</link><description>Паром вышел.</description></item>")
                        .replace("version=\"1.0\"?", "version=\"1.0\" encoding=\"windows-1251\"?");
        Path file = folder.resolve("feed.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(feed.getBytes(Charset.forName("windows-1251")));
        }
        assertThat(Given.article(Given.of(file).get(0)).title()).isEqualTo("Паром");
    }

    @Test
    void aFeedWithoutEntriesIsAProblem() throws IOException {
        assertThat(Given.code(read(rss("")).get(0))).isEqualTo("empty");
    }

    @Test
    void aPackedFileThatIsTooLargeInsideIsRefused() throws IOException {
        Path file = folder.resolve("a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] line = "a line of text\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 30; i++) {
                out.write(line);
            }
        }
        Input input = Given.of(file).get(0);
        assertThat(Given.code(input)).isEqualTo("too-large");
        assertThat(Given.message(input)).contains("20 MiB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 11 Nov 2024 08:00:00 GMT | 2024-11-11T08:00:00+00:00",
                "11 Nov 2024 08:00:00 EST | 2024-11-11T08:00:00-05:00",
                "Fri, 01 Nov 2024 08:00 +0200 | 2024-11-01T08:00:00+02:00",
                "2024-11-11T08:00:00Z | 2024-11-11T08:00:00Z",
                "yesterday | yesterday"
            })
    void datesOfMailAreWrittenAnew(String given, String written) {
        assertThat(FeedDates.written(given)).isEqualTo(written);
    }

    @Test
    void aCharsetThatIsNoneIsNotBelieved() throws IOException {
        for (String charset : List.of("none-such", "%%")) {
            List<Input> found = new ArrayList<>();
            new Documents("auto", null, found::add)
                    .add(
                            "https://a.example/feed",
                            rss("<item><title>Паром</title></item>").getBytes(StandardCharsets.UTF_8),
                            Documents.Told.of("application/rss+xml; charset=" + charset, null, List.of()));
            assertThat(Given.article(found.get(0)).title()).isEqualTo("Паром");
        }
    }
}
