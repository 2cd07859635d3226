package casus.cli;

import casus.adding.Provenance;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.page.SiteTemplates;
import casus.record.ArticleQuery;
import casus.record.Dictionaries;
import casus.record.Intake;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus reanalyse}: the kept bytes through this version of Casus. */
@Command(
        name = "reanalyse",
        description =
                "Reads the kept bytes of articles again with this version and says what changed. What persons decided"
                        + " stays.",
        mixinStandardHelpOptions = true)
final class Reanalyse implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Keys of articles; all without it.")
    private List<String> keys = List.of();

    @Option(names = "--dry-run", description = "Only say what would change.")
    private boolean dry;

    @Option(names = "--actors", paramLabel = "FILE", description = "A list of actors of your own, as for casus read.")
    private List<Path> actors = List.of();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    Reanalyse(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        int[] counts = new int[5];
        try (Store record = store.existing()) {
            ArticleQuery articles = new ArticleQuery(record);
            Intake intake = new Intake(record);
            Analyzer analyzer = new Dictionaries(record, Instant::now)
                    .asFiles(kept -> engine.apply(
                            Stream.concat(actors.stream(), kept.stream()).toList()));
            Function<String, Integer> again = key -> {
                try {
                    return one(articles, intake, analyzer, key, counts, out);
                } catch (UnreadableDocument e) {
                    err.println("casus: " + key + ": " + e.getMessage());
                    return 1;
                }
            };
            int failed = 0;
            if (keys.isEmpty()) {
                List<String> all = new ArrayList<>();
                articles.keys(all::add);
                for (String key : all) {
                    failed += again.apply(key);
                }
            } else {
                for (String key : keys) {
                    failed += again.apply(
                            articles.one(key).map(ArticleQuery.Row::key).orElse(key));
                }
            }
            out.println(Counts.of(counts[0], "article") + ", " + counts[1] + " changed: " + counts[2] + " claims new, "
                    + counts[3] + " gone, " + counts[4] + " other than before"
                    + (dry ? "; nothing was kept (--dry-run)" : ""));
            out.flush();
            return failed > 0 ? 1 : 0;
        }
    }

    private int one(ArticleQuery articles, Intake intake, Analyzer analyzer, String key, int[] counts, PrintWriter out)
            throws UnreadableDocument {
        counts[0]++;
        JsonNode before = articles.analysis(key);
        List<Source> sources = Provenance.sources(
                articles.received(key), before.path("article").path("id").asText());
        JsonNode after = analysed(analyzer, sources, key);
        if (after.equals(before)) {
            return 0;
        }
        counts[1]++;
        Map<String, JsonNode> old = claims(before);
        Map<String, JsonNode> now = claims(after);
        int fresh =
                (int) now.keySet().stream().filter(id -> !old.containsKey(id)).count();
        int gone =
                (int) old.keySet().stream().filter(id -> !now.containsKey(id)).count();
        int other = (int) now.entrySet().stream()
                .filter(entry ->
                        old.containsKey(entry.getKey()) && !entry.getValue().equals(old.get(entry.getKey())))
                .count();
        counts[2] += fresh;
        counts[3] += gone;
        counts[4] += other;
        out.println(key + "  " + fresh + " claims new, " + gone + " gone, " + other + " other than before");
        if (!dry) {
            Set<Long> lost = intake.replace(key, after);
            lost.forEach(decision -> out.println(
                    key + "  decision " + decision + " is kept, but its words are not in the text any more"));
        }
        return 0;
    }

    /** One article on which Casus fails must not end the run; it stays as it was. */
    private static JsonNode analysed(Analyzer analyzer, List<Source> sources, String key) throws UnreadableDocument {
        try {
            return AnalysisJson.parsed(analyzer.analyse(sources, SiteTemplates.NONE));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableDocument("internal", "Casus failed on this article, which stays as it was: " + e, key);
        }
    }

    private static Map<String, JsonNode> claims(JsonNode analysis) {
        Map<String, JsonNode> claims = new HashMap<>();
        analysis.path("claims").forEach(claim -> claims.put(claim.path("id").asText(), claim));
        return claims;
    }
}
