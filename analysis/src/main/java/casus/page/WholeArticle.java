package casus.page;

import casus.document.Article;
import casus.document.Dropped;
import casus.document.Link;
import casus.document.Note;
import casus.document.Part;
import casus.document.Source;
import casus.document.Span;
import casus.document.UnreadableDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the article of a page that was taken apart and of what is known of its sources from outside. */
final class WholeArticle {
    /** What parts the blocks of an article. */
    static final String DIVIDER = "\n\n";

    private static final int LARGEST_TEXT = 5 << 20;

    private WholeArticle() {}

    /** @param sources that the page was read from; the first gives id, origin and what the page does not say */
    static Article of(List<Source> sources, Page page) throws UnreadableDocument {
        Source source = sources.get(0);
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
                dropped.add(new Dropped(Objects.requireNonNull(block.dropped()), block.label(), block.text()));
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
                sha256(sources),
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

    /** Of the bytes of all sources, one after the other. */
    private static String sha256(List<Source> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sources.forEach(source -> digest.update(source.bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
