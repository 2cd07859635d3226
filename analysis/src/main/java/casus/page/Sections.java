package casus.page;

import java.util.HashMap;
import java.util.Map;

/** Names of a page's sections, and the kind of article that they tell. Words: {@code sections.tsv}. */
final class Sections {
    private static final Map<String, String> KINDS = new HashMap<>();

    static {
        for (String[] row : Words.rows("sections.tsv", 2)) {
            for (String name : row[1].split("\\|")) {
                KINDS.put(name, row[0]);
            }
        }
    }

    private Sections() {}

    static boolean isSection(String lower) {
        return KINDS.containsKey(lower);
    }

    /** The kind of article in that section; {@code news} where it tells none. */
    static String kind(String lower) {
        return KINDS.getOrDefault(lower, "news");
    }
}
