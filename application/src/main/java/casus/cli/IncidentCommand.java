package casus.cli;

import casus.analysis.AnalysisJson;
import casus.record.IncidentQuery;
import casus.record.Review;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus incident}: one incident, and what persons decide about its claims. */
@Command(
        name = "incident",
        description = "Shows an incident, or says which claims tell of one happening.",
        mixinStandardHelpOptions = true)
final class IncidentCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        command.commandLine().usage(command.commandLine().getOut());
    }

    @Command(
            name = "show",
            description = "Shows an incident with all its claims and rival figures.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "INCIDENT", description = "Id of an incident.") String id,
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            paramLabel = "FORMAT",
                            description = "table (for people) or json.")
                    String format,
            @Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            JsonNode incident = new IncidentQuery(record)
                    .one(id)
                    .orElseThrow(() -> new StoreProblem(
                            "unknown", "There is no incident " + id + ". casus incidents lists them."));
            out().println(format.equals("json") ? AnalysisJson.pretty(incident) : IncidentText.of(incident));
        }
        out().flush();
        return 0;
    }

    @Command(
            name = "merge",
            description = "Says that two incidents are one happening.",
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "INCIDENT", description = "Id of an incident.") String id,
            @Parameters(paramLabel = "OTHER", description = "Id of the other.") String other,
            @Mixin WhoOption who,
            @Mixin StoreOptions store) {
        return decide(store, review -> review.merge(id, other, who.name()));
    }

    @Command(
            name = "split",
            description = "Says that claims tell of another happening than the rest of their incident.",
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(index = "0", paramLabel = "INCIDENT", description = "Id of the incident.") String id,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "CLAIM",
                            description = "Ids of the claims that leave it.")
                    List<String> claims,
            @Mixin WhoOption who,
            @Mixin StoreOptions store) {
        return decide(store, review -> review.split(id, claims, who.name()));
    }

    @Command(
            name = "move",
            description = "Says that a claim tells of another incident.",
            mixinStandardHelpOptions = true)
    int move(
            @Parameters(paramLabel = "CLAIM", description = "Id of the claim.") String claim,
            @Parameters(paramLabel = "INCIDENT", description = "Id of the incident that it belongs to.") String id,
            @Mixin WhoOption who,
            @Mixin StoreOptions store) {
        return decide(store, review -> review.move(claim, id, who.name()));
    }

    private int decide(StoreOptions store, ToLongFunction<Review> decision) {
        try (Store record = store.existing()) {
            long seq = decision.applyAsLong(new Review(record, Instant::now));
            out().println("decision " + seq + "; casus undo " + seq + " takes it back");
        }
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
