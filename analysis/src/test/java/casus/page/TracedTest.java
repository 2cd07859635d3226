package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Alignment;
import casus.document.Article;
import casus.document.Source;
import casus.document.Span;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every letter of an article leads to its place in the input. */
class TracedTest {
    private static final String FIRST =
            "The ferry &amp; its tug left the harbour at dawn, with forty crates of Clément&rsquo;s medicine on deck.";
    private static final String SECOND =
            "By <b>noon</b>\n   the <a href='/customs'>customs&nbsp;office</a> had&#x20;counted them&#32;twice &#x1F6A2; and two were&hellip; gone.";
    private static final String THIRD =
            "The captain said <em>he</em> &ampnever opened the hold,<br>\t and asked for a lawyer &lt;of his own&gt;.";

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    private static TracedArticle traced(byte[] bytes, Source.Format format) throws UnreadableDocument {
        Source source = new Source("x", "x", bytes, format, null, null, null);
        PageReader reader = new PageReader();
        Article article = reader.read(source);
        TracedArticle traced = reader.trace(source, SiteTemplates.NONE);
        assertThat(traced.article()).isEqualTo(article);
        return traced;
    }

    private static TracedArticle html(String html) throws UnreadableDocument {
        return traced(html.getBytes(StandardCharsets.UTF_8), Source.Format.HTML);
    }

    private static String page(String head, String body) {
        return "<html><head>" + head + "</head><body><nav><a href='/'>Home</a></nav><article>" + body
                + "</article></body></html>";
    }

