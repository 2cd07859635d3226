package casus.page;

import static casus.page.PageFixtures.FIRST;
import static casus.page.PageFixtures.SECOND;
import static casus.page.PageFixtures.p;
import static casus.page.PageFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value that a page gives of itself knows where it came from. */
class ProvenanceTest {
    @Test
    void ofStructuredData() throws UnreadableDocument {
        Article article = read(
                "<script type='application/ld+json'>{\"@type\":\"OpinionNewsArticle\",\"headline\":\"Crates go missing\","
                        + "\"datePublished\":\"2025-03-06T10:00:00Z\",\"dateModified\":\"2025-03-07T10:00:00Z\","
                        + "\"author\":{\"@type\":\"Person\",\"name\":\"Ada Quill\"},\"publisher\":{\"name\":\"The Harbour Post\"},"
                        + "\"articleSection\":\"World\"}</script><article>" + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.from())
                .containsEntry("title", "JSON-LD headline")
                .containsEntry("published", "JSON-LD datePublished")
                .containsEntry("updated", "JSON-LD dateModified")
                .containsEntry("authors", "JSON-LD author")
                .containsEntry("outlet", "JSON-LD publisher")
                .containsEntry("section", "JSON-LD articleSection")
                .containsEntry("kind", "JSON-LD type")
                .containsEntry("language", "the words of the text")
                .doesNotContainKey("url");
    }

    @Test
    void ofMetaElementsAndTheVisiblePage() throws UnreadableDocument {
        Article article = read("<head><link rel='canonical' href='https://harbour.example/crates'>"
                + "<meta property='og:site_name' content='The Harbour Post'>"
                + "<meta property='article:published_time' content='2025-03-06'></head><article><h1>Crates go missing</h1>"
                + "<div class='byline'>By Ada Quill</div>" + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.from())
                .containsEntry("title", "h1")
                .containsEntry("outlet", "meta og:site_name")
                .containsEntry("published", "meta article:published_time")
                .containsEntry("authors", "visible byline")
                .containsEntry("url", "link canonical")
                .containsEntry("kind", "nothing that says otherwise");
    }

    @Test
    void ofTheInput() throws UnreadableDocument {
        byte[] bytes = (p(FIRST) + p(SECOND)).getBytes(StandardCharsets.UTF_8);
        Source source = new Source("x", "x", bytes, Source.Format.HTML, LocalDate.of(2025, 3, 6), "Crates", null);
        assertThat(new PageReader().read(source).from())
                .containsEntry("published", "the input")
                .containsEntry("title", "the input");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "https://harbour.example/2025/03/06/crates, 2025-03-06",
                "https://harbour.example/a/B2025030614320005196, 2025-03-06",
                "https://harbour.example/a/crates-202503061432.html, 2025-03-06",
                "https://harbour.example/a/crates-20250306, none",
                "https://harbour.example/a/202513061432, none",
                "https://harbour.example/a/202503069932, none",
            })
    void ofADayInTheAddress(String url, @Nullable LocalDate day) throws UnreadableDocument {
        Article article = read("<head><link rel='canonical' href='" + url
                + "'></head><article><h1>Crates go missing</h1>" + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.published()).isEqualTo(day);
        assertThat(article.from().get("published")).isEqualTo(day == null ? null : "address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post-date", "Publish", "datum", "fecha-nota", "tarih"})
    void ofAVisibleDayByTheNameOfItsElement(String name) throws UnreadableDocument {
        Article article = read("<article><h1>Crates go missing</h1><span class='" + name + "'>06.03.2025</span>"
                + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 6));
        assertThat(article.from()).containsEntry("published", "visible date");
    }
}
