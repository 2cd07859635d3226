package casus.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words for acts, by root, mode and code. */
final class Acts {
    private static final Map<String, String[]> ROWS = new HashMap<>();
    private static final int BOTH = 2;

    static {
        rows("acts.tsv").forEach(row -> ROWS.put(row[0] + "/" + row[1], row));
    }

    private Acts() {}

    /** Which sides of an act are known. */
    enum Known {
        BOTH,
        DOER,
        OTHER,
        NEITHER,
        EACH_OTHER
    }

    /** The words for what an event claim says, {@code {a}} standing for the doer and {@code {b}} for the other side; empty where none fit. */
    static Optional<String> words(JsonNode claim, Known known) {
        String type = claim.path("type").asText("-");
        String mode = claim.path("mode").asText("-");
        String code = claim.path("cameo").asText("-");
        for (String key : List.of(mode + "/" + code, mode, code, "*")) {
            String[] row = ROWS.get(type + "/" + key);
            if (row != null) {
                String words = row[BOTH + known.ordinal()];
                return words.equals("-") ? Optional.empty() : Optional.of(words);
            }
        }
        return Optional.empty();
    }

    static List<String[]> rows(String name) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Acts.class.getResourceAsStream("en/" + name), name), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
