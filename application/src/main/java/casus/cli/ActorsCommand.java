package casus.cli;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.Review;
import casus.record.Store;
import casus.record.StoreProblem;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        description = "Lists the actors of the record, those in most claims first; says that two are one, or one two.",
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

    @Command(
            name = "split",
            description =
                    "Says that an actor stands for two: in some claims or articles, or wherever it is called by some words, also in"
                            + " articles to come, another is meant.",
            mixinStandardHelpOptions = true)
    int split(
            @Parameters(paramLabel = "ID", description = "Id of the actor that stands for two.") String from,
            @Parameters(paramLabel = "OTHER", description = "Id of the other one, new or of the record.") String into,
            @Option(names = "--called", paramLabel = "NAME", description = "Name of a new one.") @Nullable
                    String called,
            @Option(names = "--claim", paramLabel = "ID", description = "A claim in which the other is meant.")
                    @Nullable
                    List<String> claims,
            @Option(
                            names = "--article",
                            paramLabel = "KEY",
                            description = "An article in all of whose claims the other is meant.")
                    @Nullable
                    List<String> articles,
            @Option(
                            names = "--words",
                            paramLabel = "WORDS",
                            description = "Words by which the other is called, as in \"Northern Brigade\".")
                    @Nullable
                    List<String> words,
            @Mixin WhoOption who,
            @Mixin StoreOptions where) {
        try (Store record = where.existing()) {
            List<String> ids = new ArrayList<>(claims == null ? List.of() : claims);
            for (String article : articles == null ? List.<String>of() : articles) {
                String key = new ArticleQuery(record)
                        .one(article)
                        .map(ArticleQuery.Row::key)
                        .orElseThrow(() -> new StoreProblem(
                                "unknown", "There is no article " + article + ". casus list shows them."));
                new ClaimQuery(record)
                        .each(
                                Filter.of(Map.of("article", key, "actor", from)),
                                row -> ids.add(row.claim().path("id").asText()));
            }
            told(new Review(record, Instant::now)
                    .splitActor(from, into, called, ids, words == null ? List.of() : words, who.name()));
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
