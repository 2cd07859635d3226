package casus.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reading order of a page: what stands apart at its head and foot, then columns from left to right. What crosses a gutter
 * (a headline over two columns) divides what is above it from what is below. Tables stay in rows: their cells are too short
 * for columns of text.
 */
final class PdfLayout {
    private static final int DEEPEST = 6;
    private static final int MOST_GUTTERS = 40;
    private static final int LEAST_LINES = 3;
    private static final int LEAST_LETTERS = 14;
    private static final double LEAST_WIDTH = 0.15;
    private static final double MOST_CROSSING = 0.3;
    private static final double GUTTER = 0.4;
    private static final double APART = 1.9;

    private final List<List<PdfSegment>> blocks = new ArrayList<>();

    /** A place between two columns: what stands on either side of it, and what crosses it. */
    private record Gutter(List<PdfSegment> before, List<PdfSegment> behind, List<PdfSegment> crossing) {}

    private PdfLayout() {}

    /** The lines of a page; an empty one where a new paragraph is set apart. */
    static List<String> lines(List<PdfGlyph> glyphs) {
        Map<Float, List<PdfGlyph>> turned = new TreeMap<>();
        glyphs.forEach(glyph ->
                turned.computeIfAbsent(glyph.turn(), turn -> new ArrayList<>()).add(glyph));
        PdfLayout layout = new PdfLayout();
        for (List<PdfGlyph> same : turned.values()) {
            List<PdfSegment> segments = new ArrayList<>(PdfSegment.of(same));
            segments.sort(Comparator.comparingDouble(PdfSegment::y).thenComparingDouble(PdfSegment::left));
            layout.page(segments);
        }
        return PdfRows.lines(layout.blocks);
    }

    /** Lines far from the rest, above and below, are the page's own and in no column. */
    private void page(List<PdfSegment> sorted) {
        int begin = 0;
        int end = sorted.size();
        double apart = APART * PdfRows.usualStep(sorted);
        for (int peeled = 0; peeled < 2 && end - begin > LEAST_LINES; peeled++) {
            int row = rowEnd(sorted, begin);
            if (row < end && sorted.get(row).y() - sorted.get(row - 1).y() > apart) {
                blocks.add(sorted.subList(begin, row));
                begin = row;
            }
        }
        int foot = rowBegin(sorted, end);
        boolean stands =
                foot > begin && sorted.get(foot).y() - sorted.get(foot - 1).y() > apart;
        end = stands ? foot : end;
        order(sorted.subList(begin, end), 0);
        if (stands) {
            blocks.add(sorted.subList(foot, sorted.size()));
        }
    }

    private static int rowEnd(List<PdfSegment> sorted, int begin) {
        int end = begin + 1;
        while (end < sorted.size() && PdfRows.sameRow(sorted.get(end - 1), sorted.get(end))) {
            end++;
        }
        return end;
    }

    private static int rowBegin(List<PdfSegment> sorted, int end) {
        int begin = Math.max(0, end - 1);
        while (begin > 0 && PdfRows.sameRow(sorted.get(begin - 1), sorted.get(begin))) {
            begin--;
        }
        return begin;
    }

    private void order(List<PdfSegment> segments, int depth) {
        if (segments.isEmpty()) {
            return;
        }
        Gutter gutter = depth < DEEPEST ? gutter(segments) : null;
        if (gutter == null) {
            blocks.add(segments);
            return;
        }
        double above = Double.NEGATIVE_INFINITY;
        List<PdfSegment> group = new ArrayList<>();
        for (PdfSegment crossing : gutter.crossing) {
            double below = crossing.y();
            List<PdfSegment> before = between(gutter.before, above, below);
            List<PdfSegment> behind = between(gutter.behind, above, below);
            if (!before.isEmpty() || !behind.isEmpty()) {
                flush(group);
                order(before, depth + 1);
                order(behind, depth + 1);
            }
            group.add(crossing);
            above = below;
        }
        flush(group);
        order(between(gutter.before, above, Double.POSITIVE_INFINITY), depth + 1);
        order(between(gutter.behind, above, Double.POSITIVE_INFINITY), depth + 1);
    }

    private void flush(List<PdfSegment> group) {
        if (!group.isEmpty()) {
            blocks.add(List.copyOf(group));
            group.clear();
        }
    }

    private static List<PdfSegment> between(List<PdfSegment> sorted, double above, double below) {
        return sorted.stream()
                .filter(segment -> segment.y() >= above && segment.y() < below)
                .toList();
    }

    /** The gutter that fewest lines cross; null where the lines are not in columns. */
    private static @Nullable Gutter gutter(List<PdfSegment> segments) {
        Gutter best = null;
        for (float left : edges(segments)) {
            Gutter found = at(left, segments);
            if (found != null && (best == null || found.crossing.size() < best.crossing.size())) {
                best = found;
            }
        }
        return best;
    }

    /** Where several lines begin, from left to right; the most common edges only. */
    private static List<Float> edges(List<PdfSegment> segments) {
        Map<Integer, Integer> counts = new HashMap<>();
        segments.forEach(segment -> counts.merge(Math.round(segment.left()), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_LINES)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_GUTTERS)
                .map(entry -> entry.getKey() - 1f)
                .sorted()
                .toList();
    }

    private static @Nullable Gutter at(float left, List<PdfSegment> segments) {
        List<PdfSegment> before = new ArrayList<>();
        List<PdfSegment> behind = new ArrayList<>();
        List<PdfSegment> crossing = new ArrayList<>();
        for (PdfSegment segment : segments) {
            if (segment.left() >= left) {
                behind.add(segment);
            } else if (segment.right() <= left - GUTTER * segment.size()) {
                before.add(segment);
            } else {
                crossing.add(segment);
            }
        }
        double width = right(segments) - left(segments);
        boolean columns = isColumn(before, width)
                && isColumn(behind, width)
                && crossing.size() <= MOST_CROSSING * segments.size()
                && sideBySide(before, behind);
        return columns ? new Gutter(before, behind, crossing) : null;
    }

    private static boolean isColumn(List<PdfSegment> segments, double width) {
        int letters =
                segments.stream().mapToInt(segment -> segment.text().length()).sum();
        return segments.size() >= LEAST_LINES
                && letters >= LEAST_LETTERS * segments.size()
                && right(segments) - left(segments) >= LEAST_WIDTH * width;
    }

    private static boolean sideBySide(List<PdfSegment> before, List<PdfSegment> behind) {
        return before.get(0).y() < behind.get(behind.size() - 1).y()
                && behind.get(0).y() < before.get(before.size() - 1).y();
    }

    private static double left(List<PdfSegment> segments) {
        return segments.stream().mapToDouble(PdfSegment::left).min().orElse(0);
    }

    private static double right(List<PdfSegment> segments) {
        return segments.stream().mapToDouble(PdfSegment::right).max().orElse(0);
    }
}
