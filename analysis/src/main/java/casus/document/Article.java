package casus.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cleaned article: its text, the parts of it, and what the page says about itself. Immutable.
 *
 * @param sha256 lower-case hex digest of the input bytes
 * @param kind news, opinion, analysis, live, interview or other
 * @param language ISO 639-1 code, or {@code und}
 * @param text headline, body and captions; paragraphs divided by one empty line
 * @param parts in text order
 * @param from where title, outlet, authors and the like were taken from, by their names here: "JSON-LD headline", "h1"
 */
public record Article(
        String id,
        String origin,
        String sha256,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title,
        String kind,
        @Nullable String section,
        List<String> authors,
        String language,
        @Nullable LocalDate published,
        @Nullable OffsetDateTime publishedAt,
        @Nullable LocalDate updated,
        @Nullable OffsetDateTime updatedAt,
        String text,
        List<Part> parts,
        List<Link> links,
        List<Dropped> dropped,
        List<Note> notes,
        Map<String, String> from) {
    public Article {
        authors = List.copyOf(authors);
        parts = List.copyOf(parts);
        links = List.copyOf(links);
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
        from = Map.copyOf(from);
        for (Part part : parts) {
            if (part.span().end() > text.length()) {
                throw new IllegalArgumentException(id + ": part " + part + " ends after the text");
            }
        }
    }

    /** The same article with another text of the same length; parts and links stay where they are. */
    public Article withText(String other) {
        if (other.length() != text.length()) {
            throw new IllegalArgumentException(
                    id + ": a text of " + other.length() + " characters in place of one of " + text.length());
        }
        return new Article(
                id,
                origin,
                sha256,
                url,
                outlet,
                title,
                kind,
                section,
                authors,
                language,
                published,
                publishedAt,
                updated,
                updatedAt,
                other,
                parts,
                links,
                dropped,
                notes,
                from);
    }
}
