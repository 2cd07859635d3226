package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class and id of an element say that its text is within an article. Words: {@code roles.tsv}. */
final class Roles {
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern DIVIDER = Pattern.compile("[^\\p{L}\\p{N}]+");
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
        String lower = names.toLowerCase(Locale.ROOT);
        for (String piece : PIECES.getOrDefault(role, List.of())) {
            if (lower.contains(piece)) {
                return true;
            }
        }
        Set<String> words = WORDS.getOrDefault(role, Set.of());
        String before = "";
        for (String part : DIVIDER.split(CAMEL.matcher(names).replaceAll("-"))) {
            String word = part.toLowerCase(Locale.ROOT);
            if (words.contains(word) || words.contains(before + "+" + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }
}
