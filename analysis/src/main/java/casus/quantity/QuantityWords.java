package casus.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that amounts are made of, from the resources of this package. */
final class QuantityWords {
    /** What a phrase beside a number makes of it. */
    enum Bound {
        LEAST,
        MOST,
        ABOUT
    }

    /** A word that leaves the number open; null where it has no bound. */
    record Vague(@Nullable Double low, @Nullable Double high) {}

    static final Map<String, String> UNITS = new HashMap<>();
    static final Map<String, String> CLOSE_UNITS = new HashMap<>();
    static final Map<String, String> SIGNS = new HashMap<>();
    static final Map<String, String> MONEY = new HashMap<>();
    static final Map<String, Bound> BEFORE = new HashMap<>();
    static final Map<String, Bound> AFTER = new HashMap<>();
    static final Map<String, Vague> VAGUE = new HashMap<>();
    static final Set<String> NUMBERED = new HashSet<>();
    static final Set<String> NAMING = new HashSet<>();
    static final Set<String> PERSONS = new HashSet<>();

    static {
        for (String[] row : rows("units.tsv", 3)) {
            for (String word : row[1].split("\\|")) {
                UNITS.putIfAbsent(word, row[0]);
                if (row[2].equals("c")) {
                    CLOSE_UNITS.putIfAbsent(word, row[0]);
                }
            }
        }
        for (String[] row : rows("currencies.tsv", 3)) {
            for (String sign : row[1].split(" ")) {
                SIGNS.put(sign, row[0]);
            }
            for (String word : row[2].split("\\|")) {
                MONEY.put(word, row[0]);
            }
        }
        for (String[] row : rows("bounds.tsv", 3)) {
            Bound bound = Bound.valueOf(row[0].toUpperCase(java.util.Locale.ROOT));
            for (String phrase : row[2].split("\\|")) {
                (row[1].equals("before") ? BEFORE : AFTER).put(phrase, bound);
            }
        }
        for (String[] row : rows("vague.tsv", 3)) {
            VAGUE.put(
                    row[0],
                    new Vague(
                            row[1].isEmpty() ? null : Double.valueOf(row[1]),
                            row[2].isEmpty() ? null : Double.valueOf(row[2])));
        }
        for (String[] row : rows("numbered.tsv", 2)) {
            (row[1].equals("always") ? NAMING : NUMBERED).addAll(List.of(row[0].split(" ")));
        }
        rows("persons.tsv", 1).forEach(row -> PERSONS.addAll(List.of(row[0].split(" "))));
    }

    private QuantityWords() {}

    private static List<String[]> rows(String name, int columns) {
        String file = "/casus/quantity/en/" + name;
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = QuantityWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException(file + " line " + number + ": " + cells.length + " columns where "
                            + columns + " are expected");
                }
                rows.add(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return rows;
    }
}
