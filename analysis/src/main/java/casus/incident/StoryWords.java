package casus.incident;

import casus.sentence.Stems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that tell one story from another: names first, then what is said often, without what every text says. */
final class StoryWords {
    private static final int MOST = 40;
    /** What stands at the top of an article says what it is about. */
    private static final int LEAD = 600;

    private static final double LEAD_WEIGHT = 2;
    private static final int SHORTEST = 3;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Set<String> empty = stems("empty-words.tsv");

    /** Stems of names that a text speaks of, the weightiest first: large in the middle of a sentence, never written small. */
    List<String> names(String text) {
        return weightiest(text, true);
    }

    /** Stems of other words that a text is about, the weightiest first. */
    List<String> words(String text) {
        return weightiest(text, false);
    }

    /** Numbers of two digits or more, years left out. */
    List<String> numbers(String text) {
        return Stems.words(text).stream()
                .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isDigit))
                .filter(word -> !YEAR.matcher(word).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private List<String> weightiest(String text, boolean names) {
        Map<String, Double> weights = new HashMap<>();
        Set<String> small = new HashSet<>();
        Set<String> large = new HashSet<>();
        int from = 0;
        for (String word : Stems.words(text)) {
            int at = text.indexOf(word, from);
            String between = text.substring(from, at);
            from = at + word.length();
            String stem = Stems.of(word);
            if (!says(stem) || Character.isDigit(stem.charAt(0))) {
                continue;
            }
            if (!Character.isUpperCase(word.charAt(0))) {
                small.add(stem);
            } else if (at > 0 && between.chars().noneMatch(c -> ".!?:\n\"\u201c".indexOf(c) >= 0)) {
                large.add(stem);
            }
            weights.merge(stem, at < LEAD ? LEAD_WEIGHT : 1, Double::sum);
        }
        large.removeAll(small);
        return weights.entrySet().stream()
                .filter(entry -> large.contains(entry.getKey()) == names)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Stems of the words of a sentence that say something. */
    Set<String> telling(String text) {
        Set<String> stems = new LinkedHashSet<>(Stems.all(text));
        stems.removeIf(stem -> !says(stem));
        return stems;
    }

    private boolean says(String stem) {
        boolean number = Character.isDigit(stem.charAt(0));
        return (number || stem.length() >= SHORTEST) && !empty.contains(stem);
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new HashSet<>();
        read(name).forEach(line -> stems.addAll(Stems.all(line)));
        return stems;
    }

    /** The lines of a list of words. */
    static Set<String> read(String name) {
        Set<String> lines = new HashSet<>();
        try (InputStream in = StoryWords.class.getResourceAsStream("en/" + name);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
