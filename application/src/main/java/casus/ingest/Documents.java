package casus.ingest;

import casus.document.Note;
import casus.document.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes documents of bytes: one of a page, text or PDF, one of each entry of a feed. The bytes decide, then the type told. */
final class Documents {
    private static final int HEAD = 2000;
    private static final Pattern FEED =
            Pattern.compile("(?s)^[^<]{0,20}(?:<[?!][^>]{0,600}>[\\s\\]>]{0,200}){0,12}<(rss|feed|rdf:RDF)\\b.*");
    private static final Pattern JSON_FEED = Pattern.compile(
            "(?s)\\s{0,200}\\{.{0,1500}\"version\"\\s{0,5}:\\s{0,5}\"https?:..jsonfeed\\.org/version/.*");

    private final String as;
    private final @Nullable LocalDate date;
    private final Consumer<Input> sink;

    Documents(String as, @Nullable LocalDate date, Consumer<Input> sink) {
        this.as = as;
        this.date = date;
        this.sink = sink;
    }

    /**
     * What is known of bytes from outside.
     *
     * @param type media type without parameters, lower case; blank where none is told
     * @param headers as {@link Headers} has them
     */
    record Told(
            String type,
            @Nullable String charset,
            @Nullable String url,
            Map<String, String> headers,
            List<Note> notes) {
        static final Told NOTHING = new Told("", null, null, Map.of(), List.of());

        Told with(Map<String, String> came) {
            return new Told(type, charset, url, came, notes);
        }

        /** @param contentType the header, such as {@code text/html; charset=koi8-r} */
        static Told of(String contentType, @Nullable String url, List<Note> notes) {
            String[] parts = contentType.split(";");
            String charset = null;
            for (String part : parts) {
                String lower = part.strip().toLowerCase(Locale.ROOT);
                charset = lower.startsWith("charset=") ? lower.substring(8).replaceAll("[\"' ]", "") : charset;
            }
            return new Told(parts[0].strip().toLowerCase(Locale.ROOT), charset, url, Map.of(), notes);
        }

        /** Whether documents come as this type; a type that isn't told may be anything. */
        boolean isDocument() {
            return type.isEmpty()
                    || type.startsWith("text/") && !type.matches("text/(?:css|javascript|csv|calendar|vcard|dns)")
                    || type.matches(
                            "application/(?:xhtml\\+xml|xml|pdf|x-pdf|rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json"
                                    + "|json|octet-stream|gzip|x-gzip|warc|binary)");
        }
    }

    static boolean isFeed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return FEED.matcher(head).matches() || JSON_FEED.matcher(head).matches();
    }

    void add(String name, byte[] given, Told told) throws IOException {
        byte[] bytes = given;
        List<Note> notes = new ArrayList<>(told.notes());
        if (Bounded.isGzip(bytes)) {
            Bounded.Bytes unpacked = Bounded.gunzipped(bytes);
            bytes = unpacked.bytes();
            if (unpacked.isCut()) {
                notes.add(new Note("truncated", "The packed file breaks off; what it holds up to there was read."));
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean auto = as.equals("auto") || as.equals("warc");
        if (as.equals("feed") || auto && FEED.matcher(head).matches()) {
            new Feed(name, told, date, sink).xml(bytes);
        } else if (auto && JSON_FEED.matcher(head).matches()) {
            new Feed(name, told, date, sink).json(bytes);
        } else {
            sink.accept(Input.of(new Source(
                    name,
                    name,
                    bytes,
                    format(told.type()),
                    date,
                    null,
                    told.url(),
                    told.charset(),
                    told.headers(),
                    notes)));
        }
    }

    private Source.Format format(String type) {
        return switch (as) {
            case "html" -> Source.Format.HTML;
            case "pdf" -> Source.Format.PDF;
            case "text" -> Source.Format.TEXT;
            case "raw" -> Source.Format.RAW;
            default ->
                type.endsWith("html") || type.equals("application/xhtml+xml") ? Source.Format.HTML : Source.Format.AUTO;
        };
    }
}
