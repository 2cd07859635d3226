package casus.page;

import casus.document.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages of made-up split articles. */
final class SplitFixtures {
    static final String HEADLINE = "The long road of the grain convoy";
    private static final List<String> TEXTS = List.of(
            "The convoy left the silos at Drovna before sunrise, forty lorries long and guarded by two companies of riflemen.",
            "At the second bridge the drivers waited for six hours, because nobody would say who held the far bank.",
            "In the evening the governor met the elders of the valley and promised them a tenth of the flour.",
            "By the third day only thirty lorries were left, and the escort had lost its wireless.",
            "The last of them reached the port on Sunday, where the harbour master weighed the sacks twice.",
            "Nobody was charged with anything, the ministry said, and the road would be mended by the spring.");

    private SplitFixtures() {}

    /** The body of a page, from 1: two paragraphs of its own. */
    static String text(int number) {
        return "<p>" + TEXTS.get(2 * number - 2) + "</p><p>" + TEXTS.get(2 * number - 1) + "</p>";
    }

    static String words(int number) {
        return TEXTS.get(2 * number - 2) + "\n\n" + TEXTS.get(2 * number - 1);
    }

    /** A page; head and foot are put in as they stand. */
    static Source page(String id, String headline, String head, String body, String foot) {
        return source(
                id,
                "<html><head><title>" + headline + "</title>"
                        + "<meta property='article:published_time' content='2024-03-05'>" + head
                        + "</head><body><nav><a href='/'>Home</a> <a href='/news?page=2'>2</a></nav><article><h1>"
                        + headline + "</h1>" + body + "</article><div class='pager'>" + foot + "</div></body></html>",
                null);
    }

    static Source source(String id, String html, @Nullable String url) {
        return new Source(id, id, html.getBytes(StandardCharsets.UTF_8), Source.Format.HTML, null, null, url);
    }

    static String canonical(String url) {
        return "<link rel='canonical' href='" + url + "'>";
    }

    /** The ids of each article that the sources are joined to, in page order. */
    static List<List<String>> joined(Source... sources) {
        return joints(sources).stream()
                .map(joint -> joint.pages().stream().map(SplitPage::id).toList())
                .toList();
    }

    static List<SplitArticles.Joint> joints(Source... sources) {
        return SplitArticles.of(List.of(sources).stream()
                .map(source -> SurveyedPage.of(source).split())
                .flatMap(Optional::stream)
                .toList());
    }
}
