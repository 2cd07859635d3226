package casus.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words are written small and which large; read when the first text in capitals comes. Thread-safe. */
final class CaseWords {
    private static final List<String> FILES = List.of("common-words.tsv", "small-words.tsv");
    private static final String[][] ENDINGS = {
        {"s", ""},
        {"es", ""},
        {"ies", "y"},
        {"ed", ""},
        {"ed", "e"},
        {"d", ""},
        {"ied", "y"},
        {"ing", ""},
        {"ing", "e"},
        {"er", ""},
        {"er", "e"},
        {"est", ""},
        {"ly", ""}
    };
    private static final int SHORTEST_STEM = 3;

    /** Loaded at the first question. */
    private static final class Lists {
        static final Map<String, Set<String>> ALL = WordLists.read(FILES);
    }

    boolean isSmall(String word) {
        return in("small", word);
    }

    boolean isLarge(String word) {
        return in("large", word);
    }

    boolean isDated(String word) {
        return in("dated", word);
    }

    boolean isTitle(String word) {
        return in("title", word);
    }

    /** A common word or a regular form of one. */
    boolean isCommon(String word) {
        return inFlected("common", word);
    }

    boolean isRare(String word) {
        return !isCommon(word) && inFlected("rare", word);
    }

    /** Neither common nor rare nor small: a name, for all that is known. */
    boolean isUnknown(String word) {
        return !word.isEmpty() && !isOrdinary(word) && !isRare(word) && !isLarge(word);
    }

    /** A word that nobody would take for a name. */
    boolean isOrdinary(String word) {
        return isSmall(word) || isCommon(word);
    }

    private static boolean inFlected(String list, String word) {
        if (in(list, word)) {
            return true;
        }
        for (String[] ending : ENDINGS) {
            if (word.endsWith(ending[0]) && word.length() - ending[0].length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - ending[0].length()) + ending[1];
                if (in(list, stem) || isDoubled(stem) && in(list, stem.substring(0, stem.length() - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDoubled(String stem) {
        int last = stem.length() - 1;
        return last > 2 && stem.charAt(last) == stem.charAt(last - 1);
    }

    private static boolean in(String list, String word) {
        return Lists.ALL.getOrDefault(list, Set.of()).contains(word);
    }
}
