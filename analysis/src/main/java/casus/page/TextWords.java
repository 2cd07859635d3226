package casus.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists by which lines of copied text are told. Words: {@code copied.tsv}. */
final class TextWords {
    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        for (String[] row : Words.rows("copied.tsv", 2)) {
            LISTS.put(row[0], new LinkedHashSet<>(Arrays.asList(row[1].split("\\|"))));
        }
    }

    private TextWords() {}

    static Set<String> of(String list) {
        Set<String> words = LISTS.get(list);
        if (words == null) {
            throw new IllegalStateException("casus/page/en/copied.tsv has no list \"" + list + "\"");
        }
        return words;
    }

    /** The words of a list as alternatives of a regular expression. */
    static String either(String list) {
        return of(list).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
