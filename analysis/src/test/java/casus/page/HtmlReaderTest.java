package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Dropped;
import casus.document.Part;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static final String FIRST =
            "The ferry left the northern harbour at dawn with forty crates of medicine on its deck.";
    private static final String SECOND =
            "By noon the customs office had counted them twice, and found that two were missing.";
    private static final String THIRD =
            "The captain said he had never opened the hold, and asked for a lawyer of his own choice.";

    private static Article read(String html) throws UnreadableDocument {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new PageReader().read(new Source("x", "x", bytes, Source.Format.HTML, null, null, null));
    }

    private static List<String> texts(Article article, Part.Kind kind) {
        return article.parts().stream()
                .filter(part -> part.kind() == kind)
                .map(part -> part.span().of(article.text()))
                .toList();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    @Test
    void keepsTheArticleAndLabelsWhatStandsAroundIt() throws UnreadableDocument {
        Article article = read(
                "<html><head><title>Crates go missing | The Harbour Post</title>"
                        + "<meta property='og:site_name' content='The Harbour Post'></head><body>"
                        + "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
                        + "<article><h1>Crates go missing</h1><div class='byline'>By Ada Quill</div>" + p(FIRST)
                        + "<div class='related-stories'><h3>Related</h3><ul><li><a href='/a'>A whale was seen off the pier</a></li></ul></div>"
                        + p(SECOND) + "<div class='newsletter-signup'><p>Sign up for our morning letter.</p></div>"
                        + p(THIRD)
                        + "</article><section id='comments'><p>I was on that ferry and nobody ever counted a thing, believe me.</p></section>"
                        + "<footer><p>Copyright Harbour Post. All rights reserved in every port of the known world.</p></footer></body></html>");
        assertThat(article.title()).isEqualTo("Crates go missing");
        assertThat(article.outlet()).isEqualTo("The Harbour Post");
        assertThat(article.authors()).containsExactly("Ada Quill");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.dropped())
                .extracting(Dropped::kind)
                .contains(
                        Dropped.Kind.NAVIGATION,
                        Dropped.Kind.BYLINE,
                        Dropped.Kind.RELATED,
                        Dropped.Kind.NEWSLETTER,
                        Dropped.Kind.COMMENT);
    }

    @Test
    void keepsEveryPostOfALiveBlog() throws UnreadableDocument {
        Article article = read(
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Port strike, as it happened\"}</script>"
                        + "<h1>Port strike, as it happened</h1><main><div class='posts'>"
                        + "<article class='post'><time>10:02</time>" + p(FIRST) + "</article>"
                        + "<article class='post'><time>09:40</time>" + p(SECOND) + "</article>"
                        + "<article class='post'><time>08:15</time>" + p(THIRD) + "</article></div></main>");
        assertThat(article.kind()).isEqualTo("live");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.parts())
                .filteredOn(part -> part.label().equals("live-entry"))
                .hasSize(3);
    }

    @Test
    void keepsCaptionsAndTheirCreditsOutOfTheBody() throws UnreadableDocument {
        Article article = read("<article><h1>Crates</h1>" + p(FIRST)
                + "<figure><img src='a.jpg'><figcaption>Crates on the quay in March. <span class='credit'>Ada Quill/Harbour Post</span></figcaption></figure>"
                + p(SECOND)
                + "<figure><img src='b.jpg'><figcaption>The old customs house. Photograph: Ben Tal/Northern Press</figcaption></figure>"
                + p(THIRD) + "</article>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(texts(article, Part.Kind.CAPTION))
                .containsExactly("Crates on the quay in March.", "The old customs house.");
        assertThat(texts(article, Part.Kind.CREDIT))
                .containsExactly("Ada Quill/Harbour Post", "Photograph: Ben Tal/Northern Press");
    }

    @Test
    void tellsPublishedFromUpdatedAndPersonsFromDesks() throws UnreadableDocument {
        Article article = read("<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],"
                + "\"headline\":\"Crates\",\"datePublished\":\"2025-03-06T23:30:00+01:00\",\"dateModified\":\"2025-03-08T07:00:00Z\","
                + "\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Quill\"},{\"@type\":\"Person\",\"name\":\"Ben Tal\"},"
                + "{\"@type\":\"Organization\",\"name\":\"Harbour Post Staff\"}],\"articleSection\":\"Opinion\"}]}</script>"
                + "<article><h1>Crates</h1>" + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 6));
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2025-03-06T23:30:00+01:00"));
        assertThat(article.updated()).isEqualTo(LocalDate.of(2025, 3, 8));
        assertThat(article.authors()).containsExactly("Ada Quill", "Ben Tal");
        assertThat(article.kind()).isEqualTo("opinion");
        assertThat(article.section()).isEqualTo("Opinion");
    }

    @Test
    void takesTheTextOfStructuredDataWhereThePageShowsNone() throws UnreadableDocument {
        String body = String.join("\\n\\n", FIRST, SECOND, THIRD, FIRST.replace("dawn", "night"));
        Article article = read(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crates\",\"articleBody\":\""
                        + body + "\"}</script><h1>Crates</h1><div id='app'></div>");
        assertThat(texts(article, Part.Kind.BODY)).hasSize(4).contains(FIRST, THIRD);
    }

    @Test
    void readsAnArticleThatThePageHidesAtFirst() throws UnreadableDocument {
        String long1 = String.join(" ", FIRST, SECOND, THIRD);
        Article article = read("<article><h1>Crates</h1><div style='display: none'>" + p(long1) + p(SECOND + THIRD)
                + p(THIRD + FIRST) + "</div></article>");
        assertThat(texts(article, Part.Kind.BODY)).contains(long1);
    }

    @Test
    void keepsTheLinksOfTheBodyWithTheirPlaces() throws UnreadableDocument {
        Article article = read("<article><h1>Crates</h1>" + p(FIRST)
                + p(
                        "A <a href='https://harbour.example/report'>report of the port</a> says that both were found later that week.")
                + "</article>");
        assertThat(article.links()).singleElement().satisfies(link -> {
            assertThat(link.span().of(article.text())).isEqualTo("report of the port");
            assertThat(link.href()).isEqualTo("https://harbour.example/report");
        });
    }

    @Test
    void dividesWhatOnlyLineBreaksDivide() throws UnreadableDocument {
        Article article = read(
                "<body><h1>Crates</h1><div>" + FIRST + "<br><br>" + SECOND + "<br>\n<br>" + THIRD + "</div></body>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void standsPagesThatAreBroken() throws UnreadableDocument {
        Article article = read("<article><h1>Crates<p>" + FIRST + "<div><p>" + SECOND + "</span></table></div><b><i>");
        assertThat(article.text()).contains(FIRST).contains(SECOND);
    }

    @Test
    void aPageOfAHundredThousandElementsInEachOtherTakesBoundedTime() {
        String html = "<div>".repeat(100_000) + p(FIRST) + p(SECOND) + "</div>".repeat(100_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(read(html).text()).contains(FIRST));
    }

    @Test
    void knowsAPageByWhateverTagOpensIt() throws UnreadableDocument {
        for (String opening : List.of("<div class='x'>", "<article>", "<meta name='a' content='b'>", "<p class='x'>")) {
            byte[] bytes = (opening + "<b>" + FIRST + "</b>").getBytes(StandardCharsets.UTF_8);
            Article article = new PageReader().read(new Source("x", "x", bytes, Source.Format.AUTO, null, null, null));
            assertThat(article.text()).isEqualTo(FIRST);
        }
    }
}
