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
import casus.document.Note;
import casus.document.Part;
import casus.document.UnreadableDocument;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of pages that are hard to take apart. */
class HardPagesTest {
    @Test
    void aListOfOtherStoriesInTheMiddleOfTheText() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                p(SECOND),
                "<div><h3>Also on this subject</h3><ul><li><a href='/a'>A whale was seen off the old pier</a></li>"
                        + "<li><a href='/b'>Harbour dues are to rise in spring</a></li></ul></div>",
                p(THIRD),
                p(FOURTH));
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
        assertThat(dropped(article, "related")).contains("A whale was seen off the old pier");
    }

    @Test
    void commentsThatAreLongerThanTheArticle() throws UnreadableDocument {
        String comment = "I have worked on that quay for thirty years and never once saw a crate go astray like this.";
        Article article = read("<body><article><h1>Crates go missing</h1>" + p(FIRST) + p(SECOND) + p(THIRD)
                + "</article><div id='comments'>" + ("<div class='comment'>" + p(comment) + "</div>").repeat(6)
                + "</div></body>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(article.dropped())
                .filteredOn(dropped -> dropped.kind() == Dropped.Kind.COMMENT)
                .isNotEmpty();
    }

    @Test
    void aLiveBlogKeepsTheTimeOfEachEntryBesideIt() throws UnreadableDocument {
        Article article = read("<h1>Port strike</h1><main><div class='live-blog'>"
                + "<div class='live-entry'><span>10:02 GMT</span>" + p(FIRST) + "</div>"
                + "<div class='live-entry'><span>21 minutes ago</span>" + p(SECOND) + "</div>"
                + "<div class='live-entry'><span>8.15 am</span>" + p(THIRD) + "</div></div></main>");
        assertThat(article.kind()).isEqualTo("live");
        assertThat(labelled(article, "live-entry")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(dropped(article, "live-time")).containsExactly("10:02 GMT", "21 minutes ago", "8.15 am");
    }

    @Test
    void aGalleryGivesCaptionsAndNoBody() throws UnreadableDocument {
        Article article = article(
                p(FIRST),
                p(SECOND),
                "<div class='gallery'><div class='slide'><img src='a.jpg'><div>Crates on the quay at dawn</div></div>"
                        + "<div class='slide'><img src='b.jpg'><div>The old customs house in the rain</div></div></div>",
                p(THIRD),
                p(FOURTH));
        assertThat(texts(article, Part.Kind.CAPTION))
                .containsExactly("Crates on the quay at dawn", "The old customs house in the rain");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void severalBylines() throws UnreadableDocument {
        Article article = read("<article><h1>Crates go missing</h1><div class='byline'>By Ada Quill in the north and "
                + "Ben Tal in the south</div>" + p(FIRST) + p(SECOND) + p(THIRD) + "</article>");
        assertThat(article.authors()).contains("Ada Quill");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        Article listed = read("<article><h1>Crates go missing</h1><a rel='author' href='/ada'>Ada Quill</a>, "
                + "<a rel='author' href='/ben'>Ben Tal</a>" + p(FIRST) + p(SECOND) + p(THIRD) + "</article>");
        assertThat(listed.authors()).containsExactly("Ada Quill", "Ben Tal");
    }

    @Test
    void updatedAgainstPublished() throws UnreadableDocument {
        Article article = read("<head><meta property='article:published_time' content='2025-03-06T10:00:00Z'>"
                + "<meta property='article:modified_time' content='2025-03-08T09:00:00Z'></head><article><h1>Crates</h1>"
                + "<div>Updated 8 March 2025, 09:00 GMT</div>" + p(FIRST) + p(SECOND) + "</article>");
        assertThat(article.published()).isEqualTo(LocalDate.of(2025, 3, 6));
        assertThat(article.updated()).isEqualTo(LocalDate.of(2025, 3, 8));
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void structuredDataSettleWhatTheShapeLeavesOpen() throws UnreadableDocument {
        String linked = "The list of the harbour office names both crates.";
        String whole = String.join(" ", FIRST, SECOND, linked, THIRD, FOURTH);
        Article article =
                read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crates go missing\","
                        + "\"articleBody\":\"" + whole + "\"}</script><article><h1>Crates go missing</h1>" + p(FIRST)
                        + p(SECOND)
                        + "<p><a href='/list'>" + linked + "</a></p>" + p(THIRD)
                        + p("Tell your neighbours about this paper and win a trip to the islands.") + p(FOURTH)
                        + "</article>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, linked, THIRD, FOURTH);
        assertThat(dropped(article, "not-in-data")).hasSize(1);
    }

    @Test
    void structuredDataOfAnotherTextChangeNothing() throws UnreadableDocument {
        Article article =
                read("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Crates go missing\","
                        + "\"articleBody\":\"" + FIRST + "\"}</script><article><h1>Crates go missing</h1>" + p(FIRST)
                        + p(SECOND)
                        + p(THIRD) + p(FOURTH) + "</article>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD, FOURTH);
    }

    @Test
    void anAmpPage() throws UnreadableDocument {
        Article article = read("<html amp><head><title>Crates go missing</title></head><body>"
                + "<amp-sidebar><ul><li><a href='/'>Home</a></li></ul></amp-sidebar><main><article><h1>Crates go missing</h1>"
                + "<figure><amp-img src='a.jpg' width='600' height='400'></amp-img><figcaption>Crates on the quay</figcaption>"
                + "</figure>" + p(FIRST) + "<amp-ad type='x'><div placeholder>Advertisement</div></amp-ad>" + p(SECOND)
                + p(THIRD) + "</article></main></body></html>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST, SECOND, THIRD);
        assertThat(texts(article, Part.Kind.CAPTION)).containsExactly("Crates on the quay");
    }

    @Test
    void aPrintView() throws UnreadableDocument {
        Article article =
                read("<html><head><title>Crates go missing - print</title></head><body><div>Print this page</div>"
                        + "<b>Crates go missing</b><br>6 March 2025<br><br>" + FIRST + "<br><br>" + SECOND + "<br><br>"
                        + THIRD
                        + "<hr>This page was printed from harbour.example/crates</body></html>");
        assertThat(texts(article, Part.Kind.BODY)).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void aPaywallStubHasANote() throws UnreadableDocument {
        Article article = read("<article><h1>Crates go missing</h1>" + p(FIRST)
                + "<div class='paywall'><p>To continue reading, take out a subscription.</p></div></article>");
        assertThat(article.notes()).extracting(Note::code).contains("paywalled");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(FIRST);
        assertThat(article(p(FIRST), p(SECOND)).notes()).extracting(Note::code).doesNotContain("paywalled");
    }

    @Test
    void ofSeveralArticlesOnAPageTheOneWithTheHeadline() throws UnreadableDocument {
        String other = String.join(" ", FOURTH, FOURTH.replace("Two", "Three"), FOURTH.replace("Two", "Four"));
        Article article = read("<html><head><title>Crates go missing</title><meta property='og:title' "
                + "content='Crates go missing'></head><body><main><article><h1>Dockers let go</h1>" + p(other)
                + p(other)
                + p(other) + "</article><article><h1>Crates go missing</h1>"
                + p(FIRST + " " + SECOND + " " + THIRD)
                + p(SECOND + " " + THIRD + " " + FIRST) + p(THIRD + " " + FIRST) + "</article></main></body></html>");
        assertThat(article.title()).isEqualTo("Crates go missing");
        assertThat(texts(article, Part.Kind.BODY)).hasSize(3).noneMatch(text -> text.contains("let go"));
    }

    @Test
    void aTextThatIsCutIntoLikePieces() throws UnreadableDocument {
        String piece = "<div class='grid'><div class='body-copy'>%s</div></div><div class='slot'></div>";
        Article article =
                read("<html><head><title>Crates go missing</title></head><body><div><h1>Crates go missing</h1>"
                        + piece.formatted(p(FIRST + " " + SECOND) + p(SECOND + " " + THIRD) + p(THIRD + " " + FOURTH))
                        + piece.formatted(p(FOURTH + " " + FIRST)) + "</div></body></html>");
        assertThat(texts(article, Part.Kind.BODY)).hasSize(4).contains(FOURTH + " " + FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "غادرت العبّارة الميناء الشمالي عند الفجر وعلى متنها أربعون صندوقاً من الدواء. | في الظهر عدّ مكتب الجمارك الصناديق مرتين ووجد أن صندوقين مفقودان من الشحنة. | ar",
                "המעבורת יצאה מהנמל הצפוני עם שחר ועל סיפונה ארבעים ארגזים של תרופות לבית החולים. | בצהריים ספר משרד המכס את הארגזים פעמיים ומצא כי שניים מהם חסרים. | he",
                "渡轮黎明时分离开北方港口，甲板上装着四十箱药品。 | 到中午，海关清点了两遍，发现少了两箱，船长要求请律师。 | zh",
                "フェリーは夜明けに北の港を出て、甲板には四十箱の薬が積まれていた。 | 正午までに税関は二度数え、二箱が足りないことを確認した。 | ja",
                "เรือข้ามฟากออกจากท่าเรือทางเหนือตอนรุ่งสางพร้อมยาสี่สิบลังบนดาดฟ้า | ตอนเที่ยงสำนักงานศุลกากรนับสองครั้งและพบว่าหายไปสองลัง | th",
            })
    void scriptsThatRunToTheLeftOrHaveNoBlanks(String first, String second) throws UnreadableDocument {
        Article article = read("<html><head><title>—</title></head><body><nav><a href='/'>...</a></nav><article><h1>"
                + first.substring(0, 14)
                + "</h1><div class='article-body'>" + p(first) + p(second) + p(first + " " + second)
                + "</div></article><footer><a href='/x'>...</a></footer></body></html>");
        assertThat(texts(article, Part.Kind.BODY)).containsExactly(first, second, first + " " + second);
        assertThat(article.notes()).extracting(Note::code).contains("other-language");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<article><h1>Crates go missing<p>%s<p>%s<p>%s",
                "<table><tr><td><h1>Crates go missing</h1><p>%s</td><p>%s</tr></p><td><p>%s</table>",
                "<html><html><body><body><div><article><h1>Crates go missing</h1></div><p>%s</article><p>%s</p></html><p>%s</p>",
                "<article><h1>Crates go missing</h1><p><b><i>%s</b></i></p><a href='/x'><p>%s</p><p>%s</p></article>",
            })
    void malformedPages(String html) throws UnreadableDocument {
        Article article = read(html.formatted(FIRST, SECOND, THIRD));
        assertThat(article.text()).contains(FIRST);
        assertThat(article.title()).startsWith("Crates go missing");
    }
}
