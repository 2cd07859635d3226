package casus.page;

import static casus.page.SplitFixtures.HEADLINE;
import static casus.page.SplitFixtures.canonical;
import static casus.page.SplitFixtures.page;
import static casus.page.SplitFixtures.text;
import static casus.page.SplitFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Link;
import casus.document.Source;
import casus.document.Span;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the pages of a split article. */
class JoinedPagesTest {
    private static final String LEAD =
            "<p class='standfirst'>Forty lorries, one road and nobody who would say whose it was that winter.</p>";
    private static final List<Source> PAGES = List.of(
            page("a", HEADLINE, canonical("https://dale.example/grain"), LEAD + text(1), "<p>Share this story</p>"),
            page(
                    "b",
                    HEADLINE + " – Page 2",
                    canonical("https://dale.example/grain?page=2"),
                    LEAD + text(2)
                            + "<p>The mayor of Obrét kept <a href='https://dale.example/lists'>the lists</a> of what had come through.</p>",
                    ""));

    private static Article read() throws UnreadableDocument {
        return new PageReader().read(PAGES, SiteTemplates.NONE);
    }

    @Test
    void isTheFirstPageWithTheTextsOfAllInOrder() throws UnreadableDocument {
        Article article = read();
        assertThat(article.id()).isEqualTo("a");
        assertThat(article.url()).isEqualTo("https://dale.example/grain");
        assertThat(article.title()).isEqualTo(HEADLINE);
        assertThat(article.text())
                .startsWith(HEADLINE + "\n\nForty lorries")
                .containsSubsequence(words(1), words(2), "The mayor")
                .doesNotContain("Page 2");
    }

    @Test
    void keepsLinksAndWhatWasDroppedOfEach() throws UnreadableDocument {
        Article article = read();
        Link link = article.links().get(0);
        assertThat(link.span().of(article.text())).isEqualTo("the lists");
        assertThat(article.dropped()).extracting(dropped -> dropped.text()).contains("Share this story");
    }

    @Test
    void whatALaterPageRepeatsIsKeptAsRepeated() throws UnreadableDocument {
        Article article = read();
        assertThat(PageFixtures.dropped(article, "repeated"))
                .anyMatch(text -> text.startsWith(HEADLINE))
                .anyMatch(text -> text.startsWith("Forty lorries"));
        assertThat(article.text().split("Forty lorries", -1)).hasSize(2);
    }

    @Test
    void itsDigestIsThatOfTheBytesOfAllOneAfterTheOther() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Source page : PAGES) {
            bytes.write(page.bytes());
        }
        assertThat(read().sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())));
    }

    @Test
    void eachLetterLeadsToItsPageLineAndByte() throws UnreadableDocument {
        TracedArticle traced = new PageReader().trace(PAGES, SiteTemplates.NONE);
        Article article = traced.article();
        assertThat(article).isEqualTo(read());
        assertThat(traced.pieces()).extracting(TracedArticle.Piece::origin).containsExactly("a", "b");
        int begin = article.text().indexOf("Obrét");
        Span name = new Span(begin, begin + 5);
        Span origin = traced.origins().origin(name).orElseThrow();
        assertThat(origin.of(traced.input())).isEqualTo("Obrét");
        assertThat(traced.piece(origin.begin()).origin()).isEqualTo("b");
        String second = new String(PAGES.get(1).bytes(), StandardCharsets.UTF_8);
        assertThat(traced.place(origin.begin())).isEqualTo("b:1:" + (second.indexOf("Obrét") + 1));
        Span bytes = traced.originBytes().origin(name).orElseThrow();
        int before = PAGES.get(0).bytes().length
                + second.substring(0, second.indexOf("Obrét")).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isEqualTo(new Span(before, before + 6));
        int first = article.text().indexOf("riflemen");
        int there = traced.origins()
                .origin(new Span(first, first + 8))
                .orElseThrow()
                .begin();
        assertThat(traced.place(there)).startsWith("a:1:");
    }
}
