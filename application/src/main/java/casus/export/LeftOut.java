package casus.export;

import java.util.Map;
import java.util.TreeMap;

/** What an export did not give out, and why: nothing is cut silently. */
final class LeftOut {
    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String why) {
        counts.merge(why, 1, Integer::sum);
    }

    /** How many, by reason in words. */
    Map<String, Integer> counts() {
        return counts;
    }
}
