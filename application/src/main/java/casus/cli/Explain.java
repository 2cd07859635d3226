package casus.cli;

import casus.adding.Workers;
import casus.analysis.Analysis;
import casus.analysis.Analyzer;
import casus.document.Article;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.ingest.Surveys;
import casus.page.SiteTemplates;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code casus explain}: which rule made or refused what, sentence by sentence. */
@Command(
        name = "explain",
        description =
                "Shows, per sentence, tokens, dependencies, mentions, and which rule made or refused which claim.",
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {
    @Mixin
    private InputOptions options = new InputOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    Explain(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        List<Input> inputs = new ArrayList<>();
        Inputs opened = options.open(command.commandLine(), System.in);
        Analyzer analyzer = options.engine(command.commandLine(), engine);
        Surveys surveys = new Workers(analyzer).survey(opened, options.inputs());
        Workers.joined(opened, options.inputs(), surveys, inputs::add);
        opened.remarks().forEach(remark -> err.println("casus: " + remark));
        SiteTemplates templates = surveys.templates();
        int failed = 0;
        for (Input input : inputs) {
            try {
                if (input.source() == null) {
                    throw new UnreadableDocument(
                            "input", Objects.requireNonNull(input.problem()).message(), input.id());
                }
                explain(analyzer, analyzer.trace(input.sources(), templates), out);
            } catch (UnreadableDocument e) {
                failed++;
                err.println("casus: " + input.id() + ": " + e.getMessage());
            }
        }
        out.flush();
        err.flush();
        return failed > 0 ? 1 : 0;
    }

    /** What the page says of itself, each with where it was taken from. */
    private static void told(Article article, PrintWriter out) {
        told("title", article.title(), article, out);
        told("outlet", article.outlet(), article, out);
        told("authors", article.authors().isEmpty() ? null : String.join("; ", article.authors()), article, out);
        told("section", article.section(), article, out);
        told("kind", article.kind(), article, out);
        told("language", article.language(), article, out);
        told("published", article.publishedAt() == null ? article.published() : article.publishedAt(), article, out);
        told("updated", article.updatedAt() == null ? article.updated() : article.updatedAt(), article, out);
        told("url", article.url(), article, out);
    }

    private static void told(String name, @Nullable Object value, Article article, PrintWriter out) {
        out.println("  " + name + ": "
                + (value == null ? "none" : value + "  (from " + article.from().getOrDefault(name, "the text") + ")"));
    }

    private static void explain(Analyzer analyzer, TracedArticle traced, PrintWriter out) {
        Article article = traced.article();
        Map<Integer, List<String>> decisions = new TreeMap<>();
        Analysis analysis = analyzer.analyse(article, (sentence, rule, decision) -> decisions
                .computeIfAbsent(sentence, key -> new ArrayList<>())
                .add(rule + ": " + decision));
        out.println("# " + article.id());
        if (traced.pieces().size() > 1) {
            traced.pieces().forEach(piece -> out.println("  joined of: " + piece.origin()));
        }
        told(article, out);
        for (Sentence sentence : analyzer.sentences(article)) {
            out.println();
            String place = traced.origins()
                    .origin(sentence.span())
                    .map(origin -> ", at " + traced.place(origin.begin()))
                    .orElse("");
            out.println("## " + sentence.index() + " (" + sentence.part().label() + place + ") "
                    + sentence.span().of(article.text()));
            for (Token token : sentence.tokens()) {
                out.printf(
                        "%3d  %-18s %-16s %-6s %-13s %3d %s%n",
                        token.index(),
                        token.word(),
                        token.lemma(),
                        token.tag(),
                        token.entity(),
                        token.head(),
                        token.relation());
            }
            analysis.actors().mentions().stream()
                    .filter(mention -> sentence.span().contains(mention.span()))
                    .forEach(mention -> out.println(
                            "  actor  " + mention.text() + " = " + mention.actor() + "  (" + mention.rule() + ")"));
            analysis.times().stream()
                    .filter(mention -> sentence.span().contains(mention.span()))
                    .forEach(mention -> out.println(
                            "  time  " + mention.text() + " = " + mention.value() + "  (" + mention.rule() + ")"));
            analysis.places().stream()
                    .filter(mention -> sentence.span().contains(mention.span()))
                    .forEach(mention -> out.println("  place  " + mention.text() + " = "
                            + mention.place().name() + ", " + mention.place().country() + "  (" + mention.rule()
                            + ")"));
            analysis.quantities().stream()
                    .filter(mention -> sentence.span().contains(mention.span()))
                    .forEach(mention -> out.println("  quantity  " + mention.text() + " = " + mention.low() + ".."
                            + mention.high() + " " + mention.unit() + "  (" + mention.rule() + ")"));
            analysis.attributions().stream()
                    .filter(mention -> mention.content().stream().anyMatch(sentence.span()::contains))
                    .forEach(mention -> out.println("  attribution  "
                            + (mention.source() == null
                                    ? "no source named"
                                    : mention.source().of(article.text()))
                            + ": " + mention.content().get(0).of(article.text())));
            decisions.getOrDefault(sentence.index(), List.of()).forEach(decision -> out.println("  > " + decision));
        }
    }
}
