package casus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to cost much: each is read, or told to be unreadable, in bounded time. */
class HostilePagesTest {
    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final String STORY =
            "<p>The ferry left the northern harbour at dawn with forty crates of medicine on its deck.</p>";

    private static final String STORIES = STORY.repeat(20_000);

    static Stream<Arguments> pages() {
        return Stream.of(
                page("100,000 levels", "<div>".repeat(100_000) + STORY),
                page("100,000 levels of lists", "<ul><li>".repeat(50_000) + STORY),
                page("100,000 spans", "<p>" + "<span class=byline>".repeat(100_000) + "Gone."),
                page("text on each of 30,000 levels", ("<div>" + STORY).repeat(30_000)),
                page("articles around all", "<article>".repeat(400) + STORIES),
                page("captions around all", "<div class=caption>".repeat(400) + STORIES),
                page("figures around all", "<figure>".repeat(400) + STORIES),
                page("bold around all", "<p><b>".repeat(400) + STORIES),
                page("links around all", "<h1><a href=/author/x class=byline>".repeat(400) + STORIES),
                page("a million empty elements", "<div></div>".repeat(1_000_000) + STORY),
                page("a million breaks", STORY + "<br>".repeat(1_000_000)),
                page("a million attributes", "<div " + attributes() + ">" + STORY),
                page("one long word", "<p>" + "a".repeat(8_000_000)),
                page("one long text", "<p>" + "The ferry left at dawn. ".repeat(150_000)),
                page("many short paragraphs", "<p>Sold.</p>".repeat(100_000)),
                page("references", "<p>" + "&amp".repeat(1_000_000)),
                page("no tag is closed", "<p><b><i><a href=x>Sold. ".repeat(2_000)),
                page("formatting misnested", "<b><p><i></b>x".repeat(3_000)),
                page("links in links", "<a href=x><div>".repeat(3_000)),
                page("tables in tables", "<table><tr><td>".repeat(5_000) + STORY),
                page("text in tables", "<table>sold".repeat(3_000)),
                page("forms", "<form><p><select><option>".repeat(20_000) + STORY),
                page("headings", "<h1>The ferry left at dawn</h1>".repeat(20_000)),
                page("captions", "<figure>".repeat(3_000) + "<figcaption>At dawn</figcaption></figure>".repeat(3_000)),
                page("teasers", ("<article><h2><a href=x>Sold</a></h2>" + STORY + "</article>").repeat(3_000)),
                page("12 million characters of script", "<script>" + "x=1;".repeat(3_000_000) + "</script>" + STORY),
                page("deep data", data("[".repeat(2_000_000))),
                page(
                        "wide data",
                        data("[" + "{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}},".repeat(100_000) + "0]")),
                page(
                        "lines of data",
                        data("{\"@type\":\"Article\",\"articleBody\":\"" + "Sold.\\n".repeat(250_000) + "\"}")));
    }

    private static Arguments page(String name, String body) {
        return Arguments.of(name, "<html><head><title>Crates go missing</title></head><body>" + body);
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append('a').append(i).append(' ');
        }
        return attributes.toString();
    }

    private static String data(String json) {
        return "<script type='application/ld+json'>" + json + "</script>" + STORY;
    }

    @Test
    void tellsOfADocumentThatIsTooLarge() {
        Source source = new Source("x", "x", new byte[(64 << 20) + 1], Source.Format.HTML, null, null, null);
        assertThatThrownBy(() -> new PageReader().read(source))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("Split it");
    }

    @Test
    void whatComesAfterAMillionNodesIsNotReadAndThatIsNoted() throws UnreadableDocument {
        String late = "<p>Nobody will read that the crates were found on the quay in the end.</p>";
        Article article = PageFixtures.read("<html><head><title>Crates go missing</title></head><body><article>"
                + STORY.repeat(3) + "<br>".repeat(PageElements.MOST_NODES) + late + "</article></body></html>");
        assertThat(article.text()).contains("forty crates").doesNotContain("Nobody will read");
        assertThat(article.notes())
                .anyMatch(note ->
                        note.code().equals("truncated") && note.message().contains("million elements"));
        assertThat(PageFixtures.article(STORY, "<br>".repeat(1000), late).notes())
                .noneMatch(note -> note.code().equals("truncated"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void areReadInBoundedTime(String name, String html) {
        Source source =
                new Source(name, name, html.getBytes(StandardCharsets.UTF_8), Source.Format.HTML, null, null, null);
        ProcessorTime.within(BOUND, name, () -> assertThat(problem(source)).isIn("none", "no-text", "too-large"));
    }

    private static String problem(Source source) {
        try {
            Article article = new PageReader().read(source);
            assertThat(article.text()).isNotBlank();
            return "none";
        } catch (UnreadableDocument e) {
            return e.code();
        }
    }
}
