package casus.flink;

import casus.adding.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The project's corpora as folders: the demonstration and the examples. */
final class Corpora {
    private Corpora() {}

    /** The pages of the demonstration, laid into a folder. */
    static List<Path> demo(Path folder) throws IOException {
        String index = new String(bytes("/casus/demo/index.tsv"), StandardCharsets.UTF_8);
        return index.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t")[0])
                .map(name -> written(folder.resolve(name), "/casus/demo/pages/" + name))
                .toList();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples"))) {
            return files.sorted().toList();
        }
    }

    private static Path written(Path file, String resource) {
        try {
            return Files.write(file, bytes(resource));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Workers.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }
}
