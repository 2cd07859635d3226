package casus.factuality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small sets of {@code words.tsv}. */
final class Words {
    private static final String FILE = "/casus/factuality/en/words.tsv";

    private final Map<String, Set<String>> sets = new HashMap<>();

    Words() {
        List<String> lines = lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#")) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != 2) {
                throw new IllegalStateException(FILE + " line " + (i + 1) + ": not a set, a tab and words");
            }
            sets.put(cells[0], Set.of(cells[1].split(" ")));
        }
    }

    /** Whether the word, in whatever case, is in the set. */
    boolean in(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    static List<String> lines(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
