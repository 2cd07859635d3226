package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines at the edges of pages that are no text: heads and feet that pages repeat, and page numbers. */
final class TextPages {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)[-–— |]*(?:page |p\\. ?|seite )?\\d{1,4}(?: ?(?:of|/|von) ?\\d{1,4})?[-–— |]*");
    private static final int EDGE = 2;
    private static final int LONGEST = 90;
    private static final double MOST = 0.4;

    private TextPages() {}

    /** For each line whether it is a page's head, foot or number; pages are parted by form feeds, which begin a line. */
    static boolean[] edges(String[] lines) {
        boolean[] found = new boolean[lines.length];
        List<List<Integer>> edges = edgesOfPages(lines);
        if (edges.size() < 2) {
            return found;
        }
        Map<String, Integer> pagesWith = new HashMap<>();
        for (List<Integer> page : edges) {
            Set<String> shapes = new HashSet<>();
            page.forEach(line -> shapes.add(shape(lines[line])));
            shapes.forEach(shape -> pagesWith.merge(shape, 1, Integer::sum));
        }
        double least = Math.max(2, MOST * edges.size());
        for (List<Integer> page : edges) {
            for (int line : page) {
                String text = lines[line].strip();
                found[line] = isNumber(text)
                        || text.length() <= LONGEST && pagesWith.getOrDefault(shape(lines[line]), 0) >= least;
            }
        }
        return found;
    }

    /** Whether a line is a page's number: "12", "- 12 -", "Page 2 of 3". */
    static boolean isNumber(String line) {
        return !line.isEmpty() && NUMBER.matcher(line).matches();
    }

    /** The numbers of the first and last filled lines of each page. */
    private static List<List<Integer>> edgesOfPages(String[] lines) {
        List<List<Integer>> pages = new ArrayList<>();
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i <= lines.length; i++) {
            if (i == lines.length || lines[i].startsWith("\f")) {
                if (!filled.isEmpty()) {
                    pages.add(edgesOf(filled));
                }
                filled = new ArrayList<>();
            }
            if (i < lines.length && !lines[i].isBlank()) {
                filled.add(i);
            }
        }
        return pages;
    }

    private static List<Integer> edgesOf(List<Integer> filled) {
        Set<Integer> edges = new HashSet<>();
        for (int i = 0; i < Math.min(EDGE, filled.size()); i++) {
            edges.add(filled.get(i));
            edges.add(filled.get(filled.size() - 1 - i));
        }
        return edges.stream().sorted().toList();
    }

    /** The line with each number as one sign, so that page numbers do not tell heads apart. */
    private static String shape(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }
}
