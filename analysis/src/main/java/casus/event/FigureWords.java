package casus.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of figures, by kind; from {@code figures.tsv}. */
final class FigureWords {
    private final Map<String, Map<String, String>> byKind = new HashMap<>();

    FigureWords() {
        for (Tsv.Row row : Tsv.read("figures.tsv", 3)) {
            Map<String, String> words = byKind.computeIfAbsent(row.cell(1), kind -> new HashMap<>());
            for (String lemma : row.cell(2).split(" ")) {
                if (words.put(lemma, row.cell(0)) != null
                        && !Set.of("state", "area").contains(row.cell(1))) {
                    throw row.wrong("\"" + lemma + "\" stands twice among the words of kind " + row.cell(1));
                }
            }
        }
    }

    /** The measure that a word of the kind gives; empty where it is none. */
    Optional<String> measure(String kind, String lemma) {
        Map<String, String> words = byKind.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("No words of kind \"" + kind + "\" in figures.tsv");
        }
        return Optional.ofNullable(words.get(lemma));
    }

    boolean is(String kind, String lemma) {
        return measure(kind, lemma).isPresent();
    }

    /** The first kind that knows the word. */
    Optional<String> measure(List<String> kinds, String lemma) {
        return kinds.stream()
                .map(kind -> measure(kind, lemma))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
