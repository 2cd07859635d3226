package casus.brief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small words that decide whether a text can stand by itself. */
final class Words {
    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        Acts.rows("words.tsv").forEach(row -> LISTS.put(row[0], new HashSet<>(Arrays.asList(row[1].split("\\|")))));
    }

    private Words() {}

    /** Whether a text is a pronoun and nothing else. */
    static boolean isPronoun(String text) {
        return is("pronoun", text);
    }

    /** Whether a word takes a capital only where it begins a sentence. */
    static boolean isSmall(String word) {
        return is("small", word);
    }

    /** Whether a sentence leans on the one before it ("It landed at noon"). */
    static boolean leans(String sentence) {
        return is("leaning", sentence.replaceFirst("^[“\"']+", "").split("[ ,’']", 2)[0]);
    }

    private static boolean is(String list, String word) {
        return LISTS.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }
}
