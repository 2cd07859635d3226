package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Source;
import casus.document.UnreadableDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document repeats a hundred thousand times, wherever it does so, reading it takes bounded time. */
class LongTextsTest {
    private static final int LENGTH = Boolean.getBoolean("casus.long") ? 400_000 : 20_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "a",
            "A ",
            "1",
            " ",
            "\u00a0",
            "- ",
            ". ",
            "“",
            "(",
            "/",
            "A/",
            ": ",
            "| ",
            "&nbsp;",
            "&amp;",
            "Aa ",
            "By Aa ",
            "and ",
            "12 comments ",
            "1/1/2025 ",
            "Jan 1, ",
            "photo ",
            "Photo: ",
            "http://a.",
            "a@a.",
            "[a](b) ",
            "**",
            "Aa.",
            "م ",
            "战",
            "😀",
            "\u202e",
            "correction ",
            "A. ",
            "he said, ",
            "| - ");

    static List<String> pages() {
        List<String> pages = new ArrayList<>();
        for (String frame : List.of(
                "<title>#</title><p>A ferry left the harbour at dawn, and nobody saw it again.</p>",
                "<meta property='og:title' content='#'><h1>#</h1><p>A ferry left the harbour at dawn, it is said.</p>",
                "<meta property='article:published_time' content='#'><meta name='author' content='#'><p>One ferry left the quay.</p>",
                "<h1>Ferry</h1><p class='byline'>#</p><time>#</time><p>A ferry left the harbour at dawn, it is said.</p>",
                "<article><p>A ferry left the harbour at dawn, and nobody saw it again.</p><figure><figcaption>Boats. (#)</figcaption></figure></article>",
                "<article><p>#</p><p>#.</p><a href='#'>#</a></article>",
                "<div class='#'><div id='#'><p class='#'>A ferry left the harbour at dawn, and nobody saw it again.</p></div></div>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"#\",\"datePublished\":\"#\",\"author\":\"#\",\"articleSection\":\"#\",\"articleBody\":\"#\"}</script><p>A ferry left.</p>")) {
            pages.add(frame);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void inAPage(String frame) {
        for (String piece : PIECES) {
            read(frame, piece, Source.Format.HTML);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "Ferry leaves\n\nBy #\n\nA ferry left the harbour at dawn, and nobody saw it again.\n\n#\n\nMore was not known.",
                "Photo: #\n\n#:\n\n(#)",
                "#\n#\n#-\n#"
            })
    void inCopiedText(String frame) {
        for (String piece : PIECES) {
            read(frame, piece, Source.Format.TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "a\n",
                "A b\n\n",
                "<p>",
                "<div>",
                "<b>",
                "<a href=x>",
                "<table>",
                "<li>x",
                "</p>",
                "<p class=x>"
            })
    void inLinesAndTags(String piece) {
        read("#A ferry left the harbour at dawn, and nobody saw it again.", piece, Source.Format.HTML);
        read("#A ferry left the harbour at dawn, and nobody saw it again.", piece, Source.Format.TEXT);
    }

    private static void read(String frame, String piece, Source.Format format) {
        String text = frame.replace("#", piece.repeat(LENGTH / piece.length()));
        Source source = new Source("x", "x", text.getBytes(StandardCharsets.UTF_8), format, null, null, null);
        ProcessorTime.within(LIMIT, "\"" + piece + "\" in " + frame, () -> {
            try {
                assertThat(new PageReader().read(source).text()).isNotBlank();
            } catch (UnreadableDocument e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }
}
