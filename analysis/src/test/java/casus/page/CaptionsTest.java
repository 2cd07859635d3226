package casus.page;

import static casus.page.PageFixtures.FIRST;
import static casus.page.PageFixtures.FOURTH;
import static casus.page.PageFixtures.SECOND;
import static casus.page.PageFixtures.THIRD;
import static casus.page.PageFixtures.article;
import static casus.page.PageFixtures.p;
import static casus.page.PageFixtures.read;
import static casus.page.PageFixtures.texts;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Part;
import casus.document.UnreadableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src='a.jpg'><figcaption>Crates on the quay in March</figcaption></figure>",
                "<div class='photo'><img src='a.jpg'>Crates on the quay in March</div>",
                "<div><div><img src='a.jpg'></div><p>Crates on the quay in March</p></div>",
                "<div class='x'><picture><img src='a.jpg'></picture><div><span>Crates on the quay in March</span></div></div>",
                "<a href='big.jpg'><img src='a.jpg'></a><p class='bildunterschrift'>Crates on the quay in March</p>",
                "<p><img src='a.jpg'></p><p><em>Crates on the quay in March</em></p>",
            })
    void areTextThatStandsWithAPicture(String html) throws UnreadableDocument {
        Article article = article(p(FIRST), p(SECOND), html, p(THIRD), p(FOURTH));
        assertThat(texts(article, Part.Kind.CAPTION)).containsExactly("Crates on the quay in March");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><img src='a.jpg'>The two crates were found behind a shed on the quay on Monday morning.</p>",
                "<div><p><img src='a.jpg'></p><p>Nobody had looked behind the old shed for three whole days.</p>"
                        + "<p>The dog of a night watchman found the two crates on Monday.</p></div>",
                "<div><img class='icon' src='i.png'><p>The two crates were found behind a shed on Monday.</p></div>",
            })
    void areNotParagraphsWithAPictureInThem(String html) throws UnreadableDocument {
        Article article = article(p(FIRST), p(SECOND), html, p(THIRD), p(FOURTH));
        assertThat(texts(article, Part.Kind.CAPTION)).isEmpty();
        assertThat(texts(article, Part.Kind.BODY)).hasSizeGreaterThan(4);
    }

    @Test
    void areNotTheParagraphsOfAStoryToldInPictures() throws UnreadableDocument {
        Article article = article(
                "<div class='slide'><img src='a.jpg'>" + p(FIRST) + "</div>",
                "<div class='slide'><img src='b.jpg'>" + p(SECOND) + "</div>",
                "<div class='slide'><img src='c.jpg'>" + p(THIRD) + "</div>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void areKnownByThePicturesOfTheStructuredData() throws UnreadableDocument {
        String caption = "Crates on the quay in March, before the count";
        Article article =
                read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crates go missing\","
                        + "\"image\":[{\"@type\":\"ImageObject\",\"caption\":\"" + caption + "\"}]}</script>"
                        + "<article><h1>Crates go missing</h1>" + p(FIRST) + p(caption) + p(SECOND) + p(THIRD)
                        + "</article>");
        assertThat(texts(article, Part.Kind.CAPTION)).containsExactly(caption);
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void doNotComeFromThePicturesOfOtherStories() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                p(SECOND),
                "<div class='related'><figure><img src='w.jpg'><figcaption><a href='/w'>A whale off the pier</a>"
                        + "</figcaption></figure></div>",
                "<div class='teaser'><a href='/w'><img src='w.jpg'></a><p>A whale was seen</p></div>",
                p(THIRD));
        assertThat(texts(article, Part.Kind.CAPTION)).isEmpty();
    }

    @Test
    void ofTheOpeningPictureStandBeforeTheText() throws UnreadableDocument {
        Article article = read("<body><h1>Crates go missing</h1><div class='lead-media'><div class='image-caption'>"
                + "The quay at dawn. Photo: Ben Tal/Northern Press</div></div><div class='a'><div class='b'>"
                + "<div class='story-body'>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div></div></div></body>");
        assertThat(texts(article, Part.Kind.CAPTION)).containsExactly("The quay at dawn.");
        assertThat(texts(article, Part.Kind.CREDIT)).containsExactly("Photo: Ben Tal/Northern Press");
    }
}
