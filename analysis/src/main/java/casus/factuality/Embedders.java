package casus.factuality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of {@code embedders.tsv}: what each makes of the predicate below it. */
final class Embedders {
    private static final String FILE = "/casus/factuality/en/embedders.tsv";
    private static final Set<String> READINGS =
            Set.of("not-occurred", "attempted", "planned", "requested", "possible", "denied", "probable");
    private final Map<String, String> byLemma = new HashMap<>();

    Embedders() {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 2 || !READINGS.contains(cells[0])) {
                throw new IllegalStateException(
                        FILE + " line " + (i + 1) + ": \"" + lines.get(i) + "\" is not a reading, a tab and lemmas");
            }
            for (String lemma : cells[1].split(" ")) {
                byLemma.put(lemma, cells[0]);
            }
        }
    }

    Optional<String> reading(String lemma) {
        return Optional.ofNullable(byLemma.get(lemma));
    }

    private static List<String> lines() {
        try (InputStream in = Embedders.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + FILE + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
