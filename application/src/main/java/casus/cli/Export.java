package casus.cli;

import casus.export.Exporter;
import casus.export.Format;
import casus.export.Formats;
import casus.mask.Mask;
import casus.record.Filter;
import casus.record.Store;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus export}: the record in the forms that others read. */
@Command(
        name = "export",
        description = "Gives the record out in a form that others read. docs/exports.md tells every column.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Parameters(
            paramLabel = "FORMAT",
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes this file instead of standard output; it is there once it is complete.")
    private @Nullable Path out;

    @Option(names = "--search", paramLabel = "WORDS", description = "Only claims with these words.")
    private @Nullable String words;

    @Option(names = "--mask-private", description = MaskOption.SAYS)
    private boolean maskPrivate;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Format wanted = Formats.named(format)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "There is no format " + format + ". Use one of: "
                                + Formats.all().stream().map(Format::name).collect(Collectors.joining(", ")) + "."));
        if (out == null && wanted.name().equals("datapackage")) {
            throw new ParameterException(
                    command.commandLine(), "A data package is many files. Name a folder or a .zip with --out.");
        }
        if (out == null && wanted.binary() && System.console() != null) {
            throw new ParameterException(
                    command.commandLine(), wanted.name() + " is nothing for a terminal. Name a file with --out.");
        }
        if (wanted.name().equals("record") && filter.given()) {
            throw new ParameterException(
                    command.commandLine(), "The format record gives out the whole record; it takes no filters.");
        }
        PrintWriter err = command.commandLine().getErr();
        try (Store record = store.existing()) {
            Exporter exporter = new Exporter(record, fitting(wanted), maskPrivate ? Mask.of(record) : null);
            Path file = out;
            Exporter.Done done = file == null ? streamed(exporter, wanted) : exporter.to(wanted, file);
            err.println(done.written() + " written" + (file == null ? "" : " to " + file));
            new TreeMap<>(done.leftOut()).forEach((why, count) -> err.println("left out: " + count + " " + why));
            err.flush();
        } catch (OutputClosed e) {
            return OutputClosed.STATUS;
        }
        return 0;
    }

    private Filter fitting(Format wanted) {
        return wanted.news() ? filter.news(words) : filter.claims(words);
    }

    private static Exporter.Done streamed(Exporter exporter, Format wanted) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16) {
            @Override
            public synchronized void flush() throws IOException {
                super.flush();
                if (System.out.checkError()) {
                    throw new OutputClosed();
                }
            }
        };
        return exporter.to(wanted, out);
    }

    /** Names of the formats, for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.all().stream().map(Format::name).iterator();
        }
    }
}
