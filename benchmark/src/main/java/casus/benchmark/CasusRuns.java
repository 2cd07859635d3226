package casus.benchmark;

import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.document.Article;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.event.Trace;
import casus.page.PageReader;
import casus.page.SiteTemplates;
import casus.sentence.CoreNlpAnnotator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dankito.readability4j.Readability4J;

/** Casus and its page stage over documents, and readability4j beside the latter. */
final class CasusRuns<T> implements Engine.Runs {
    /** Work on one input that may fail on it. */
    interface Work<T> {
        int on(T input) throws UnreadableDocument;
    }

    private final List<T> inputs;
    private final Work<T> work;

    private CasusRuns(List<T> inputs, Work<T> work) {
        this.inputs = inputs;
        this.work = work;
    }

    /** From the text of an article to its claims. */
    static Engine.Runs analysis(List<Source> sources) {
        Analyzer analyzer = new Analyzer(CoreNlpAnnotator.load());
        return new CasusRuns<Article>(
                Texts.articles(sources),
                article -> analyzer.analyse(article, Trace.NONE).claims().size());
    }

    /** From the bytes of a document to the line that is printed. */
    static Engine.Runs whole(List<Source> sources) {
        Analyzer analyzer = new Analyzer(CoreNlpAnnotator.load());
        return new CasusRuns<>(sources, source -> AnalysisJson.line(
                        AnalysisJson.tree(analyzer.analyse(List.of(source), SiteTemplates.NONE)))
                .length());
    }

    static Engine.Runs pages(List<Source> sources) {
        PageReader reader = new PageReader();
        return new CasusRuns<>(sources, source -> reader.read(source).text().length());
    }

    static Engine.Runs readability(List<Source> sources) {
        return new CasusRuns<>(sources, source -> {
            String page = new String(source.bytes(), StandardCharsets.UTF_8);
            String text =
                    new Readability4J("https://news.example/", page).parse().getTextContent();
            return text == null ? 0 : text.length();
        });
    }

    @Override
    public int size() {
        return inputs.size();
    }

    @Override
    public int read(int document) {
        try {
            return work.on(inputs.get(document));
        } catch (UnreadableDocument e) {
            return 0;
        }
    }
}
