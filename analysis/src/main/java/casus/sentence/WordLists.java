package casus.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of words from resources: a line holds the name of a list, a tab, and words divided by blanks. */
final class WordLists {
    private WordLists() {}

    /**
     * The lists of all the files, by name; a list may go on over several lines.
     *
     * @throws IllegalStateException when a file is missing or a line has not two columns
     */
    static Map<String, Set<String>> read(List<String> files) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String file : files) {
            String path = "/casus/sentence/en/" + file;
            try (InputStream in = WordLists.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("Resource " + path + " is missing from the build");
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                int number = 0;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    if (line.startsWith("#") || line.isBlank()) {
                        continue;
                    }
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 2) {
                        throw new IllegalStateException(
                                path + " line " + number + ": " + cells.length + " columns where 2 are expected");
                    }
                    lists.computeIfAbsent(cells[0], key -> new HashSet<>()).addAll(List.of(cells[1].split(" ")));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
        }
        return lists;
    }
}
