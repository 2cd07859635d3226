package casus.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which blocks of a site's articles are furniture because they repeat. A block at a place where nearly every text
 * repeats is so when a good share of the articles has it. At a place of ever new texts, such as the paragraphs of the
 * body, stock sentences repeat that are the article's own: there it must be on nearly all of several articles, and never
 * between two paragraphs that are new.
 */
final class Repeated {
    private static final int LEAST = 3;
    private static final int SEVERAL = 5;
    private static final double GOOD_SHARE = 0.3;
    private static final double NEARLY_ALL = 0.9;

    private final List<List<PageShape>> articles;
    private final Map<Long, Integer> counts = new HashMap<>();
    private final Map<Integer, Integer> told = new HashMap<>();
    private final Map<Integer, Integer> texts = new HashMap<>();

    Repeated(List<List<PageShape>> articles) {
        this.articles = articles;
        for (List<PageShape> article : articles) {
            Map<Long, Integer> own = new HashMap<>();
            article.forEach(page -> page.lines().forEach(line -> own.put(line.key(), line.position())));
            own.forEach((key, position) -> {
                told.merge(position, 1, Integer::sum);
                if (counts.merge(key, 1, Integer::sum) == 1) {
                    texts.merge(position, 1, Integer::sum);
                }
            });
        }
    }

    /** Keys of the lines that are furniture; empty for fewer than three articles. */
    Set<Long> furniture() {
        Set<Long> found = new HashSet<>();
        if (articles.size() < LEAST) {
            return found;
        }
        Set<Long> between = between();
        for (List<PageShape> article : articles) {
            for (PageShape page : article) {
                for (PageShape.Line line : page.lines()) {
                    if (isFurniture(line, between)) {
                        found.add(line.key());
                    }
                }
            }
        }
        return found;
    }

    private boolean isFurniture(PageShape.Line line, Set<Long> between) {
        int count = counts.getOrDefault(line.key(), 0);
        if (count < LEAST || count < GOOD_SHARE * articles.size()) {
            return false;
        }
        boolean repeating = texts.getOrDefault(line.position(), 0) * LEAST <= told.getOrDefault(line.position(), 0);
        return repeating
                || articles.size() >= SEVERAL && count >= NEARLY_ALL * articles.size() && !between.contains(line.key());
    }

    /** Lines that stand, on some page, between new running text of their own place, or on a page without any. */
    private Set<Long> between() {
        Set<Long> found = new HashSet<>();
        for (List<PageShape> article : articles) {
            for (PageShape page : article) {
                Map<Integer, int[]> spans = spans(page.lines());
                for (int i = 0; i < page.lines().size(); i++) {
                    PageShape.Line line = page.lines().get(i);
                    int[] span = spans.get(line.place());
                    if (span == null || i > span[0] && i < span[1]) {
                        found.add(line.key());
                    }
                }
            }
        }
        return found;
    }

    /** For each place the first and the last line of running text that no other article has. */
    private Map<Integer, int[]> spans(List<PageShape.Line> lines) {
        Map<Integer, int[]> spans = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PageShape.Line line = lines.get(i);
            if (line.isRunning() && counts.getOrDefault(line.key(), 0) == 1) {
                spans.computeIfAbsent(line.place(), place -> new int[] {Integer.MAX_VALUE, -1});
                int[] span = spans.get(line.place());
                span[0] = Math.min(span[0], i);
                span[1] = i;
            }
        }
        return spans;
    }
}
