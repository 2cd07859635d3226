package casus.page;

import java.util.ArrayList;
import java.util.List;

/** A stretch of one line of a PDF's page that no wide gap divides; a line across columns is several. Points, as in {@link PdfGlyph}. */
record PdfSegment(String text, float left, float right, float y, float size) {
    private static final float SAME_LINE = 0.5f;
    /** In sizes of the font: a gap that may be one between columns, and a step back to where something else begins. */
    private static final float WIDE = 0.9f;

    private static final float BACK = 0.6f;
    private static final float LEAST_BLANK = 0.05f;
    private static final float USUAL_BLANK = 0.28f;

    /** Cuts the glyphs, in the order in which they are drawn, into segments. */
    static List<PdfSegment> of(List<PdfGlyph> glyphs) {
        List<PdfSegment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        PdfGlyph first = null;
        PdfGlyph last = null;
        boolean blank = false;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.isBlank()) {
                blank = true;
                continue;
            }
            if (last == null || first == null) {
                first = glyph;
            } else if (divides(last, glyph)) {
                segments.add(new PdfSegment(text.toString(), first.x(), last.right(), first.y(), first.size()));
                text.setLength(0);
                first = glyph;
            } else if (blank || glyph.x() - last.right() > blankWidth(glyph) / 2) {
                text.append(' ');
            }
            text.append(glyph.letters());
            last = glyph;
            blank = false;
        }
        if (first != null && last != null) {
            segments.add(new PdfSegment(text.toString(), first.x(), last.right(), first.y(), first.size()));
        }
        return segments;
    }

    private static boolean divides(PdfGlyph last, PdfGlyph glyph) {
        float size = Math.max(last.size(), glyph.size());
        float gap = glyph.x() - last.right();
        return Math.abs(glyph.y() - last.y()) > SAME_LINE * size || gap > WIDE * size || gap < -BACK * size;
    }

    private static float blankWidth(PdfGlyph glyph) {
        float blank = glyph.blank();
        boolean told = blank > LEAST_BLANK * glyph.size() && blank < glyph.size();
        return told ? blank : USUAL_BLANK * glyph.size();
    }
}
