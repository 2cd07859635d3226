package casus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([^`]+)`");

    static List<String> examples() throws IOException {
        return GoldenDocumentsTest.examples();
    }

    @Test
    void readmeListsEveryExample() throws IOException {
        List<String> listed = LISTED.matcher(Files.readString(EXAMPLES.resolve("README.md")))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(examples());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatIsInvented(String name) throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve(name)).replaceAll("\\s+", " "))
                .containsPattern("invented|is our own|our own words");
    }
}
