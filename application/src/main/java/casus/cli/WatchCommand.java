package casus.cli;

import casus.analysis.Analyzer;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.WatchSources;
import casus.watch.Lock;
import casus.watch.Pace;
import casus.watch.Settings;
import casus.watch.Watch;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus watch}: follows feeds, sitemaps and folders. */
@Command(
        name = "watch",
        description =
                "Follows feeds (RSS, Atom, JSON Feed), sitemaps and folders and keeps what is new. Those given are followed from"
                        + " now on; stopped at any moment, it goes on from there.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "Addresses of feeds, of sitemaps, of pages that name their feed, and folders.")
    private List<String> given = List.of();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--once", description = "Ask every source once, read what is new, and end.")
    private boolean once;

    @Option(
            names = "--allow-private",
            description = "Ask also addresses of this machine and its network; refused without it.")
    private boolean allowPrivate;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "How often a source is asked; 15 without it.")
    private int every = 15;

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "The least time between two requests to one host; 2 without it.")
    private int delay = 2;

    @Option(
            names = "--back",
            paramLabel = "DAYS",
            defaultValue = "7",
            description = "How old what a sitemap tells of may be; 7 without it.")
    private int back = 7;

    @Option(names = "--full", description = "Fetch the page also where the feed seems to hold all of it.")
    private boolean full;

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    WatchCommand(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        try (Store record = store.open();
                Lock lock = Lock.of(record.location())) {
            WatchSources sources = new WatchSources(record);
            given.forEach(source -> sources.add(source(source), Instant.now()));
            if (sources.list().isEmpty()) {
                throw new StoreProblem(
                        "nothing", "Nothing is followed yet. Give the address of a feed, a sitemap or a folder.");
            }
            Settings settings = Settings.USUAL
                    .allowingPrivate(allowPrivate)
                    .paced(Duration.ofMinutes(Math.max(1, every)), Duration.ofSeconds(Math.max(0, delay)))
                    .back(back)
                    .whole(full);
            Watch.Analyzed analyzed = Watch.Analyzed.by(engine.apply(List.of()));
            try (Watch watch = new Watch(record, analyzed, Pace.system(), settings, line -> say(out, line))) {
                if (once) {
                    watch.round(true);
                } else {
                    watch.run();
                }
            }
            long failing = sources.list().stream()
                    .filter(source -> source.failures() > 0)
                    .count();
            return once && failing > 0 ? 1 : 0;
        }
    }

    static synchronized void say(PrintWriter out, String line) {
        out.println(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + "  " + line);
        out.flush();
    }

    /** An address as it is, a folder by its whole path. */
    static String source(String given) {
        if (given.contains("://")) {
            return given;
        }
        Path folder = Path.of(given);
        if (!Files.isDirectory(folder)) {
            throw new StoreProblem(
                    "bad-source", given + " is neither an address that begins with http:// or https:// nor a folder.");
        }
        return folder.toAbsolutePath().normalize().toString();
    }
}
