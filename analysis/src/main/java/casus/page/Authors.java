package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Persons out of what pages print as authors: "By A, B and C, Staff Writers | Reuters". Words: {@code names.tsv}. */
final class Authors {
    private static final Map<String, Set<String>> WORDS = new HashMap<>();
    private static final Pattern DIVIDERS;
    private static final Pattern LEAD;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 300;

    static {
        for (String[] row : Words.rows("names.tsv", 2)) {
            WORDS.put(row[0], new TreeSet<>(List.of(row[1].split("\\|"))));
        }
        DIVIDERS = Pattern.compile("(?iu)\\s*[,;|/•·&\\n]\\s*|\\s+(?:" + joined("and") + ")\\s+|\\s+[-–—]\\s+|\\s*\\(");
        LEAD = Pattern.compile("(?iu)^(?:" + joined("lead") + ")\\s+");
    }

    private Authors() {}

    /** The words of a list of {@code names.tsv}; none when there is no such list. */
    static Set<String> words(String list) {
        return WORDS.getOrDefault(list, Set.of());
    }

    private static String joined(String list) {
        List<String> quoted = new ArrayList<>();
        WORDS.getOrDefault(list, Set.of()).forEach(word -> quoted.add(0, Pattern.quote(word)));
        return String.join("|", quoted);
    }

    /** The persons, each once, in order; without titles, agencies, desks, addresses and the outlet itself. */
    static List<String> persons(List<String> given, @Nullable String outlet) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : given) {
            if (text.length() > LONGEST || text.startsWith("http")) {
                continue;
            }
            for (String piece : DIVIDERS.split(text)) {
                String name = LEAD.matcher(
                                piece.replaceAll("[\\s\\u00a0]+", " ").strip())
                        .replaceFirst("")
                        .replaceFirst(" (?:in|for|at|from) .*$| (?:For|The) \\p{Lu}.*$", "")
                        .strip();
                if (isPerson(name, outlet) && found.stream().noneMatch(name::equalsIgnoreCase)) {
                    found.add(name);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPerson(String name, @Nullable String outlet) {
        String[] words = name.split(" ");
        if (words.length < 2
                || words.length > MOST_WORDS
                || name.length() > 50
                || name.equalsIgnoreCase(String.valueOf(outlet))) {
            return false;
        }
        boolean odd = name.codePoints().anyMatch(point -> Character.isDigit(point) || "@:_?!".indexOf(point) >= 0);
        int capitals = 0;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (WORDS.getOrDefault("nobody", Set.of()).contains(lower)
                    || WORDS.getOrDefault("role", Set.of()).contains(lower)) {
                return false;
            }
            int first = word.codePointAt(0);
            capitals += Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER ? 1 : 0;
        }
        return !odd && capitals * 2 >= words.length;
    }
}
