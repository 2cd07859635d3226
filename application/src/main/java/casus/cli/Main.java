package casus.cli;

import casus.analysis.Analysis;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code casus}. */
@Command(
        name = "casus",
        description = "Reads reporting on war and politics and keeps a sourced record of its claims.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {Read.class, Explain.class, Main.VersionCommand.class})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
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
