package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users read about exports names every format and every column of it, and no rule that does not hold. */
class ExportDocumentsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "exports.md");

    @Test
    void everyColumnOfEveryFormatIsDescribed() throws IOException {
        String text = Files.readString(DOCUMENT);
        for (Format format : Formats.all()) {
            String section = section(text, format.name());
            boolean asCsv = List.of("xlsx", "parquet").contains(format.name());
            if (asCsv) {
                assertThat(section).as(format.name()).contains("The columns of `csv`");
                continue;
            }
            for (Layout layout : format.layouts()) {
                for (String column : layout.columns()) {
                    assertThat(section).as(format.name() + ", " + column).contains("`" + column + "`");
                }
            }
        }
    }

    @Test
    void tablesOfCodesAreThoseThatAreUsed() throws IOException {
        String text = Files.readString(DOCUMENT);
        for (String[] type : Sheet.rows("acled.tsv")) {
            assertThat(text)
                    .contains("| `" + String.join("` | `", List.of(type).subList(0, 5)) + "` | "
                            + String.join(" | ", List.of(type).subList(5, 8)) + " |");
        }
        for (String[] root : Sheet.rows("roots.tsv")) {
            assertThat(text).contains("| " + String.join(" | ", root) + " |");
        }
        assertThat(Coding.roots()).hasSize(16);
    }

    private static String section(String text, String name) {
        int begin = text.indexOf("\n## " + name + "\n");
        assertThat(begin).as("a section on " + name).isNotNegative();
        int end = text.indexOf("\n## ", begin + 1);
        return text.substring(begin, end < 0 ? text.length() : end);
    }
}
