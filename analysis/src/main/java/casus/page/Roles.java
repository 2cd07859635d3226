package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the class and id of an element say that its text is within an article. Words: {@code roles.tsv}. */
final class Roles {
    private static final int LONGEST = 400;
    private static final Map<String, Set<String>> WORDS = new HashMap<>();
    private static final Map<String, List<String>> PIECES = new HashMap<>();

    static {
        for (String[] row : Words.rows("roles.tsv", 2)) {
            for (String word : row[1].split(" ")) {
                if (word.startsWith("*")) {
                    PIECES.computeIfAbsent(row[0], role -> new ArrayList<>()).add(word.substring(1));
                } else {
                    WORDS.computeIfAbsent(row[0], role -> new HashSet<>()).add(word);
                }
            }
        }
    }

    private Roles() {}

    /** Whether the names of the element hold a word of that role. */
    static boolean isNamed(Element element, String role) {
        String className = element.className();
        String id = element.id();
        if (className.isEmpty() && id.isEmpty()) {
            return false;
        }
        String names = className.isEmpty() ? id : id.isEmpty() ? className : className + " " + id;
        names = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
        // Lowering may lengthen a text: then the words are cut out of the lowered one, without humps.
        String lower = names.toLowerCase(Locale.ROOT);
        names = lower.length() == names.length() ? names : lower;
        for (String piece : PIECES.getOrDefault(role, List.of())) {
            if (lower.contains(piece)) {
                return true;
            }
        }
        Set<String> words = WORDS.getOrDefault(role, Set.of());
        String before = "";
        int from = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean inside = i < names.length() && Character.isLetterOrDigit(names.charAt(i));
            boolean humps = inside
                    && i > from
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (inside && !humps) {
                continue;
            }
            if (i > from) {
                String word = lower.substring(from, i);
                if (words.contains(word) || words.contains(before + "+" + word)) {
                    return true;
                }
                before = word;
            }
            from = humps ? i : i + 1;
        }
        return false;
    }
}
