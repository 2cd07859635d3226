package casus.factuality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of {@code embedders.tsv}: what each makes of the predicate below it. */
final class Embedders {
    private static final String FILE = "/casus/factuality/en/embedders.tsv";

    /** What an embedding word makes of what it embeds. */
    enum Effect {
        NOT_OCCURRED,
        ATTEMPTED,
        PLANNED,
        REQUESTED,
        POSSIBLE,
        DENIED,
        REJECTED,
        PROBABLE,
        OCCURRED,
        ONGOING,
        CLAIM,
        SHARE,
        LIGHT,
        CONFIRMED
    }

    /** How the predicate hangs on the word. */
    enum Scope {
        CLAUSE,
        NOUN
    }

    private final Map<String, Effect> effects = new HashMap<>();

    Embedders() {
        List<String> lines = Words.lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#") && !lines.get(i).isBlank()) {
                add(lines.get(i), i + 1);
            }
        }
    }

    private void add(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(FILE + " line " + number + ": " + cells.length + " columns where 4 belong");
        }
        Effect effect = effect(cells[0], number);
        for (String lemma : cells[3].split(" ")) {
            for (String scope : cells[2].equals("any") ? new String[] {"clause", "noun"} : new String[] {cells[2]}) {
                effects.putIfAbsent(cells[1] + " " + scope + " " + lemma, effect);
            }
        }
    }

    private static Effect effect(String name, int line) {
        try {
            return Effect.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(FILE + " line " + line + ": no reading \"" + name + "\"", e);
        }
    }

    /** What the word makes of what hangs on it. The tag is a Penn Treebank tag. */
    Optional<Effect> effect(String lemma, String tag, Scope scope) {
        String key =
                wordClass(tag) + " " + scope.name().toLowerCase(Locale.ROOT) + " " + lemma.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(effects.get(key));
    }

    private static String wordClass(String tag) {
        return switch (tag.isEmpty() ? ' ' : tag.charAt(0)) {
            case 'V' -> "verb";
            case 'N' -> "noun";
            case 'J' -> "adjective";
            default -> "adverb";
        };
    }
}
