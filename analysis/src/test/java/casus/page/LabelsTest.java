package casus.page;

import static casus.page.PageFixtures.FIRST;
import static casus.page.PageFixtures.FOURTH;
import static casus.page.PageFixtures.SECOND;
import static casus.page.PageFixtures.THIRD;
import static casus.page.PageFixtures.article;
import static casus.page.PageFixtures.dropped;
import static casus.page.PageFixtures.labelled;
import static casus.page.PageFixtures.p;
import static casus.page.PageFixtures.read;
import static casus.page.PageFixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Dropped;
import casus.document.Part;
import casus.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fine labels of a page's blocks, each with what looks like it and is not. */
class LabelsTest {
    @Test
    void labelsThePartsOfTheArticle() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                "<h2>The count</h2>",
                p(SECOND),
                "<blockquote><p>Nobody told us what was in them, and nobody asked us to look.</p></blockquote>",
                "<ul><li>Forty crates were loaded</li><li>Thirty-eight crates were unloaded</li></ul>",
                p(THIRD),
                p("Correction: An earlier version of this story gave the wrong number of crates."));
        assertThat(labelled(article, "headline")).containsExactly("Crates go missing");
        assertThat(labelled(article, "body")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(labelled(article, "heading")).containsExactly("The count");
        assertThat(labelled(article, "quote-block")).hasSize(1);
        assertThat(labelled(article, "list"))
                .containsExactly("Forty crates were loaded", "Thirty-eight crates were unloaded");
        assertThat(labelled(article, "correction")).hasSize(1);
        assertThat(article.parts())
                .filteredOn(part -> part.label().equals("list") || part.label().equals("correction"))
                .allMatch(part -> part.kind() == Part.Kind.BODY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div class='byline'>By Ada Quill and Ben Tal</div> | BYLINE | byline",
                "<p>By Ada Quill and Ben Tal</p> | BYLINE | byline",
                "<span class='post-date'>6 March 2025</span> | DATE | date",
                "<div>Updated 6 March 2025 at 14:10</div> | DATE | date",
                "<div>Uppdaterad 15.59</div> | DATE | date",
                "<div class='share-bar'><span>Send to a friend</span></div> | SHARE | share",
                "<div class='views-count'>1,204 people have read this</div> | COUNTER | counter",
                "<p>Sign up for our morning letter and read it before the market opens.</p> | NEWSLETTER | newsletter",
                "<div class='paywall'><p>This story goes on for those who pay.</p></div> | NOTICE | paywall-notice",
                "<p>Subscribe to continue: the rest is for members.</p> | NEWSLETTER | ''",
                "<div class='cookie-bar'><p>We keep small files on your machine.</p></div> | NOTICE | cookie-notice",
                "<div class='ad-slot'><p>Boots for every weather.</p></div> | ADVERT | advert",
                "<ul class='breadcrumb'><li>Home</li><li>World</li></ul> | NAVIGATION | navigation",
                "<div class='related-stories'><p>A whale was seen off the pier</p></div> | RELATED | related",
                "<div class='author-bio'><p>Ada has been with us for many years now.</p></div> | AUTHOR_NOTE | author-note",
                "<div class='comment-list'><p>I was there and saw it.</p></div> | COMMENT | comment",
                "<div class='fact-box'><p>The port has four piers and was built in 1911.</p></div> | OTHER | fact-box",
                "<div class='poll'><p>Do you trust the customs office?</p></div> | OTHER | poll",
            })
    void labelsWhatIsLeftOut(String html, Dropped.Kind kind, String label) throws UnreadableDocument {
        Article article = article(html, p(FIRST), p(SECOND), p(THIRD), p(FOURTH));
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        assertThat(article.dropped()).anySatisfy(dropped -> {
            assertThat(dropped.kind()).isEqualTo(kind);
            if (!label.isEmpty()) {
                assertThat(dropped.label()).isEqualTo(label);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>By Monday the harbour will be open again, the office said.</p>",
                "<p>Updated charts of the bay were sent to every ship on 6 March 2025.</p>",
                "<p>The union shared its letter with the newsletter of the port.</p>",
                "<p>The advertisement board ruled against the shipping line.</p>",
                "<p>Comments by the minister were read out in the assembly.</p>",
            })
    void keepsWhatOnlyLooksLikeFurniture(String html) throws UnreadableDocument {
        assertThat(texts(article(p(FIRST), html, p(SECOND), p(THIRD)), Part.Kind.BODY))
                .hasSize(4);
    }

    // ---------------------------------------------------------------- standfirst

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>Forty crates were loaded and thirty-eight arrived</h2>",
                "<p class='article__preamble'>Forty crates were loaded and thirty-eight arrived</p>",
                "<div class='teaser-text'>Forty crates were loaded and thirty-eight arrived</div>",
                "<p>Forty crates were loaded and thirty-eight arrived at the quay.</p>",
            })
    void tellsTheStandfirstUnderTheHeadline(String html) throws UnreadableDocument {
        Article article = read("<article><header><h1>Crates go missing</h1>" + html
                + "</header><div class='story-body'>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div></article>");
        assertThat(labelled(article, "standfirst")).singleElement().asString().startsWith("Forty crates");
        assertThat(labelled(article, "body")).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void tellsTheStandfirstByThePagesDescription() throws UnreadableDocument {
        String told = "Forty crates were loaded in the north and only thirty-eight arrived";
        Article article = read("<head><meta property='og:description' content='" + told + "'></head><body>"
                + "<h1>Crates go missing</h1><div class='side'><div><span>" + told + "</span></div></div>"
                + "<div class='outer'><div class='grid'><div class='story-body'>" + p(FIRST) + p(SECOND) + p(THIRD)
                + "</div></div></div></body>");
        assertThat(labelled(article, "standfirst")).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class='author__description'>Ada has been with the paper since the old days.</p>",
                "<p class='summary'>By Ada Quill, in the north</p>",
                "<p class='intro'>Published 6 March 2025 at 14:10</p>",
            })
    void aNoteOnTheAuthorIsNoStandfirst(String html) throws UnreadableDocument {
        Article article = read("<article><header><h1>Crates go missing</h1>" + html
                + "</header><div class='story-body'>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div></article>");
        assertThat(labelled(article, "standfirst")).isEmpty();
    }

    // ---------------------------------------------------------------- the end

    @Test
    void leavesOutTheLinesAboutTheWritersAtTheEnd() throws UnreadableDocument {
        Article article =
                read("<head><meta name='author' content='Ada Quill'></head><article><h1>Crates go missing</h1>"
                        + p(FIRST) + p(SECOND) + p(THIRD) + p("Reporting by Ben Tal in the north; editing by Cem Oz")
                        + p("Ada Quill covers ports and shipping from the northern office.")
                        + p("She can be reached at ada@harbour.example.") + "</article>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(dropped(article, "author-note")).hasSize(2);
        assertThat(dropped(article, "reporters")).hasSize(1);
    }

    @Test
    void keepsSuchLinesWhereTheArticleGoesOn() throws UnreadableDocument {
        String inside = "Reporting by local papers had named the ship a week before.";
        Article article = article(p(FIRST), p(inside), p(SECOND), p(THIRD));
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, inside, SECOND, THIRD);
    }

    @Test
    void anEmbeddedPostIsKeptApart() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                "<blockquote class='twitter-tweet'><p>They counted the crates in front of me.</p>— a docker</blockquote>",
                p(SECOND),
                p(THIRD));
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(dropped(article, "embedded-post")).isNotEmpty();
    }

    @Test
    void aHeadingThatLeadsElsewhereIsNone() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                "<div><a href='/whale'><h3>A whale was seen off the pier</h3></a></div>",
                p(SECOND),
                "<h3>The second <a href='/count'>count</a></h3>",
                p(THIRD));
        assertThat(labelled(article, "heading")).containsExactly("The second count");
        assertThat(dropped(article, "related")).containsExactly("A whale was seen off the pier");
    }
}
