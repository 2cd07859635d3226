package casus.page;

import static casus.page.SplitFixtures.HEADLINE;
import static casus.page.SplitFixtures.canonical;
import static casus.page.SplitFixtures.joined;
import static casus.page.SplitFixtures.joints;
import static casus.page.SplitFixtures.page;
import static casus.page.SplitFixtures.source;
import static casus.page.SplitFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Note;
import casus.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages are those of one article, and which only look so. */
class SplitArticlesTest {
    private static final String STORY = "https://dale.example/2024/03/05/grain";

    /** Links to the pages of the story but the one at hand; %d in the form is the number. */
    private static String pager(String form, int own, int last) {
        StringBuilder links = new StringBuilder();
        for (int number = 1; number <= last; number++) {
            String url = number == 1 ? STORY : STORY + String.format(form, number);
            links.append(number == own ? "<b>" + number + "</b> " : "<a href='" + url + "'>" + number + "</a> ");
        }
        return links.toString();
    }

    private static Source numbered(String form, int number, int last) {
        String url = number == 1 ? STORY : STORY + String.format(form, number);
        return page("p" + number, HEADLINE, canonical(url), text(number), pager(form, number, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=%d", "?pg=%d&x=1", "/page/%d/", "/%d", "-%d", "-p%d", ",%d", "/seite-%d", "_page%d"})
    void pagesWhoseNumbersLeadToOneAddressAreJoinedInPageOrder(String form) {
        String plain = form.replace("&x=1", "");
        assertThat(joined(numbered(plain, 3, 3), numbered(plain, 1, 3), numbered(plain, 2, 3)))
                .containsExactly(java.util.List.of("p1", "p2", "p3"));
    }

    @Test
    void pagesThatGiveTheFirstOneAsTheirAddressAreToldByTheNumberThatTheyDoNotLink() {
        Source first = page("a", HEADLINE, canonical(STORY), text(1), pager("?page=%d", 1, 3));
        Source second = page("b", HEADLINE, canonical(STORY), text(2), pager("?page=%d", 2, 3));
        Source third = page("c", HEADLINE, canonical(STORY), text(3), pager("?page=%d", 3, 3));
        assertThat(joined(first, second)).containsExactly(java.util.List.of("a", "b"));
        // the last page links all before it, which says nothing of its own number
        assertThat(joined(third, first)).isEmpty();
    }

    @Test
    void pagesMayBeNumberedFromNought() {
        String[] urls = {STORY, STORY + "?page=1", STORY + "?page=2"};
        Source[] pages = new Source[3];
        for (int i = 0; i < 3; i++) {
            StringBuilder links = new StringBuilder();
            for (int j = 0; j < 3; j++) {
                links.append(i == j ? "" : "<a href='" + urls[j] + "'>" + (j + 1) + "</a> ");
            }
            pages[i] = page("p" + i, HEADLINE, canonical(urls[i]), text(i + 1), links.toString());
        }
        assertThat(joints(pages)).singleElement().satisfies(joint -> {
            assertThat(joint.pages()).extracting(SplitPage::number).containsExactly(1, 2, 3);
            assertThat(joint.notes()).extracting(Note::code).containsExactly("joined");
        });
    }

    @Test
    void linksToTheNextAndThePreviousPageAreEnoughInTheHeadOrTheBody() {
        Source first =
                page("a", HEADLINE, canonical(STORY) + "<link rel='next' href='" + STORY + "?page=2'>", text(1), "");
        Source second = page(
                "b",
                HEADLINE,
                canonical(STORY + "?page=2"),
                text(2),
                "<a rel='prev' href='/2024/03/05/grain'>Back</a>");
        assertThat(joined(first, second)).containsExactly(java.util.List.of("a", "b"));
    }

    @Test
    void whatIsPrintedIsEnoughWherePagesGiveNoAddress() {
        Source first = page("a", HEADLINE, "", text(1), "<p>Page 1 of 3</p>");
        Source third = page("c", HEADLINE + " - Page 3", "", text(3), "<p>Page 3 of 3</p>");
        assertThat(joints(third, first)).singleElement().satisfies(joint -> {
            assertThat(joint.pages()).extracting(SplitPage::id).containsExactly("a", "c");
            assertThat(joint.notes())
                    .extracting(Note::message)
                    .containsExactly(
                            "Pages of one article were joined: page 1 is a, page 3 is c.",
                            "Of the pages of this article, these were not given: 2.");
        });
    }

    @Test
    void otherStoriesWithRowsOfNumbersInTheirNavigationAreNotJoined() {
        String row = "<a href='https://dale.example/news'>1</a> <a href='https://dale.example/news?page=2'>2</a>";
        Source one = page("a", HEADLINE, canonical(STORY), text(1), row);
        Source other = page("b", HEADLINE, canonical("https://dale.example/2024/03/05/flour"), text(2), row);
        assertThat(joined(one, other)).isEmpty();
    }

    @Test
    void theNextArticleIsNoNextPage() {
        String next = "https://dale.example/2024/03/06/bridge";
        Source one = page("a", HEADLINE, canonical(STORY), text(1), "<a rel='next' href='" + next + "'>The bridge</a>");
        Source other = page(
                "b", "The bridge is open again", canonical(next), text(2), "<a rel='prev' href='" + STORY + "'>x</a>");
        assertThat(joined(one, other)).isEmpty();
    }

    @Test
    void anotherDaysStoryOfTheSameNameIsNoNextPage() {
        String next = STORY + "-2";
        Source one = page(
                "a", "Morning notes", canonical(STORY), text(1), "<a rel='next' href='" + next + "'>Morning notes</a>");
        Source other = page(
                "b", "Morning notes", canonical(next), text(2), "<a rel='prev' href='" + STORY + "'>Morning notes</a>");
        assertThat(joined(one, other)).isEmpty();
    }

    @Test
    void pagesOfOneAddressWithOtherHeadlinesOrDaysAreNotJoined() {
        Source first = numbered("?page=%d", 1, 2);
        Source retold = page("b", "Another matter", canonical(STORY + "?page=2"), text(2), pager("?page=%d", 2, 2));
        assertThat(joined(first, retold)).isEmpty();
        String later = new String(numbered("?page=%d", 2, 2).bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("2024-03-05'", "2024-03-09'");
        assertThat(joined(first, source("b", later, null))).isEmpty();
    }

    @Test
    void pagesOfCommentsUnderTheSameTextAreNotJoined() {
        String comment =
                "<div class='comments'><p>A reader wrote at some length that the road was never any good.</p></div>";
        Source first = numbered("?page=%d", 1, 2);
        Source again = page("b", HEADLINE, canonical(STORY + "?page=2"), text(1) + comment, pager("?page=%d", 2, 2));
        assertThat(joined(first, again)).isEmpty();
    }

    @Test
    void pagesOfAListOfStoriesAreNotJoined() {
        Source[] lists = new Source[2];
        for (int i = 0; i < 2; i++) {
            String teasers = "";
            for (int j = 0; j < 4; j++) {
                teasers += "<h2><a href='/s" + i + j + "'>A story about grain</a></h2>" + text(i + 1);
            }
            String url = "https://dale.example/news" + (i == 0 ? "" : "?page=2");
            String other = "https://dale.example/news" + (i == 0 ? "?page=2" : "");
            lists[i] = source(
                    "l" + i,
                    "<html><head><title>All the news</title>" + canonical(url) + "</head><body><h1>All the news</h1>"
                            + teasers + "<a href='" + other + "'>" + (2 - i) + "</a></body></html>",
                    null);
        }
        assertThat(joined(lists)).isEmpty();
    }

    @Test
    void thePageGivenTwiceIsTakenOnce() {
        Source first = numbered("?page=%d", 1, 2);
        Source twin = source("twin", new String(first.bytes(), java.nio.charset.StandardCharsets.UTF_8), null);
        assertThat(joined(first, twin, numbered("?page=%d", 2, 2))).containsExactly(java.util.List.of("p1", "p2"));
    }
}
