package casus.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that stand beside names of places, by class. Immutable. */
final class PlaceWords {
    private static final String FILE = "/casus/place/en/words.tsv";

    private final Map<String, Set<String>> classes = new HashMap<>();

    PlaceWords() {
        try (InputStream in = PlaceWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + FILE + " is missing from the build");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#")) {
                    add(lines.get(i), i + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2) {
            throw new IllegalStateException(
                    FILE + " line " + number + ": " + cells.length + " columns where 2 are expected");
        }
        classes.computeIfAbsent(cells[0], name -> new HashSet<>()).addAll(List.of(cells[1].split(" ")));
    }

    boolean isDivision(String word) {
        return is("division", word);
    }

    boolean isTown(String word) {
        return is("town", word);
    }

    /** A word for any kind of place. */
    boolean isKind(String word) {
        return isDivision(word) || isTown(word) || is("feature", word);
    }

    boolean isDirection(String word) {
        return is("direction", word);
    }

    /** A word that is a place's name somewhere and mostly something else. */
    boolean isOrdinary(String word) {
        return isDirection(word) || is("ordinary", word);
    }

    boolean isLocative(String word) {
        return is("locative", word);
    }

    boolean is(String kind, String word) {
        return classes.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
