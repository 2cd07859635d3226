package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.Location;
import casus.record.Store;
import casus.record.StoreProblem;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables and lines that somebody brings back: taken in, or told what is wrong with them. */
class TablesFuzzTest {
    private static @Nullable Store store;

    private static synchronized Store store() throws IOException {
        Store open = store;
        if (open == null) {
            Path folder = Files.createTempDirectory("casus-fuzz");
            open = Store.open(new Location(folder, null));
            store = open;
        }
        return open;
    }

    @FuzzTest(maxDuration = "3m")
    void csv(byte[] bytes) throws IOException {
        imported("table.csv", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void jsonl(byte[] bytes) throws IOException {
        imported("lines.jsonl", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void audit(byte[] bytes) throws IOException {
        try {
            AuditSheet.read(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (StoreProblem e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** A cell that was made harmless is itself again, and never runs. */
    @FuzzTest(maxDuration = "3m")
    void formulas(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(Formulas.unguarded(Formulas.guarded(text))).isEqualTo(text);
        assertThat(Formulas.guarded(text))
                .doesNotStartWith("=")
                .doesNotStartWith("@")
                .doesNotStartWith("+");
    }

    private static void imported(String name, byte[] bytes) throws IOException {
        List<String> problems = new ArrayList<>();
        try {
            new Importer(store(), verdicts -> {}, problems::add).read(name, new ByteArrayInputStream(bytes));
        } catch (StoreProblem e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
