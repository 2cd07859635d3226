package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Article;
import casus.document.Part;
import casus.document.Source;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a source into an article. Thread-safe. */
public final class PageReader {
    private static final int MOST_BYTES = 64 << 20;
    /** Tags that text copied from a page does not have. */
    private static final List<String> OPENINGS =
            List.of("<html", "<!doctype", "<head>", "<body", "<meta ", "<article", "<div>", "<div ", "<p>", "<p ");

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
        return read(List.of(source), templates);
    }

    /**
     * Reads an article that is split over several sources, in the order given; each but the first loses what those before
     * it say as well.
     *
     * @throws UnreadableDocument when one of them cannot be read, or there is no text to be had
     */
    public Article read(List<Source> sources, SiteTemplates templates) throws UnreadableDocument {
        List<Page> pages = new ArrayList<>();
        check(sources);
        for (Source source : sources) {
            pages.add(isPdf(source) ? PdfReader.read(source) : page(source, decoded(source), templates, false));
        }
        return WholeArticle.of(sources, JoinedPages.of(pages));
    }

    /**
     * Reads the same article with the way back from its text to the input; takes longer. Of a PDF there is no way back.
     *
     * @throws UnreadableDocument when {@link #read} does
     */
    public TracedArticle trace(Source source, SiteTemplates templates) throws UnreadableDocument {
        return trace(List.of(source), templates);
    }

    /**
     * Reads the same article with the way back from its text to the sources, their decoded texts and their bytes taken as
     * one after the other.
     *
     * @throws UnreadableDocument when {@link #read} does
     */
    public TracedArticle trace(List<Source> sources, SiteTemplates templates) throws UnreadableDocument {
        check(sources);
        List<Page> pages = new ArrayList<>();
        StringBuilder input = new StringBuilder();
        List<TracedArticle.Piece> pieces = new ArrayList<>();
        Alignment.Builder bytes = new Alignment.Builder();
        int first = 0;
        for (Source source : sources) {
            pieces.add(new TracedArticle.Piece(source.origin(), input.length()));
            if (isPdf(source)) {
                pages.add(PdfReader.read(source));
            } else {
                Decoded decoded = decoded(source);
                pages.add(page(source, decoded, templates, true).shifted(input.length()));
                bytes.append(input.length(), decoded.alignment(source.bytes()).shifted(first));
                input.append(decoded.text());
            }
            first += source.bytes().length;
        }
        Page page = JoinedPages.of(pages);
        Alignment.Builder origins = new Alignment.Builder();
        int begin = 0;
        for (Block block : page.blocks()) {
            if (block.part() != null) {
                origins.append(begin, block.origin());
                begin += block.text().length() + WholeArticle.DIVIDER.length();
            }
        }
        return new TracedArticle(
                WholeArticle.of(sources, page), input.toString(), origins.build(), bytes.build(), pieces);
    }

    private static void check(List<Source> sources) throws UnreadableDocument {
        long size = 0;
        for (Source source : sources) {
            check(source);
            size += source.bytes().length;
        }
        if (size > MOST_BYTES) {
            Source first = sources.get(0);
            throw new UnreadableDocument("too-large", "Over 64 MiB in one article. Split it.", first.origin());
        }
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
}
