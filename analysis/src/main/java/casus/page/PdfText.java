package casus.page;

import casus.document.Note;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a PDF as copied text has it: line by line in reading order, an empty line where a paragraph is set apart, a
 * form feed between pages. The library tells where each character stands; {@link PdfLayout} puts the lines in order.
 */
final class PdfText extends PDFTextStripper {
    private static final int MOST_PAGES = 500;
    /** Drawing steps of one document; a form can draw others and so multiply them. */
    private static final int MOST_STEPS = 20_000_000;

    private static final int FIRST_LIGATURE = 0xFB00;
    private static final int LAST_LIGATURE = 0xFB06;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> without = new ArrayList<>();
    private int steps;
    private int pages;

    private PdfText() {
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
        setEndPage(MOST_PAGES);
    }

    static PdfText of(PDDocument document) throws IOException {
        PdfText text = new PdfText();
        text.getText(document);
        text.pages = document.getNumberOfPages();
        return text;
    }

    String text() {
        return text.toString();
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (pages > MOST_PAGES) {
            notes.add(new Note(
                    "truncated",
                    "The PDF has " + pages + " pages; those after page " + MOST_PAGES + " were not read. Split it."));
        }
        if (!without.isEmpty()) {
            String numbers = without.stream().map(String::valueOf).collect(Collectors.joining(", "));
            notes.add(new Note(
                    "pages-without-text", "No text on page " + numbers + " of the PDF; it may be a picture of text."));
        }
        return notes;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        steps++;
        if (steps > MOST_STEPS) {
            throw new IOException("over " + MOST_STEPS + " drawing steps");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void writePage() {
        List<PdfGlyph> glyphs = new ArrayList<>();
        for (List<TextPosition> positions : getCharactersByArticle()) {
            for (TextPosition position : positions) {
                glyph(position, glyphs);
            }
        }
        List<String> lines = PdfLayout.lines(glyphs);
        if (lines.stream().allMatch(String::isBlank)) {
            without.add(getCurrentPageNo());
        }
        if (text.length() > 0) {
            text.append('\f');
        }
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private static void glyph(TextPosition position, List<PdfGlyph> to) {
        String letters = position.getUnicode();
        if (letters == null || letters.isEmpty()) {
            return;
        }
        int first = letters.codePointAt(0);
        if (first >= FIRST_LIGATURE && first <= LAST_LIGATURE) {
            letters = Normalizer.normalize(letters, Normalizer.Form.NFKC);
        }
        to.add(new PdfGlyph(
                letters,
                position.getDir(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                Math.max(1, Math.abs(position.getFontSizeInPt())),
                position.getWidthOfSpace()));
    }
}
