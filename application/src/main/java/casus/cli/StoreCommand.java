package casus.cli;

import casus.ingest.WarcExport;
import casus.record.ArticleQuery;
import casus.record.Location;
import casus.record.Migration;
import casus.record.Received;
import casus.record.Store;
import casus.record.StoreCare;
import casus.record.StoreProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus store}: care of the record. */
@Command(name = "store", description = "Looks after the record.", mixinStandardHelpOptions = true)
final class StoreCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        command.commandLine().usage(command.commandLine().getOut());
    }

    @Command(name = "status", description = "Says how much the record holds.", mixinStandardHelpOptions = true)
    int status(@Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            out().println("record " + record.location());
            new StoreCare(record).status().forEach((what, count) -> out().println("  " + what + ": " + count));
        }
        out().flush();
        return 0;
    }

    @Command(
            name = "verify",
            description =
                    "Checks that the record is whole: its files, the hashes of all documents, every quotation at its place,"
                            + " nothing that points at what is not there.",
            mixinStandardHelpOptions = true)
    int verify(@Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            List<String> wrong = new StoreCare(record).verify();
            wrong.forEach(out()::println);
            out().println(
                            wrong.isEmpty()
                                    ? "The record is whole."
                                    : wrong.size() + (wrong.size() == 1 ? " thing is wrong." : " things are wrong."));
            out().flush();
            return wrong.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "backup",
            description = "Copies the record into another folder; it may be in use meanwhile.",
            mixinStandardHelpOptions = true)
    int backup(
            @Parameters(paramLabel = "FOLDER", description = "Where the copy goes; must hold no record yet.")
                    Path folder,
            @Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            out().println("copied to " + new StoreCare(record).backup(folder));
        }
        out().flush();
        return 0;
    }

    @Command(
            name = "migrate",
            description =
                    "Copies the whole record into another store that is empty: from a folder to PostgreSQL or back.",
            mixinStandardHelpOptions = true)
    int migrate(
            @Option(
                            names = "--to",
                            required = true,
                            paramLabel = "STORE",
                            description = "A folder, or postgresql://user:password@host/database.")
                    String to,
            @Mixin StoreOptions store) {
        try (Store record = store.existing();
                Store target = Store.open(Location.of(to, System.getenv()))) {
            Migration.copy(record, target).forEach((table, rows) -> out().println("  " + table + ": " + rows));
            List<String> wrong = new StoreCare(target).verify();
            wrong.forEach(out()::println);
            out().println(
                            wrong.isEmpty()
                                    ? "copied to " + target.location() + "; the copy is whole"
                                    : "The copy is not whole.");
            out().flush();
            return wrong.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "warc",
            description = "Writes the documents of the record, as they were received, into a web archive.",
            mixinStandardHelpOptions = true)
    int warc(
            @Parameters(paramLabel = "FILE", description = "The archive; must not exist yet.") Path file,
            @Mixin StoreOptions store)
            throws IOException {
        int count = 0;
        try (Store record = store.existing();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            WarcExport archive = new WarcExport(channel);
            ArticleQuery articles = new ArticleQuery(record);
            List<String> keys = new ArrayList<>();
            articles.keys(keys::add);
            for (String key : keys) {
                for (ArticleQuery.Row version : articles.versions(key)) {
                    Received received = articles.received(version.key());
                    archive.add(
                            received.url() == null ? received.origin() : received.url(),
                            received.media(),
                            received.headers(),
                            received.at(),
                            received.sha256(),
                            received.bytes());
                    count++;
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new StoreProblem("exists", "There is a file " + file + " already. Name another.", e);
        }
        out().println(Counts.of(count, "document") + " written to " + file);
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
