package casus.cli;

import casus.record.ActorQuery;
import casus.record.Review;
import casus.record.Store;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus actors}: who takes part in what the record holds. */
@Command(
        name = "actors",
        description = "Lists the actors of the record, those in most claims first; says that two are one.",
        mixinStandardHelpOptions = true)
final class ActorsCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Part of a name or id.")
    private @Nullable String name;

    @Option(
            names = "--limit",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many are shown; 50 without it.")
    private int limit = 50;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        try (Store record = store.existing()) {
            for (ActorQuery.Row row : new ActorQuery(record).list(name, limit)) {
                out().println(row.id() + "  " + row.name() + (row.partOf() == null ? "" : "  part of " + row.partOf())
                        + "  (" + Counts.of(row.claims(), "claim") + ")");
            }
        }
        out().flush();
    }

    @Command(
            name = "merge",
            description = "Says that two actors are one: wherever the first takes part, the second does from now on.",
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(paramLabel = "FROM", description = "Id of the actor that goes.") String from,
            @Parameters(paramLabel = "INTO", description = "Id of the one that stays.") String into,
            @Mixin WhoOption who,
            @Mixin StoreOptions where) {
        try (Store record = where.existing()) {
            told(new Review(record, Instant::now).mergeActors(from, into, who.name()));
        }
        return 0;
    }

    @Command(name = "rename", description = "Gives an actor another name.", mixinStandardHelpOptions = true)
    int rename(
            @Parameters(paramLabel = "ID", description = "Id of the actor.") String id,
            @Parameters(paramLabel = "NAME", description = "Its name from now on.") String called,
            @Mixin WhoOption who,
            @Mixin StoreOptions where) {
        try (Store record = where.existing()) {
            told(new Review(record, Instant::now).renameActor(id, called, who.name()));
        }
        return 0;
    }

    private void told(long seq) {
        out().println("decision " + seq + "; casus undo " + seq + " takes it back");
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
