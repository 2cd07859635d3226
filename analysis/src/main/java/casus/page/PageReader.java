package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Article;
import casus.document.Dropped;
import casus.document.Link;
import casus.document.Note;
import casus.document.Part;
import casus.document.Source;
import casus.document.Span;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a source into an article. Thread-safe. */
public final class PageReader {
    private static final int MOST_BYTES = 64 << 20;
    /** What parts the blocks of an article. */
    private static final String DIVIDER = "\n\n";
    /** Tags that text copied from a page does not have. */
    private static final List<String> OPENINGS =
            List.of("<html", "<!doctype", "<head>", "<body", "<meta ", "<article", "<div>", "<div ", "<p>", "<p ");

    private static final int LARGEST_TEXT = 5 << 20;

    /**
     * @throws UnreadableDocument when there is no text to be had; the message says why
     */
    public Article read(Source source) throws UnreadableDocument {
        return read(source, SiteTemplates.NONE);
    }

    /**
     * Reads a source whose site may be known from other pages: what they repeat is furniture.
     *
     * @throws UnreadableDocument when there is no text to be had; the message says why
     */
    public Article read(Source source, SiteTemplates templates) throws UnreadableDocument {
        check(source);
        return article(
                source, isPdf(source) ? PdfReader.read(source) : page(source, decoded(source), templates, false));
    }

    /**
     * Reads the same article with the way back from its text to the input; takes longer. Of a PDF there is no way back.
     *
     * @throws UnreadableDocument when {@link #read} does
     */
    public TracedArticle trace(Source source, SiteTemplates templates) throws UnreadableDocument {
        check(source);
        if (isPdf(source)) {
            return new TracedArticle(article(source, PdfReader.read(source)), "", Alignment.NONE, Alignment.NONE);
        }
        Decoded decoded = decoded(source);
        Page page = page(source, decoded, templates, true);
        Alignment.Builder origins = new Alignment.Builder();
        int begin = 0;
        for (Block block : page.blocks()) {
            if (block.part() != null) {
                origins.append(begin, block.origin());
                begin += block.text().length() + DIVIDER.length();
            }
        }
        return new TracedArticle(
                article(source, page), decoded.text(), origins.build(), decoded.alignment(source.bytes()));
    }

    private static void check(Source source) throws UnreadableDocument {
        if (source.bytes().length == 0) {
            throw new UnreadableDocument("empty", "The document is empty.", source.origin());
        }
        if (source.bytes().length > MOST_BYTES) {
            throw new UnreadableDocument("too-large", "Over 64 MiB in one document. Split it.", source.origin());
        }
    }

    private static boolean isPdf(Source source) {
        return source.format() == Source.Format.PDF
                || source.format() == Source.Format.AUTO && PdfReader.isPdf(source.bytes());
    }

    private static Decoded decoded(Source source) throws UnreadableDocument {
        if (Decoder.isBinary(source.bytes())) {
            throw new UnreadableDocument(
                    "binary", "The document is not text. Give a page, or text copied from one.", source.origin());
        }
        Decoded decoded = Decoder.decoded(source.bytes(), source.charset());
        if (decoded.text().isBlank()) {
            throw new UnreadableDocument("no-text", "The document holds only white space.", source.origin());
        }
        return decoded;
    }

    private static Page page(Source source, Decoded decoded, SiteTemplates templates, boolean traced) {
        String text = decoded.text();
        AlignedText aligned = traced ? AlignedText.of(text) : AlignedText.untraced(text);
        return switch (source.format()) {
            case RAW -> Page.of(List.of(Block.part(Part.Kind.BODY, "body", aligned)));
            case HTML -> HtmlReader.read(text, templates, source.url(), traced);
            case TEXT -> CopiedText.read(aligned);
            case AUTO, PDF ->
                looksLikeHtml(text) ? HtmlReader.read(text, templates, source.url(), traced) : CopiedText.read(aligned);
        };
    }

    static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
        return OPENINGS.stream().anyMatch(head::contains);
    }

    private static Article article(Source source, Page page) throws UnreadableDocument {
        if (page.blocks().stream().noneMatch(block -> block.part() != null)) {
            throw new UnreadableDocument("no-text", "No article text was found in the document.", source.origin());
        }
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Block block : page.blocks()) {
            Part.Kind kind = block.part();
            if (kind == null) {
                dropped.add(
                        new Dropped(java.util.Objects.requireNonNull(block.dropped()), block.label(), block.text()));
                continue;
            }
            if (text.length() > 0) {
                text.append(DIVIDER);
            }
            int begin = text.length();
            text.append(block.text());
            parts.add(new Part(kind, block.label(), new Span(begin, text.length())));
            for (HtmlBlock.Anchor link : block.links()) {
                links.add(new Link(new Span(begin + link.begin(), begin + link.end()), link.href()));
            }
        }
        if (text.length() > LARGEST_TEXT) {
            throw new UnreadableDocument(
                    "too-large", "Over 5 million characters of text in one document. Split it.", source.origin());
        }
        String language = Language.of(text.toString());
        Moment told = page.published();
        Moment changed = page.updated();
        @Nullable LocalDate published = told == null ? source.date() : told.day();
        List<Note> notes = new ArrayList<>(source.notes());
        notes.addAll(page.notes());
        if (!language.equals("en")) {
            notes.add(new Note("other-language", "The text is not English: it is cleaned, not analysed."));
        }
        if (published == null) {
            notes.add(new Note("no-date", "No publication date was found: relative times stay open. Give --date."));
        }
        return new Article(
                source.id(),
                source.origin(),
                sha256(source.bytes()),
                page.url() == null ? source.url() : page.url(),
                page.outlet(),
                page.title() == null ? source.title() : page.title(),
                page.kind(),
                page.section(),
                page.authors(),
                language,
                published,
                told == null ? null : told.at(),
                changed == null ? null : changed.day(),
                changed == null ? null : changed.at(),
                text.toString(),
                parts,
                links,
                dropped,
                notes,
                from(source, page));
    }

    private static Map<String, String> from(Source source, Page page) {
        Map<String, String> from = new TreeMap<>(page.from());
        from.put("language", "the words of the text");
        given(from, "title", page.title(), source.title());
        given(from, "published", page.published(), source.date());
        given(from, "url", page.url(), source.url());
        given(from, "updated", page.updated(), null);
        given(from, "outlet", page.outlet(), null);
        given(from, "section", page.section(), null);
        given(from, "authors", page.authors().isEmpty() ? null : page.authors(), null);
        given(from, "kind", page.kind(), null);
        return from;
    }

    private static void given(Map<String, String> from, String name, @Nullable Object own, @Nullable Object given) {
        if (own != null) {
            from.putIfAbsent(name, "the text");
        } else if (given != null) {
            from.put(name, "the input");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