    /** Each letter is its origin, or what a reference or an escape there decodes to. */
    private static void assertTraced(TracedArticle traced) {
        String text = traced.article().text();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0') {
                continue;
            }
            Span span = new Span(i, i + 1);
            String around = text.substring(Math.max(0, i - 20), Math.min(text.length(), i + 20));
            Span origin = traced.origins().origin(span).orElseThrow(() -> new AssertionError("lost: " + around));
            String there = origin.of(traced.input());
            String decoded = there.startsWith("\\u")
                    ? String.valueOf((char) Integer.parseInt(there.substring(2), 16))
                    : there.startsWith("\\") ? there.substring(1) : Parser.unescapeEntities(there, false);
            if (!decoded.equals(text.substring(i, i + 1)) && !decoded.equals(pair(text, i))) {
                throw new AssertionError("\"" + around + "\" leads to \"" + there + "\"");
            }
            if (i % 7 == 0) {
                assertThat(traced.origins().places(origin)).as(around).anyMatch(place -> place.contains(span));
            }
        }
    }

    /** The character that the unit at the index is a half of. */
    private static String pair(String text, int index) {
        int begin = Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
        return Character.toString(text.codePointAt(begin));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leadsBackFromAllOfAnExample(Path example) throws IOException, UnreadableDocument {
        TracedArticle traced = traced(Files.readAllBytes(example), Source.Format.AUTO);
        assertTraced(traced);
    }

    @Test
    void leadsThroughReferencesTagsAndBlanks() throws UnreadableDocument {
        String html = page(
                "<title>Crates</title>",
                "<h1>Crates &amp; a ferry\n go <i>missing</i></h1><p>" + FIRST + "</p><p>" + SECOND + "</p>\r\n<p>"
                        + THIRD
                        + "</p><figure><img><figcaption>The pier at dawn, &copy; before the storm. Photo: Ada Quill</figcaption></figure><p>"
                        + FIRST.replace("ferry", "barge") + "</p>");
        TracedArticle traced = html(html);
        String text = traced.article().text();
        assertThat(text).startsWith("Crates & a ferry go missing").contains("customs office had counted", "&never");
        assertTraced(traced);
        int at = text.indexOf("noon the customs");
        assertThat(traced.origins().origin(new Span(at, at + 16)).orElseThrow().of(html))
                .isEqualTo("noon</b>\n   the <a href='/customs'>customs");
        int barge = text.indexOf("barge");
        assertThat(traced.origins().origins(new Span(barge, barge + 5)))
                .containsExactly(new Span(html.indexOf("barge"), html.indexOf("barge") + 5));
    }

    @Test
    void leadsToTheMetaElementOrScriptThatGivesTheTitle() throws UnreadableDocument {
        String body = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
        String meta = page("<meta property='og:title' content='Crates &amp; cargo go missing'>", body);
        String script = page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Crates \\u0026 \\\"cargo\\\" go missing\"}</script>",
                body);
        for (String html : List.of(meta, script)) {
            TracedArticle traced = html(html);
            assertThat(traced.article().title()).startsWith("Crates & ");
            assertTraced(traced);
            Span title = new Span(0, traced.article().text().indexOf('\n'));
            assertThat(traced.origins().origin(title).orElseThrow().of(html))
                    .startsWith("Crates ")
                    .endsWith(" missing");
        }
    }

    @Test
    void leadsToTheStructuredDataThatGiveTheText() throws UnreadableDocument {
        String given =
                "The quay was shut at noon, the harbour master said on Tuesday.\\n\\n\\u003cp\\u003eNobody &amp; nothing may pass it before the inquiry is over, he said, and that may take weeks.\\u003c/p\\u003e"
                        + "\\nA clerk of the \\\"Port Office\\\" said that the crates were still there in the evening.\\nThe inquiry begins on Friday and is to hear eleven dockers, two captains and the clerk.";
        String html = page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"The quay is shut\", \"articleBody\": \""
                        + given + "\"}</script>",
                "<h1>The quay is shut</h1>");
        TracedArticle traced = html(html);
        assertThat(traced.article().text()).contains("Nobody & nothing", "the \"Port Office\" said");
        assertTraced(traced);
        int clerk = traced.article().text().indexOf("A clerk");
        assertThat(traced.origins().origin(new Span(clerk, clerk + 7)))
                .contains(new Span(html.indexOf("A clerk"), html.indexOf("A clerk") + 7));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void leadsOnToTheBytes(String name) throws UnreadableDocument {
        Charset charset = Charset.forName(name);
        String text = "\ufeffCl\u00e9ment\u2019s ferry left the harbour at dawn with forty crates on its deck.";
        boolean marked = !name.startsWith("w");
        String written = marked ? text : text.substring(1);
        byte[] bytes = written.getBytes(charset);
        TracedArticle traced = traced(bytes, Source.Format.RAW);
        assertThat(traced.article().text()).isEqualTo(text.substring(1));
        Alignment toBytes = traced.originBytes();
        for (int i = 0; i < traced.article().text().length(); i++) {
            Span origin = toBytes.origin(new Span(i, i + 1)).orElseThrow();
            assertThat(new String(bytes, origin.begin(), origin.length(), charset))
                    .isEqualTo(traced.article().text().substring(i, i + 1));
        }
    }

    @Test
    void leadsThroughCopiedTextWithHyphensMarksAndLinks() throws UnreadableDocument {
        String text = "# Crates go missing at the northern pier\r\n\r\nBy Ada Quill\r\n\r\n"
                + "The ferry left the **northern** har-\r\nbour at dawn with forty crates of medi-\r\ncine on its deck and a crew of six\r\n"
                + "that had been hired the day before.\r\n\r\nBy noon the [customs office](https://port.example/office) had counted them twice,\r\n"
                + "and found that two of the crates were\u00a0missing from the hold.\r\n";
        TracedArticle traced = traced(text.getBytes(StandardCharsets.UTF_8), Source.Format.TEXT);
        assertThat(traced.article().text()).contains("northern harbour", "medicine", "customs office had");
        assertTraced(traced);
        int harbour = traced.article().text().indexOf("harbour");
        assertThat(traced.origins()
                        .origin(new Span(harbour, harbour + 7))
                        .orElseThrow()
                        .of(text))
                .isEqualTo("har-\r\nbour");
        int line = traced.origins()
                .origin(new Span(harbour, harbour + 7))
                .orElseThrow()
                .begin();
        assertThat(traced.place(line)).isEqualTo("5:33");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void leadsBackFromRandomPages(long seed) throws UnreadableDocument {
        Random random = new Random(seed);
        for (int n = 0; n < 15; n++) {
            String html = page("<title>Crates go missing</title>", "<h1>Crates go missing</h1>" + soup(random));
            try {
                assertTraced(html(html));
            } catch (UnreadableDocument e) {
                assertThat(e.code()).isEqualTo("no-text");
            }
        }
    }

    private static String soup(Random random) {
        String[] pieces = {
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<i>",
            "<a href=x>",
            "</a>",
            "<table>",
            "<tr><td>",
            "</table>",
            "<li>",
            "<ul>",
            "</ul>",
            "&amp",
            "&copy;",
            "&#233;",
            "&#x1F6A2;",
            "&notit;",
            "&",
            "<",
            "<br>",
            "\r\n",
            "\u00a0",
            "&nbsp;",
            "\u0000",
            "<!-- no -->",
            "</",
            "<pre>\n",
            "</pre>",
            "<svg><p>",
            "<math>",
            "<select>",
            "</>",
            "<?x?>",
            "&#0;",
            "&#x80;",
            "<textarea>",
            "</textarea>",
            "<div class=caption>",
            "</div>",
            "<![CDATA[x]]>",
            "\ud83d\udea2",
            "<q>",
            "<br/>",
            "</br>",
            "<blockquote>"
        };
        StringBuilder soup = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            soup.append(i % 5 == 0 ? "<p>" : "").append(i % 4 == 1 ? SECOND : i % 4 == 3 ? THIRD : " and so on. ");
            for (int k = random.nextInt(4); k > 0; k--) {
                soup.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return soup.toString();
    }
}
