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
    private static final List<String> FILES = List.of("/casus/place/en/words.tsv", "/casus/place/en/person-names.tsv");

    private final Map<String, Set<String>> classes = new HashMap<>();

    PlaceWords() {
        FILES.forEach(this::read);
    }

    private void read(String file) {
        try (InputStream in = PlaceWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).startsWith("#")) {
                    add(file, lines.get(i), i + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private void add(String file, String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 2) {
            throw new IllegalStateException(
                    file + " line " + number + ": " + cells.length + " columns where 2 are expected");
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

    /** A word for those who rule, guard or live in a town. */
    boolean isCivic(String word) {
        return is("civic", word);
    }

    /** A usual given name or surname. */
    boolean isPersonName(String word) {
        return isGivenName(word) || is("surname", word);
    }

    boolean isGivenName(String word) {
        return is("given", word);
    }

    boolean isTitle(String word) {
        return is("title", word);
    }

    boolean is(String kind, String word) {
        return classes.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
