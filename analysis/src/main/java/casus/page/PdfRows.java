package casus.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines out of the segments of a page's blocks; an empty line where a paragraph is told apart by space, indent or size. */
final class PdfRows {
    private static final double SAME_ROW = 0.4;
    private static final double SPACED = 1.3;
    private static final double RESIZED = 0.12;
    private static final double INDENT = 0.7;
    private static final double DEEPEST_INDENT = 6;
    private static final double FLUSH = 0.4;
    private static final double MOSTLY = 0.55;
    private static final double FILLED = 0.7;

    /** One line: its text and where it stands, in points. */
    private record Row(String text, float left, float right, float y, float size) {
        Row and(PdfSegment segment) {
            return new Row(
                    text + " " + segment.text(),
                    left,
                    Math.max(right, segment.right()),
                    y,
                    Math.max(size, segment.size()));
        }
    }

    private PdfRows() {}

    static boolean sameRow(PdfSegment one, PdfSegment other) {
        return Math.abs(one.y() - other.y()) <= SAME_ROW * Math.max(one.size(), other.size());
    }

    /** The usual step from line to line, in points; the height of letters where there is one line only. */
    static double usualStep(List<PdfSegment> sorted) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sameRow(sorted.get(i - 1), sorted.get(i))) {
                steps.add((double) sorted.get(i).y() - sorted.get(i - 1).y());
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? sorted.isEmpty() ? 0 : sorted.get(0).size() : steps.get(steps.size() / 2);
    }

    static List<String> lines(List<List<PdfSegment>> blocks) {
        List<String> lines = new ArrayList<>();
        Row last = null;
        boolean full = false;
        for (List<PdfSegment> block : blocks) {
            List<Row> rows = rows(block);
            double edge = edge(rows);
            double right = rows.stream().mapToDouble(Row::right).max().orElse(0);
            double step = usualStep(block);
            if (last != null && !(full && goesOn(last, rows.get(0), edge, step))) {
                lines.add("");
            }
            for (int i = 0; i < rows.size(); i++) {
                if (i > 0 && begins(rows.get(i - 1), rows.get(i), step, edge)) {
                    lines.add("");
                }
                lines.add(rows.get(i).text());
            }
            last = rows.get(rows.size() - 1);
            // a line that doesn't fill its column ends what it says
            full = last.right() - edge >= FILLED * (right - edge);
        }
        return lines;
    }

    private static List<Row> rows(List<PdfSegment> sorted) {
        List<Row> rows = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i < sorted.size() && sameRow(sorted.get(i - 1), sorted.get(i))) {
                continue;
            }
            List<PdfSegment> same = new ArrayList<>(sorted.subList(begin, i));
            same.sort(Comparator.comparingDouble(PdfSegment::left));
            PdfSegment first = same.get(0);
            Row row = new Row(first.text(), first.left(), first.right(), first.y(), first.size());
            for (PdfSegment other : same.subList(1, same.size())) {
                row = row.and(other);
            }
            rows.add(row);
            begin = i;
        }
        return rows;
    }

    /** The left edge at which most lines begin; not a number where there is none, as in centred text. */
    private static double edge(List<Row> rows) {
        double least = rows.stream().mapToDouble(Row::left).min().orElse(0);
        long flush = rows.stream()
                .filter(row -> row.left() <= least + FLUSH * row.size())
                .count();
        return flush >= MOSTLY * rows.size() ? least : Double.NaN;
    }

    private static boolean begins(Row before, Row row, double step, double edge) {
        return row.y() - before.y() > SPACED * step
                || resized(before, row)
                || indented(row, edge) && !indented(before, edge);
    }

    private static boolean resized(Row before, Row row) {
        return Math.abs(before.size() - row.size()) > RESIZED * Math.max(before.size(), row.size());
    }

    private static boolean indented(Row row, double edge) {
        double indent = (row.left() - edge) / row.size();
        return indent > INDENT && indent < DEEPEST_INDENT;
    }

    /** Whether a sentence goes on from the end of one column to the head of the next, or to the line right below. */
    private static boolean goesOn(Row last, Row first, double edge, double step) {
        return !HtmlBlock.endsSentence(last.text())
                && first.y() - last.y() <= SPACED * step
                && !resized(last, first)
                && !indented(first, edge);
    }
}
