package casus.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was handed in: its bytes and what is known from outside of it.
 *
 * @param id what the output calls it: the id of a jsonl line, else the path or URL as given
 * @param origin the path or URL as given
 * @param bytes the bytes as received; never changed
 * @param format how to read the bytes
 * @param date publication date given from outside, used where the document has none
 * @param title title given from outside
 * @param url address given from outside
 * @param charset the charset that came with the bytes, as in the header of a response; its name as given
 * @param headers what came with the bytes, in the order in which it came: {@code :status} of an answer of a server, then headers by
 *     name as they were sent; of several of one name a line each
 * @param notes what whoever handed it in noticed, to be shown with the article
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are never changed and sources never compared
public record Source(
        String id,
        String origin,
        byte[] bytes,
        Format format,
        @Nullable LocalDate date,
        @Nullable String title,
        @Nullable String url,
        @Nullable String charset,
        Map<String, String> headers,
        List<Note> notes) {
    public Source {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        notes = List.copyOf(notes);
    }

    /** A source without headers. */
    public Source(
            String id,
            String origin,
            byte[] bytes,
            Format format,
            @Nullable LocalDate date,
            @Nullable String title,
            @Nullable String url,
            @Nullable String charset,
            List<Note> notes) {
        this(id, origin, bytes, format, date, title, url, charset, Map.of(), notes);
    }

    /** A source about which there is nothing to note. */
    public Source(
            String id,
            String origin,
            byte[] bytes,
            Format format,
            @Nullable LocalDate date,
            @Nullable String title,
            @Nullable String url) {
        this(id, origin, bytes, format, date, title, url, null, List.of());
    }

    /** How the bytes are to be read; {@code AUTO} decides by the bytes themselves. */
    public enum Format {
        AUTO,
        HTML,
        PDF,
        /** Text copied from a page or a PDF, with page furniture in it. */
        TEXT,
        /** Text to be taken exactly as it stands. */
        RAW
    }
}
