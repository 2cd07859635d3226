package casus.sentence;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How much of the head of a sentence is a dateline or label: "BAMAKO, Mali, Nov. 3 (AP) —", "(Agency) -", "MANILA:".
 * Parsers take its words for arguments of the sentence, so the sentence is parsed without it.
 */
final class Dateline {
    /** The relation of its words: the first hangs on nothing, the others on the first. */
    static final String RELATION = "discourse";

    private static final Set<String> DASHES = Set.of("-", "--", "---", "–", "—");
    private static final int LONGEST = 16;
    private static final int SHORTEST_REST = 4;
    private static final int SHORTEST_CAPITALS = 3;

    private Dateline() {}

    /**
     * The number of words in front that belong to it, 0 when there is none.
     *
     * @param words the words of one sentence
     * @param isPlace whether the word at an index is part of the name of a place
     */
    static int length(List<String> words, IntPredicate isPlace) {
        int end = afterDash(words, isPlace);
        if (end == 0) {
            return 0;
        }
        for (int close = bracketed(words, end); close > end; close = bracketed(words, end)) {
            end = close;
        }
        return words.size() - end < SHORTEST_REST ? 0 : end;
    }

    private static int afterDash(List<String> words, IntPredicate isPlace) {
        int last = Math.min(words.size() - 1, LONGEST);
        boolean capitals = isCapitals(words.get(0));
        boolean rich = false;
        boolean bracket = words.get(0).equals("(");
        boolean open = false;
        boolean place = false;
        for (int i = 0; i < last; i++) {
            String word = words.get(i);
            if (DASHES.contains(word)) {
                boolean begins = isLarge(words.get(i + 1))
                        || !Character.isLetter(words.get(i + 1).charAt(0));
                boolean told = capitals || bracket || place && (rich || word.length() == 2 || i <= 2);
                return i > 0 && begins && told ? i + 1 : 0;
            }
            if (word.equals(":")) {
                return i > 0 && capitals && !rich ? i + 1 : 0;
            }
            place |= isPlace.test(i);
            open = word.equals("(") || open && !word.equals(")");
            rich |= i > 0 && !isLarge(word);
            if (!open && !isLarge(word) && !Set.of(",", ".", ")").contains(word) && !isNumber(word)) {
                return 0;
            }
        }
        return 0;
    }

    /** "[Text]", "[Reporter's name]" behind a dateline. */
    private static int bracketed(List<String> words, int from) {
        if (from >= words.size() || !words.get(from).equals("[")) {
            return from;
        }
        int close = words.subList(from, Math.min(words.size(), from + LONGEST)).indexOf("]");
        return close < 0 ? from : from + close + 1;
    }

    private static boolean isCapitals(String word) {
        return word.length() >= SHORTEST_CAPITALS && word.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isLarge(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
