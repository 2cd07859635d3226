package casus.event;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Named classes of lemmas, such as {@code troops} or {@code weapon}: the hand-made ones of {@code classes.tsv}, some of
 * them widened by those that {@code classes-wordnet.tsv} takes from WordNet.
 */
final class WordClasses {
    private final Map<String, Set<String>> byName = new LinkedHashMap<>();

    WordClasses() {
        for (Tsv.Row row : Tsv.read("classes.tsv", 2)) {
            Set<String> lemmas = new TreeSet<>();
            for (String lemma : row.cell(1).split(" ")) {
                if (!lemmas.add(lemma)) {
                    throw row.wrong("\"" + lemma + "\" stands twice in class \"" + row.cell(0) + "\"");
                }
            }
            if (byName.put(row.cell(0), Set.copyOf(lemmas)) != null) {
                throw row.wrong("class \"" + row.cell(0) + "\" is defined twice");
            }
        }
        for (Tsv.Row row : Tsv.read("classes-wordnet.tsv", 2)) {
            Set<String> narrow = byName.get(row.cell(0));
            if (narrow == null) {
                throw row.wrong("class \"" + row.cell(0) + "\" widens none of classes.tsv");
            }
            Set<String> wide = new HashSet<>(narrow);
            wide.addAll(List.of(row.cell(1).split(" ")));
            byName.put(row.cell(0), Set.copyOf(wide));
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Set<String> members(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** Whether the lemma is in the class. */
    boolean contains(String name, String lemma) {
        Set<String> words = byName.get(name);
        if (words == null) {
            throw new IllegalArgumentException("No word class \"" + name + "\" in classes.tsv");
        }
        return words.contains(lemma) || words.contains(singular(lemma));
    }

    /** Lemmatizers keep "troops" or "forces" in the plural; the lists hold the singular. */
    static String singular(String lemma) {
        return lemma.length() > 3 && lemma.endsWith("s") && !lemma.endsWith("ss")
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }
}
