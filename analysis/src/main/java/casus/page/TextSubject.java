package casus.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an article is about, as the telling words of its blocks: whether another block speaks of the same. Immutable. */
final class TextSubject {
    private static final Pattern DIVIDER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TELLING = 4;
    private static final int STEM = 6;

    private final Map<String, Integer> blocksWith = new HashMap<>();

    TextSubject(List<String> texts) {
        texts.forEach(text -> telling(text).forEach(word -> blocksWith.merge(word, 1, Integer::sum)));
    }

    /** The share of the text's telling words that the article has in other blocks. */
    double share(String text, boolean isOfArticle) {
        Set<String> words = telling(text);
        int own = isOfArticle ? 1 : 0;
        long shared = words.stream()
                .filter(word -> blocksWith.getOrDefault(word, 0) > own)
                .count();
        return words.isEmpty() ? 0 : (double) shared / words.size();
    }

    /** The words of a text that tell what it is about, cut to their stems. */
    static Set<String> telling(String text) {
        Set<String> words = new HashSet<>();
        for (String word : DIVIDER.split(text.toLowerCase(Locale.ROOT))) {
            if (word.length() >= TELLING) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }
}
