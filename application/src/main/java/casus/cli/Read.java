package casus.cli;

import casus.adding.Workers;
import casus.analysis.Analyzer;
import casus.ingest.Inputs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus read}: documents in, the sourced record of what they say out. */
@Command(
        name = "read",
        description = "Reads documents and prints what they say: who did what to whom, where, when, according to whom.",
        mixinStandardHelpOptions = true)
final class Read implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("table", "json", "jsonl", "csv", "html");

    @Mixin
    private InputOptions options = new InputOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description =
                    "table (for people), json, jsonl (one document a line), csv (one claim a row) or html (a page).")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;
    private final Screen screen = Screen.of(System.getenv(), Boolean.getBoolean("casus.terminal"));

    Read(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--format " + format + " is not known. Use one of: " + String.join(", ", FORMATS) + ".");
        }
        Inputs inputs = options.open(command.commandLine(), System.in);
        PrintWriter out = command.commandLine().getOut();
        Progress progress = new Progress(command.commandLine().getErr(), options.today(), Progress.Told.NOT);
        Output output = Output.of(format, out, screen, inputs.mayBeMany(options.inputs()));
        output.begin();
        try {
            new Workers(options.engine(command.commandLine(), engine)).run(inputs, options.inputs(), outcome -> {
                progress.done(outcome);
                output.add(outcome);
                if (out.checkError()) {
                    throw new OutputClosed();
                }
            });
        } catch (OutputClosed e) {
            return OutputClosed.STATUS;
        }
        output.end();
        out.flush();
        inputs.remarks().forEach(progress::say);
        progress.end();
        return progress.failed() > 0 ? 1 : 0;
    }
}
