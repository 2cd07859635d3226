package casus.export;

import casus.mask.Mask;
import casus.record.Filter;
import casus.record.Store;
import casus.record.StoreProblem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a record out. A file is there under its name once it is complete, and never half. */
public final class Exporter {
    private final Store store;
    private final Filter filter;
    private final @Nullable Mask mask;

    public Exporter(Store store, Filter filter) {
        this(store, filter, null);
    }

    /** @param mask withholds names of private persons; null where all is told */
    public Exporter(Store store, Filter filter, @Nullable Mask mask) {
        this.store = store;
        this.filter = filter;
        this.mask = mask;
    }

    /**
     * What came of it.
     *
     * @param written rows, lines, features or edges
     * @param leftOut how many were not, by reason in words
     */
    public record Done(long written, Map<String, Integer> leftOut) {
        public Done {
            leftOut = Map.copyOf(leftOut);
        }
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @throws IOException when the stream takes no more
     */
    public Done to(Format format, OutputStream out) throws IOException {
        if (mask != null && format.name().equals(RecordLines.NAME)) {
            throw new StoreProblem(
                    "not-masked",
                    "The format record holds the documents as they were received, in which no name can be withheld."
                            + " Export another format, or without --mask-private.");
        }
        Source source = new Source(store, filter, mask);
        try {
            format.writing().write(source, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return new Done(source.written(), source.leftOut().counts());
    }

    /**
     * Writes a file, in the place of one of the same name; a data package becomes a folder unless the name ends in .zip.
     *
     * @throws StoreProblem when it cannot be written
     */
    public Done to(Format format, Path file) {
        Path name = file.toAbsolutePath().getFileName();
        if (name == null) {
            throw new StoreProblem("unwritable", file + " is no name of a file. Give one with --out.");
        }
        Path part = file.resolveSibling(name + "." + ProcessHandle.current().pid() + ".part");
        boolean folder =
                format.name().equals(DataPackage.NAME) && !name.toString().endsWith(".zip");
        try {
            try {
                return folder ? folder(part, file) : file(format, part, file);
            } finally {
                remove(part);
            }
        } catch (IOException e) {
            throw new StoreProblem(
                    "unwritable", "The file " + file + " cannot be written: " + e + ". Give another with --out.", e);
        }
    }

    private Done file(Format format, Path part, Path file) throws IOException {
        Done done;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            done = to(format, out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return done;
    }

    private Done folder(Path part, Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new StoreProblem("exists", "There is something at " + folder + " already. Name another folder.");
        }
        Files.createDirectory(part);
        Source source = new Source(store, filter, mask);
        try {
            DataPackage.folder(source, part);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(part, folder);
        return new Done(source.written(), source.leftOut().counts());
    }

    private static void remove(Path part) throws IOException {
        if (Files.exists(part)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(part)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }
}
