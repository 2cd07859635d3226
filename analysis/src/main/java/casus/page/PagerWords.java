package casus.page;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that number pages. Words: {@code pager.tsv}. */
final class PagerWords {
    /** Names of parameters of addresses. */
    static final Set<String> PARAMETERS = Set.of(list("parameter"));
    /** What stands before a number, as the inner of a pattern. */
    static final String WORD = either("word");
    /** What stands between two numbers, as the inner of a pattern. */
    static final String OF = either("of");

    private PagerWords() {}

    private static String[] list(String name) {
        return Words.rows("pager.tsv", 2).stream()
                .filter(row -> row[0].equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("pager.tsv has no row " + name))[1]
                .split("\\|");
    }

    private static String either(String name) {
        return java.util.Arrays.stream(list(name)).map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
