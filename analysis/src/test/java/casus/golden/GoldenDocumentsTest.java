package casus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The analysis of each example is as stored. {@code -Dcasus.golden.update=true} stores it anew; what that changed is to be read as a
 * diff before it is committed.
 */
class GoldenDocumentsTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path GOLDEN = Path.of("src/test/resources/casus/golden");

    @BeforeAll
    static void folderExists() throws IOException {
        Files.createDirectories(GOLDEN);
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") || name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void analysisIsAsStored(String name) throws IOException, UnreadableDocument {
        Source source = new Source(
                name,
                "examples/" + name,
                Files.readAllBytes(EXAMPLES.resolve(name)),
                Source.Format.AUTO,
                LocalDate.of(2025, 11, 10),
                null,
                null);
        String now = GoldenForm.of(Engine.ANALYZER.analyse(source));
        Path stored = GOLDEN.resolve(name + ".golden");
        if (Boolean.getBoolean("casus.golden.update")) {
            Files.writeString(stored, now);
        }
        String diff = LineDiff.of(Files.exists(stored) ? Files.readString(stored) : "", now);
        assertThat(diff)
                .as(
                        "%s differs from what is stored (-) to what is found now (+); if it is better, store it with "
                                + "-Dcasus.golden.update=true and read the diff",
                        name)
                .isEmpty();
    }

    @Test
    void everyStoredDocumentHasItsExample() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".golden"))
                            .map(name -> name.replace(".golden", ""))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(examples());
        }
    }
}
