package casus.page;

import casus.document.Note;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * A PDF: the lines of its pages in reading order ({@link PdfText}), read as copied text is. What the file says of itself
 * (title, author, day) counts only where its text says nothing. Pages, drawing steps and unpacked bytes are bounded, so
 * that a hostile file costs a bounded time, and the same file always gives the same page.
 */
final class PdfReader {
    private static final int HEAD = 1024;
    /** Titles that programs put in: names of files, of programs, of nothing. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:microsoft (?:word|powerpoint)\\b.*|untitled.*|document\\d*|.*\\.(?:docx?|pdf|indd|qxd|qxp|html?|rtf|odt))");

    private PdfReader() {}

    /** Whether the bytes begin as a PDF does; up to 1024 bytes of something else before it are allowed. */
    static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /**
     * @throws UnreadableDocument when the file is locked, damaged, too large inside, or holds pictures of text only
     */
    static Page read(Source source) throws UnreadableDocument {
        if (!isPdf(source.bytes())) {
            throw new UnreadableDocument(
                    "damaged", "The document is no PDF: it doesn't begin with %PDF-. Check the file.", source.origin());
        }
        PdfLimits.check(source);
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            PdfText text = PdfText.of(document);
            if (text.isBlank()) {
                throw new UnreadableDocument(
                        "no-text",
                        "The PDF holds no text, only pictures of it or nothing. Run text recognition (OCR) over it first.",
                        source.origin());
            }
            return completed(CopiedText.read(text.text()), document.getDocumentInformation(), text.notes(), source);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(
                    "encrypted",
                    "The PDF is locked with a password. Open it and save a copy without one.",
                    source.origin());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library has an unchecked exception for many a damage; none of them may end the run.
            throw new UnreadableDocument(
                    "damaged",
                    "The PDF is damaged (" + e + "). Open it and save it anew, or copy its text into a .txt file.",
                    source.origin());
        }
    }

    /** The page with what only the file says of itself. */
    private static Page completed(Page page, PDDocumentInformation told, List<Note> notes, Source source) {
        List<Note> all = new ArrayList<>(page.notes());
        all.addAll(notes);
        Moment published = page.published();
        LocalDate made = made(told);
        if (published == null && source.date() == null && made != null) {
            published = new Moment(made, null);
            all.add(new Note("file-date", "The publication date is the day on which the PDF was made. Check it."));
        }
        return new Page(
                page.blocks(),
                page.title() == null ? title(told) : page.title(),
                page.kind(),
                page.section(),
                page.outlet(),
                page.authors().isEmpty() && told.getAuthor() != null
                        ? Authors.persons(List.of(told.getAuthor()), page.outlet())
                        : page.authors(),
                published,
                page.updated(),
                page.url(),
                all);
    }

    private static @Nullable String title(PDDocumentInformation told) {
        String title = told.getTitle();
        if (title == null) {
            return null;
        }
        String plain = title.replaceAll("[\\s\\u00a0]+", " ").strip();
        return plain.length() < 8 || NO_TITLE.matcher(plain).matches() ? null : plain;
    }

    private static @Nullable LocalDate made(PDDocumentInformation told) {
        Calendar made = told.getCreationDate();
        return made == null
                ? null
                : made.toInstant().atZone(made.getTimeZone().toZoneId()).toLocalDate();
    }
}
