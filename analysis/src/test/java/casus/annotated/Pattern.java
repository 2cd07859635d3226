package casus.annotated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** How an annotated value is compared: alternatives by {@code |}, lists by {@code ,}, {@code *} at the end for "begins with". */
final class Pattern {
    private Pattern() {}

    /** Whether the found value fits; lists fit when they pair off in any order. */
    static boolean fits(String pattern, String found) {
        if (pattern.equals(found)) {
            return true;
        }
        if (!pattern.contains(",") && !found.contains(",")) {
            return fitsOne(pattern, found);
        }
        List<String> rest = new ArrayList<>(Arrays.asList(found.split(",")));
        List<String> patterns = new ArrayList<>(Arrays.asList(pattern.split(",")));
        // The narrow ones choose first.
        patterns.sort((a, b) -> Boolean.compare(a.contains("*"), b.contains("*")));
        return rest.size() == patterns.size() && patterns.stream().allMatch(one -> take(one, rest));
    }

    private static boolean take(String pattern, List<String> rest) {
        for (Iterator<String> each = rest.iterator(); each.hasNext(); ) {
            if (fitsOne(pattern, each.next())) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    private static boolean fitsOne(String pattern, String found) {
        return Arrays.stream(pattern.split("\\|"))
                .anyMatch(one -> one.endsWith("*")
                        ? found.startsWith(one.substring(0, one.length() - 1)) && !found.equals("-")
                        : one.equals(found) || found.startsWith(one + ":"));
    }
}
