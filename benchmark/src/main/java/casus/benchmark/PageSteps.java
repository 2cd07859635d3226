package casus.benchmark;

import casus.document.Article;
import casus.document.Source;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import casus.page.PageReader;
import casus.page.SiteTemplates;
import casus.page.SurveyedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the ways of reading a page cost, in microseconds a page; parsing alone is the bound that none goes below. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PageSteps {
    private static final int MADE = 40;

    private final PageReader reader = new PageReader();
    private final List<Source> pages = MadePages.of(MADE, 1).stream()
            .map(page -> new Source(
                    "page", "page", page.getBytes(StandardCharsets.UTF_8), Source.Format.HTML, null, null, null))
            .toList();
    private int next;

    private Source page() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    @Benchmark
    public Document parsing() {
        return Jsoup.parse(new String(page().bytes(), StandardCharsets.UTF_8));
    }

    @Benchmark
    public Article reading() throws UnreadableDocument {
        return reader.read(page());
    }

    @Benchmark
    public SurveyedPage surveying() {
        return SurveyedPage.of(page());
    }

    @Benchmark
    public TracedArticle tracing() throws UnreadableDocument {
        return reader.trace(page(), SiteTemplates.NONE);
    }
}
