package casus.cli;

import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus search}: claims of the record by words and filters. */
@Command(
        name = "search",
        description =
                "Finds claims of the record by the words they rest on and by filters, the newest happening first.",
        mixinStandardHelpOptions = true)
final class Search implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "WORDS",
            description = "Words that must all be there; \"a phrase\", begin* and -without.")
    private @Nullable String words;

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--articles", description = "Search the whole texts and list articles instead.")
    private boolean articles;

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many are shown; 50 without it.")
    private int limit = 50;

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people) or jsonl.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!List.of("table", "jsonl").contains(format)) {
            throw new ParameterException(
                    command.commandLine(), "--format " + format + " is not known. Use one of: table, jsonl.");
        }
        if (articles && words == null) {
            throw new ParameterException(command.commandLine(), "--articles needs words to search for.");
        }
        PrintWriter out = command.commandLine().getOut();
        try (Store record = store.existing()) {
            if (articles) {
                new ArticleQuery(record)
                        .search(Objects.requireNonNull(words), limit)
                        .forEach(row -> out.println(ArticleLine.of(row)));
            } else {
                claims(new ClaimQuery(record), filter.claims(words), out);
            }
        }
        out.flush();
        return 0;
    }

    private void claims(ClaimQuery query, Filter asked, PrintWriter out) {
        List<ClaimQuery.Row> rows = query.list(asked, limit, 0);
        if (format.equals("jsonl")) {
            rows.forEach(row -> out.println(row.json()));
            return;
        }
        rows.forEach(row -> out.println(ClaimLine.of(row)));
        int all = query.count(asked);
        out.println(
                all == rows.size()
                        ? Counts.of(all, "claim")
                        : rows.size() + " of " + all + " claims; --limit shows more");
    }
}
