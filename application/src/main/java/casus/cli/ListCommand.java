package casus.cli;

import casus.record.ArticleQuery;
import casus.record.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus list}: the articles of the record. */
@Command(
        name = "list",
        description = "Lists the articles of the record, the newest first.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many are shown; 50 without it.")
    private int limit = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Store record = store.existing()) {
            ArticleQuery query = new ArticleQuery(record);
            List<ArticleQuery.Row> rows = query.list(limit, 0);
            rows.forEach(row -> out.println(ArticleLine.of(row)));
            int all = query.count();
            out.println(
                    all == rows.size()
                            ? Counts.of(all, "article")
                            : rows.size() + " of " + all + " articles; --limit shows more");
        }
        out.flush();
        return 0;
    }
}
