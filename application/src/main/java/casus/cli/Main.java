package casus.cli;

import casus.actor.ActorFinder;
import casus.analysis.Analysis;
import casus.analysis.Analyzer;
import casus.record.StoreProblem;
import casus.sentence.CoreNlpAnnotator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code casus}. */
@Command(
        name = "casus",
        description = "Reads reporting on war and politics and keeps a sourced record of its claims.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine(Main::engine).execute(args));
    }

    /** The models and the dictionaries are loaded side by side. */
    private static Analyzer engine(List<Path> lists) {
        CompletableFuture<CoreNlpAnnotator> annotator = CompletableFuture.supplyAsync(CoreNlpAnnotator::load);
        return new Analyzer(new ActorFinder(lists), () -> joined(annotator));
    }

    private static CoreNlpAnnotator joined(CompletableFuture<CoreNlpAnnotator> annotator) {
        try {
            return annotator.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The language models could not be loaded", e.getCause());
        }
    }

    /** @param engine loads the models, and the lists of actors of the user, when a command needs them */
    static CommandLine commandLine(Function<List<Path>, Analyzer> engine) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::told)
                .addSubcommand("read", new Read(engine))
                .addSubcommand("explain", new Explain(engine))
                .addSubcommand("add", new Add(engine))
                .addSubcommand("demo", new Demo(engine))
                .addSubcommand("serve", new Serve(engine))
                .addSubcommand("list", new ListCommand())
                .addSubcommand("show", new Show())
                .addSubcommand("remove", new Remove())
                .addSubcommand("search", new Search())
                .addSubcommand("incidents", new Incidents())
                .addSubcommand("incident", new IncidentCommand())
                .addSubcommand("watch", new WatchCommand(engine))
                .addSubcommand("sources", new SourcesCommand())
                .addSubcommand("signals", new SignalsCommand())
                .addSubcommand("brief", new BriefCommand())
                .addSubcommand("review", new ReviewCommand())
                .addSubcommand("sample", new SampleCommand())
                .addSubcommand("audit", new AuditCommand())
                .addSubcommand("actors", new ActorsCommand())
                .addSubcommand("dictionary", new DictionaryCommand())
                .addSubcommand("reanalyse", new Reanalyse(engine))
                .addSubcommand("undo", new Undo())
                .addSubcommand("history", new History())
                .addSubcommand("export", new Export())
                .addSubcommand("import", new ImportCommand())
                .addSubcommand("store", new StoreCommand())
                .addSubcommand("version", new VersionCommand());
    }

    /** Problems of the store are told in one line; anything else is a fault of Casus and shows where. */
    private static int told(Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof StoreProblem) {
            commandLine.getErr().println("casus: " + problem.getMessage());
            return 1;
        }
        throw problem;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /** Version text of {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"casus " + Analysis.VERSION + " (contract " + Analysis.CONTRACT + ")"};
        }
    }

    @Command(name = "version", description = "Prints the version.", mixinStandardHelpOptions = true)
    static final class VersionCommand implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                spec.commandLine().getOut().println(new Version().getVersion()[0]);
            }
        }
    }
}
