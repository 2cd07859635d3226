package casus.cli;

import casus.actor.ActorFinder;
import casus.actor.UnusableDictionary;
import casus.record.Dictionaries;
import casus.record.Store;
import casus.record.StoreProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus dictionary}: lists of actors of the user's own, kept with the record. */
@Command(
        name = "dictionary",
        description =
                "Lists the lists of actors of your own that are kept with the record and used whenever something is added or"
                        + " analysed again.",
        mixinStandardHelpOptions = true)
final class DictionaryCommand implements Runnable {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        try (Store record = store.existing()) {
            new Dictionaries(record, Instant::now).all().forEach((name, text) -> out().println(
                            name + "  " + Counts.of(entries(text), "actor")));
        }
        out().flush();
    }

    @Command(
            name = "add",
            description =
                    "Keeps lists, each in the place of one of the same name. Articles that are there change by casus"
                            + " reanalyse.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(
                            arity = "1..*",
                            paramLabel = "FILE",
                            description =
                                    "A line an actor: id, name, other names divided by |, code, sector; tabs between.")
                    List<Path> files,
            @Mixin WhoOption who,
            @Mixin StoreOptions where) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files) {
            texts.put(String.valueOf(file.getFileName()), text(file));
        }
        try (Store record = where.open()) {
            Dictionaries dictionaries = new Dictionaries(record, Instant::now);
            Map<String, String> all = new TreeMap<>(dictionaries.all());
            all.putAll(texts);
            try {
                Dictionaries.asFiles(all, ActorFinder::new);
            } catch (UnusableDictionary e) {
                throw new StoreProblem("bad-dictionary", String.valueOf(e.getMessage()), e);
            }
            texts.forEach((name, text) -> told(name, dictionaries.put(name, text, who.name())));
        }
        out().flush();
        return 0;
    }

    @Command(name = "show", description = "Prints a list.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "NAME", description = "Name of a list.") String name, @Mixin StoreOptions where) {
        try (Store record = where.existing()) {
            out().print(new Dictionaries(record, Instant::now).one(name));
        }
        out().flush();
        return 0;
    }

    @Command(name = "remove", description = "Takes lists out.", mixinStandardHelpOptions = true)
    int remove(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "Name of a list.") List<String> names,
            @Mixin WhoOption who,
            @Mixin StoreOptions where) {
        try (Store record = where.existing()) {
            Dictionaries dictionaries = new Dictionaries(record, Instant::now);
            new ArrayList<>(names).forEach(name -> told(name, dictionaries.remove(name, who.name())));
        }
        out().flush();
        return 0;
    }

    private static long entries(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new StoreProblem("bad-dictionary", file + ": it is not in UTF-8. Save it so.", e);
        } catch (IOException e) {
            throw new StoreProblem("unreadable", "The list " + file + " cannot be read: " + e, e);
        }
    }

    private void told(String name, long seq) {
        out().println(name + ": decision " + seq + "; casus undo " + seq + " takes it back");
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
