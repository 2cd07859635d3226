package casus.cli;

import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.ingest.Input;
import casus.sentence.CoreNlpAnnotator;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** {@code casus read}: documents in, the sourced record of what they say out. */
@Command(
        name = "read",
        description = "Reads documents and prints what they say: who did what to whom, where, when, according to whom.",
        mixinStandardHelpOptions = true)
final class Read implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("table", "json", "jsonl", "csv");

    @Mixin
    private InputOptions options = new InputOptions();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (for people), json, jsonl (one document a line) or csv (one claim a row).")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    private int failed;
    private int printed;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!FORMATS.contains(format)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--format " + format + " is not known. Use one of: " + String.join(", ", FORMATS) + ".");
        }
        var inputs = options.open(command.commandLine(), System.in);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        boolean many = inputs.mayBeMany(options.inputs());
        if (format.equals("csv")) {
            out.println(ClaimCsv.HEADER);
        }
        List<String> held = new java.util.ArrayList<>();
        new Workers(new Analyzer(CoreNlpAnnotator.load())).run(inputs, options.inputs(), outcome -> {
            Input.Problem problem = outcome.problem();
            if (problem != null) {
                failed++;
                err.println("casus: " + outcome.id() + ": " + problem.message());
            }
            if (format.equals("json")) {
                held.add(AnalysisJson.pretty(tree(outcome)));
            } else {
                print(out, outcome);
            }
            printed++;
        });
        if (format.equals("json")) {
            out.println(many || held.size() != 1 ? "[" + String.join(",\n", held) + "]" : held.get(0));
        }
        out.flush();
        err.flush();
        return failed > 0 ? 1 : 0;
    }

    private void print(PrintWriter out, Outcome outcome) {
        Analysis analysis = outcome.analysis();
        switch (format) {
            case "jsonl" -> out.println(AnalysisJson.line(tree(outcome)));
            case "csv" -> {
                if (analysis != null) {
                    ClaimCsv.rows(AnalysisJson.tree(analysis)).forEach(out::println);
                }
            }
            default -> {
                if (analysis != null) {
                    if (printed > 0) {
                        out.println();
                    }
                    new Table(analysis).print(out);
                }
            }
        }
        out.flush();
    }

    private static ObjectNode tree(Outcome outcome) {
        Analysis analysis = outcome.analysis();
        if (analysis != null) {
            return AnalysisJson.tree(analysis);
        }
        Input.Problem problem = Objects.requireNonNull(outcome.problem());
        return AnalysisJson.problem(outcome.id(), problem.code(), problem.message(), problem.where());
    }
}
