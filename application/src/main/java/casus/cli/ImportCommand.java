package casus.cli;

import casus.export.Importer;
import casus.record.Review;
import casus.record.Store;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus import}: exports that a person looked through, or a whole record. */
@Command(
        name = "import",
        description =
                "Takes exports back: a changed field of a claim in CSV or JSON lines becomes a correction, accepted or"
                        + " rejected in the column review a decision; the lines of casus export record become the record again.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, or JSON lines; - for standard input.")
    private List<String> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        PrintWriter out = command.commandLine().getOut();
        int unread = 0;
        try (Store record = store.open()) {
            Review review = new Review(record, Instant::now);
            Importer importer = new Importer(record, verdicts -> review.decide(verdicts, who.name()), err::println);
            for (String file : files) {
                try (InputStream in =
                        file.equals("-") ? System.in : new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
                    importer.read(file, in);
                } catch (IOException e) {
                    unread++;
                    err.println(file + ": cannot be read: " + e);
                }
            }
            out.println(importer.tally());
            out.flush();
            return importer.tally().problems() + unread > 0 ? 1 : 0;
        }
    }
}
