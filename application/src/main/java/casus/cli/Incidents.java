package casus.cli;

import casus.analysis.AnalysisJson;
import casus.record.IncidentQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
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
import picocli.CommandLine.Spec;

/** {@code casus incidents}: what happened, by all that the record holds on it. */
@Command(
        name = "incidents",
        description = "Lists the incidents of the record, the newest first: claims of one happening put together.",
        mixinStandardHelpOptions = true)
final class Incidents implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people), json or jsonl.")
    private String format = "table";

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many the table shows; 50 without it.")
    private int limit = 50;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!List.of("table", "json", "jsonl").contains(format)) {
            throw new ParameterException(
                    command.commandLine(), "--format " + format + " is not known. Use one of: table, json, jsonl.");
        }
        PrintWriter out = command.commandLine().getOut();
        try (Store record = store.existing()) {
            IncidentQuery query = new IncidentQuery(record);
            if (format.equals("table")) {
                List<JsonNode> page = query.list(filter.incidents(), limit, 0);
                page.forEach(incident -> out.println(IncidentLine.of(incident)));
                int all = query.count(filter.incidents());
                out.println(
                        all == page.size()
                                ? Counts.of(all, "incident")
                                : page.size() + " of " + all + " incidents; --limit shows more");
            } else if (format.equals("jsonl")) {
                query.each(filter.incidents(), incident -> out.println(incident));
            } else {
                out.print("{\"incidents\": [");
                boolean[] first = {true};
                query.each(filter.incidents(), incident -> {
                    out.print(first[0] ? "\n" : ",\n");
                    first[0] = false;
                    out.print(AnalysisJson.pretty(incident));
                });
                out.println("]}");
            }
        }
        out.flush();
        return 0;
    }
}
