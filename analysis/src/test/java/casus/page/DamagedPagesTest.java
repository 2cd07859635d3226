package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import casus.actor.Actors;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.document.Article;
import casus.document.Link;
import casus.document.Part;
import casus.document.Source;
import casus.document.UnreadableDocument;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged documents are read or refused, in bounded time, and what is read keeps the promises of an article. */
class DamagedPagesTest {
    private static final int DOCUMENTS = Boolean.getBoolean("casus.long") ? 3_000 : 100;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final double TOLD_WORDS = 0.95;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "HTML", "TEXT", "RAW"})
    void areReadOrRefused(Source.Format format) throws IOException {
        List<byte[]> pages = pages();
        int read = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            byte[] other = pages.get((seed * 7 + 3) % pages.size());
            byte[] damaged = new Mutations(seed).damaged(pages.get(seed % pages.size()), other);
            Source source = new Source("seed " + seed, "seed " + seed, damaged, format, null, null, null);
            read += Assertions.assertTimeoutPreemptively(LIMIT, () -> check(source), source.id()) ? 1 : 0;
        }
        assertThat(read).as("documents read").isGreaterThan(DOCUMENTS / 2);
    }

    /** Whether the document was read; a refusal is told with what, where and why. */
    private static boolean check(Source source) throws IOException {
        Article article;
        try {
            article = new PageReader().read(source);
        } catch (UnreadableDocument e) {
            assertThat(e.code()).matches("[a-z-]+");
            assertThat(e.getMessage()).endsWith(".");
            return false;
        }
        inOrder(article);
        String line = json(article);
        assertThat(SCHEMA.validate(JSON.readTree(line))).as(source.id()).isEmpty();
        try {
            assertThat(json(new PageReader().read(source))).as(source.id()).isEqualTo(line);
        } catch (UnreadableDocument e) {
            throw new AssertionError(source.id() + " was read once and refused then", e);
        }
        fromTheInput(article, source);
        return true;
    }

    private static void inOrder(Article article) {
        int end = 0;
        for (Part part : article.parts()) {
            assertThat(part.span().begin()).as(article.id()).isGreaterThanOrEqualTo(end);
            assertThat(part.span().of(article.text())).as(article.id()).isNotBlank();
            end = part.span().end();
        }
        assertThat(end).as(article.id()).isEqualTo(article.text().length());
        for (Link link : article.links()) {
            assertThat(link.span().end())
                    .as(article.id())
                    .isLessThanOrEqualTo(article.text().length());
            assertThat(article.parts()).as(article.id()).anyMatch(part -> part.span()
                    .contains(link.span()));
        }
    }

    /** Nearly all words of the text stand in the input; entities and tags inside of words spoil a few. */
    private static void fromTheInput(Article article, Source source) {
        String input = Decoder.decode(source.bytes(), null);
        Set<String> given = new HashSet<>();
        for (String form : List.of(
                input,
                Parser.unescapeEntities(input, false),
                Parser.unescapeEntities(input, true),
                Jsoup.parse(input).wholeText(),
                input.replaceAll("\\p{Pd}\\s+|\\u00ad", ""),
                input.replaceAll("\\\\u[0-9a-f]{4}|\\\\[nrt]", " "))) {
            given.addAll(words(form));
        }
        List<String> told = words(article.text());
        long known = told.stream().filter(given::contains).count();
        assertThat((double) known)
                .as("%s: words that stand in the input, of %d", article.id(), told.size())
                .isGreaterThanOrEqualTo(TOLD_WORDS * told.size() - 2);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group()).toList();
    }

    private static String json(Article article) {
        return AnalysisJson.line(AnalysisJson.tree(new Analysis(
                article, new Actors(Map.of(), List.of()), List.of(), List.of(), List.of(), List.of(), List.of())));
    }

    private static List<byte[]> pages() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            for (Path file : files.sorted().toList()) {
                pages.add(Files.readAllBytes(file));
            }
        }
        for (String own : List.of(
                "<p>One sentence stands alone on this page, and nothing around it says whose it is.</p>",
                "<div>".repeat(3000) + "<p>Deep down there is a paragraph, with words and a full stop.</p>",
                "<table>" + "<tr><td>A cell of many, with a sentence in it that ends here.</td></tr>".repeat(200),
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                        + "The ferry \\ud83d left \\udc00 the harbour at dawn with its crates.\\n".repeat(20)
                        + "\"}</script><h1>Ferry</h1>",
                "By A. B.\n\n" + "A line that is broken by a nar-\nrow column of a page of\n".repeat(60),
                "- 1 -\nTHE HARBOUR POST\n\n"
                        + "The crates were counted twice. Two of them were missing.\n\n".repeat(80))) {
            pages.add(own.getBytes(StandardCharsets.UTF_8));
        }
        return pages;
    }

    private static JsonSchema schema() {
        try (InputStream in = AnalysisJson.class.getResourceAsStream("analysis.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
