package casus.cli;

import casus.actor.UnusableDictionary;
import casus.analysis.Analyzer;
import casus.ingest.Inputs;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The inputs of {@code read} and {@code explain}. */
final class InputOptions {
    private static final List<String> FORMS = List.of("auto", "html", "text", "pdf", "jsonl", "raw", "warc", "feed");

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders, http or https addresses, or - for standard input: pages, text, PDF, web archives (WARC), feeds"
                            + " (RSS, Atom, JSON), jsonl; packed with gzip or not.")
    private List<String> inputs = List.of();

    @Option(
            names = "--as",
            defaultValue = "auto",
            paramLabel = "FORM",
            description = "html, text (copied from a page), pdf, jsonl, warc, feed, raw (taken as it stands) or auto.")
    private String as = "auto";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Publication date of documents that have none.")
    private @Nullable LocalDate date;

    @Option(
            names = "--allow-private",
            description = "Fetch also from addresses of this machine and its network; refused without it.")
    private boolean allowPrivate;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "A list of actors of your own, which goes before the built-in ones: id, name, other names"
                    + " divided by |, code and sector, divided by tabs. May be given more than once.")
    private List<Path> actors = List.of();

    /** The analyzer with the user's lists of actors; a list that cannot be used is wrong usage. */
    Analyzer engine(picocli.CommandLine commandLine, Function<List<Path>, Analyzer> load) {
        return engine(commandLine, List.of(), load);
    }

    /** @param further lists that go behind those that are given */
    Analyzer engine(picocli.CommandLine commandLine, List<Path> further, Function<List<Path>, Analyzer> load) {
        try {
            return load.apply(Stream.concat(actors.stream(), further.stream()).toList());
        } catch (UnusableDictionary e) {
            throw new ParameterException(commandLine, "--actors " + e.getMessage(), e);
        }
    }

    /** The day of the run, by the system's clock; only warnings may depend on it. */
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** What was asked of all documents, by name. */
    Map<String, String> given() {
        return date == null ? Map.of("as", as) : Map.of("as", as, "date", date.toString());
    }

    List<String> inputs() {
        return inputs;
    }

    Inputs open(picocli.CommandLine commandLine, InputStream standardInput) {
        if (!FORMS.contains(as)) {
            throw new ParameterException(
                    commandLine, "--as " + as + " is not known. Use one of: " + String.join(", ", FORMS) + ".");
        }
        return new Inputs(as, date, standardInput, allowPrivate);
    }
}
