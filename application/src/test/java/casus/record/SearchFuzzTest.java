package casus.record;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever somebody types as a search or a filter finds something, nothing, or is refused in words; never an error of the database. */
class SearchFuzzTest {
    private static @Nullable Store store;

    private static synchronized Store store() {
        Store open = store;
        if (open == null) {
            try {
                open = Store.open(new Location(Files.createTempDirectory("casus-fuzz"), null));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            Made.article("one", "Harbour Post", "2025-03-04")
                    .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4)
                    .into(new Intake(open));
            store = open;
        }
        return open;
    }

    @FuzzTest(maxDuration = "3m")
    void words(byte[] bytes) {
        ask("q", new String(bytes, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "3m")
    void filters(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("=", 2);
        if (parts.length == 2) {
            ask(parts[0], parts[1]);
        }
    }

    private static void ask(String name, String value) {
        try {
            Filter filter = Filter.of(Map.of(name, value));
            new ClaimQuery(store()).count(filter);
            if (name.equals("q")) {
                new ArticleQuery(store()).search(value, 5);
            }
        } catch (StoreProblem e) {
            if (e.code().equals("store")) {
                throw e;
            }
        }
    }
}
