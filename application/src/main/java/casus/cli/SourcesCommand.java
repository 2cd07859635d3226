package casus.cli;

import casus.analysis.AnalysisJson;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.WatchSources;
import casus.watch.Opml;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus sources}: what is followed, and how it goes. */
@Command(
        name = "sources",
        description = "Shows what casus watch follows: last success, failures, articles a day, share analysed.",
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Runnable {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people) or json.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        try (Store record = store.existing()) {
            List<WatchSources.Health> all = new WatchSources(record).health(Instant.now());
            if (format.equals("json")) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                all.forEach(one -> array.add(json(one)));
                out().println(AnalysisJson.pretty(array));
            } else {
                all.forEach(this::print);
                out().println(all.size() + (all.size() == 1 ? " source" : " sources"));
            }
        }
        out().flush();
    }

    @Command(
            name = "add",
            description = "Follows feeds, sitemaps or folders from now on.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "Addresses, or paths of folders.")
                    List<String> given,
            @Mixin StoreOptions at) {
        try (Store record = at.open()) {
            WatchSources sources = new WatchSources(record);
            given.forEach(source -> out().println((sources.add(WatchCommand.source(source), Instant.now())
                            ? "followed: "
                            : "was followed already: ")
                    + source));
        }
        out().flush();
        return 0;
    }

    @Command(
            name = "remove",
            description = "Follows a source no more; articles that came from it stay.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "SOURCE", description = "As casus sources shows it.") String source,
            @Mixin StoreOptions at) {
        try (Store record = at.existing()) {
            if (!new WatchSources(record).remove(source)) {
                throw new StoreProblem("unknown", source + " is not followed. casus sources shows what is.");
            }
            out().println("no more followed: " + source);
        }
        out().flush();
        return 0;
    }

    @Command(name = "import", description = "Follows the feeds of an OPML file.", mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "FILE", description = "A list of feeds as other readers write it.") Path file,
            @Mixin StoreOptions at)
            throws IOException {
        try (Store record = at.open()) {
            WatchSources sources = new WatchSources(record);
            List<Opml.Outline> outlines = Opml.read(Files.readString(file));
            long added = outlines.stream()
                    .filter(outline -> sources.add(outline.address(), Instant.now()))
                    .count();
            out().println(added + " new of " + outlines.size() + " feeds");
        }
        out().flush();
        return 0;
    }

    @Command(name = "export", description = "Writes the feeds as OPML.", mixinStandardHelpOptions = true)
    int write(@Mixin StoreOptions at) {
        try (Store record = at.existing()) {
            out().print(Opml.write(new WatchSources(record)
                    .list().stream()
                            .filter(source -> source.address().contains("://"))
                            .map(source ->
                                    new Opml.Outline(source.where(), source.title() == null ? "" : source.title()))
                            .toList()));
        }
        out().flush();
        return 0;
    }

    private void print(WatchSources.Health health) {
        WatchSources.Row source = health.source();
        out().println(source.address() + (source.title() == null ? "" : "  " + source.title()));
        out().println(String.format(
                Locale.ROOT,
                "    %s; last success %s; %d failures in a row; %.1f a day; %d read, %d waiting, %d failed; %.0f %% analysed",
                source.kind() == null ? "not read yet" : source.kind(),
                source.succeededAt() == null ? "never" : source.succeededAt().toString(),
                source.failures(),
                health.aDay(),
                health.done(),
                health.pending(),
                health.failed(),
                health.analysed() * 100));
        if (source.problem() != null) {
            out().println("    " + source.problem() + " Asked again at " + source.nextAt() + ".");
        }
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode json(WatchSources.Health health) {
        WatchSources.Row source = health.source();
        return JsonNodeFactory.instance
                .objectNode()
                .put("address", source.address())
                .put("askedAt", source.where())
                .put("kind", source.kind())
                .put("title", source.title())
                .put(
                        "lastSuccess",
                        source.succeededAt() == null
                                ? null
                                : source.succeededAt().toString())
                .put("failures", source.failures())
                .put("problem", source.problem())
                .put("next", source.nextAt().toString())
                .put("aDay", health.aDay())
                .put("items", health.items())
                .put("analysed", health.analysed());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
