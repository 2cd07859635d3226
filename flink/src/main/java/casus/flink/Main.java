package casus.flink;

import casus.analysis.Analysis;
import casus.record.StoreProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code casus flink}, and what a cluster runs. */
@Command(
        name = "casus flink",
        description = "Runs the analysis and the merging of Casus on Apache Flink.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] args) {
        int status = commandLine().execute(args);
        // On a cluster the end of main is the end of the job; a status other than 0 has to be told all the same.
        if (status != 0 || Boolean.getBoolean("casus.ends")) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::told)
                .addSubcommand("run", new Run())
                .addSubcommand("watch", new Watch())
                .addSubcommand("simulate", new Simulate());
    }

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
}
