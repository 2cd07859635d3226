package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Dropped;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many pages of a site given together: what they repeat is furniture, what their articles share is not. */
class SiteTemplatesTest {
    private static final String[] GOODS = {
        "lamps", "ropes", "barrels", "engines", "sails", "maps", "anchors", "bells", "pumps", "nets", "oars", "tents",
        "drums", "wires", "stoves", "boots", "crates", "chains", "books", "seeds"
    };
    private static final String PROMO =
            "Our reporters walk the quays in all weathers, and readers like you keep them in dry coats.";
    private static final String SIGNED_OFF = "This desk answers every letter that reaches it before the evening tide.";
    private static final String STOCK =
            "The port has been under curfew since March, when a blast in its fuel depot killed nine dockers.";

    @Test
    void whatThreePagesOfASiteRepeatBesideTheirArticlesIsFurniture() {
        List<String> pages = List.of(
                page(0, promo(PROMO) + news(0)), page(1, promo(PROMO) + news(1)), page(2, promo(PROMO) + news(2)));
        for (Article article : read(pages)) {
            assertThat(article.text()).doesNotContain(PROMO).contains("quartermaster");
            assertThat(article.dropped())
                    .filteredOn(block -> block.text().equals(PROMO))
                    .extracting(Dropped::label)
                    .containsExactly("template");
        }
        assertThat(alone(pages.get(0)).text()).contains(PROMO);
    }

    @Test
    void twoPagesTeachNothing() {
        assertThat(read(List.of(page(0, promo(PROMO) + news(0)), page(1, promo(PROMO) + news(1)))))
                .allSatisfy(article -> assertThat(article.text()).contains(PROMO));
    }

    @Test
    void aSentenceAtTheEndOfEveryBodyIsFurnitureAndOneInTheMidstIsTheArticles() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page(i, news(i) + p(STOCK) + news(i + 6) + p(SIGNED_OFF)));
        }
        assertThat(read(pages))
                .allSatisfy(
                        article -> assertThat(article.text()).contains(STOCK).doesNotContain(SIGNED_OFF));
    }

    @Test
    void anArticleThatSomePagesShareStays() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pages.add(page(i, i < 3 ? news(0) + news(1) + news(2) : news(i) + news(i + 8)));
        }
        assertThat(read(pages).subList(0, 3))
                .allSatisfy(article -> assertThat(article.text()).contains("lamps", "ropes", "barrels"));
    }

    @Test
    void versionsOfAnArticleTeachNothingOfItsSite() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page(0, p(SIGNED_OFF) + news(0) + news(i)));
        }
        assertThat(read(pages)).allSatisfy(article -> assertThat(article.text()).contains(SIGNED_OFF));
    }

    @Test
    void mostOfAnArticleIsNeverTaken() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pages.add(page(i, news(0) + news(1) + news(2)));
        }
        assertThat(read(pages)).allSatisfy(article -> assertThat(article.text()).contains("lamps", "ropes", "barrels"));
    }

    @Test
    void oneSiteDoesNotTeachAnother() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(page(i, promo(PROMO) + news(i)));
        }
        pages.add(page(3, promo(PROMO) + news(3)).replace("harbour.example", "inland.example"));
        pages.add(page(4, promo(PROMO) + news(4)).replace("<link rel='canonical' href", "<link rel='next' href"));
        List<Article> articles = read(pages);
        assertThat(articles.get(0).text()).doesNotContain(PROMO);
        assertThat(articles.get(3).text()).contains(PROMO);
        assertThat(articles.get(4).text()).contains(PROMO);
    }

    @Test
    void pagesThatNameTheirOutletOnlyAreOfOneSite() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(page(i, promo(PROMO) + news(i))
                    .replaceFirst("<link[^>]*>", "<meta property='og:site_name' content='The Harbour Post'>"));
        }
        assertThat(read(pages)).allSatisfy(article -> assertThat(article.text()).doesNotContain(PROMO));
    }

    @Test
    void whatIsLearnedDoesNotHangOnTheOrderOfThePages() {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String version = i % 4 == 0 ? page(1, p(SIGNED_OFF) + news(i)) : page(i, news(i) + p(SIGNED_OFF));
            pages.add(i % 3 == 0 ? version : version.replace("<article>", "<article>" + promo(PROMO)));
        }
        List<String> first = texts(pages, learned(pages));
        assertThat(first).anyMatch(text -> !text.contains(SIGNED_OFF));
        for (int seed = 0; seed < 10; seed++) {
            List<String> shuffled = new ArrayList<>(pages);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(texts(pages, learned(shuffled))).isEqualTo(first);
        }
    }

    private static List<Article> read(List<String> pages) {
        SiteTemplates templates = learned(pages);
        return pages.stream().map(page -> read(page, templates)).toList();
    }

    private static List<String> texts(List<String> pages, SiteTemplates templates) {
        return pages.stream().map(page -> read(page, templates).text()).toList();
    }

    private static SiteTemplates learned(List<String> pages) {
        TemplateLearner learner = new TemplateLearner();
        pages.forEach(page -> SurveyedPage.of(source(page)).shape().ifPresent(learner::add));
        return learner.learned();
    }

    private static Article alone(String page) {
        return read(page, SiteTemplates.NONE);
    }

    private static Article read(String page, SiteTemplates templates) {
        try {
            return new PageReader().read(source(page), templates);
        } catch (UnreadableDocument e) {
            throw new AssertionError(page, e);
        }
    }

    private static Source source(String page) {
        return new Source("x", "x", page.getBytes(StandardCharsets.UTF_8), Source.Format.HTML, null, null, null);
    }

    private static String page(int number, String body) {
        String title = "Port counts its " + GOODS[number % GOODS.length] + " once more";
        return "<html><head><title>" + title + "</title><link rel='canonical' href='https://www.harbour.example/news/"
                + number + "'></head><body><article><h1>" + title + "</h1>" + body + "</article></body></html>";
    }

    private static String news(int number) {
        String goods = GOODS[number % GOODS.length];
        return p("The quartermaster counted the " + goods + " on Tuesday and found that some had been sold.")
                + p("Nobody at the customs house would say who had bought the " + goods + ", or for how much.");
    }

    private static String promo(String text) {
        return "<div class='ask'>" + p(text) + "</div>";
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }
}
