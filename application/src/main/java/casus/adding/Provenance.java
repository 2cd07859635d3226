package casus.adding;

import casus.document.Source;
import casus.ingest.Headers;
import casus.record.Received;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where documents came from, as the record keeps it. */
public final class Provenance {
    private Provenance() {}

    /** Of the bytes of all pages, one after the other. */
    public static String sha256(List<Source> pages) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pages.forEach(page -> digest.update(page.bytes()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static String origin(List<Source> pages) {
        return pages.get(0).origin();
    }

    /** @param given how the documents were asked to be read */
    public static Received of(List<Source> pages, Map<String, String> given, Instant at) {
        Source first = pages.get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> options = new TreeMap<>(given);
        StringBuilder lengths = new StringBuilder();
        for (Source page : pages) {
            bytes.writeBytes(page.bytes());
            lengths.append(lengths.isEmpty() ? "" : " ").append(page.bytes().length);
        }
        options.put("form", first.format().name());
        options.put("lengths", lengths.toString());
        put(options, "date", first.date());
        put(options, "title", first.title());
        put(options, "url", first.url());
        put(options, "charset", first.charset());
        String sha256 = sha256(pages);
        return new Received(
                sha256,
                series(first.origin(), sha256),
                first.origin(),
                bytes.toByteArray(),
                first.url(),
                Headers.first(first.headers(), "Content-Type").orElse(null),
                first.headers(),
                options,
                at);
    }

    /**
     * The documents as they were handed in, made again from what was kept.
     *
     * @param id what the output calls the article
     */
    public static List<Source> sources(Received received, String id) {
        Map<String, String> options = received.options();
        String date = options.get("date");
        List<Source> pages = new ArrayList<>();
        int begin = 0;
        for (String length : options.getOrDefault("lengths", String.valueOf(received.bytes().length))
                .split(" ")) {
            int end = begin + Integer.parseInt(length);
            pages.add(new Source(
                    id,
                    received.origin(),
                    Arrays.copyOfRange(received.bytes(), begin, end),
                    Source.Format.valueOf(options.getOrDefault("form", "AUTO")),
                    date == null ? null : LocalDate.parse(date),
                    options.get("title"),
                    options.get("url"),
                    options.get("charset"),
                    List.of()));
            begin = end;
        }
        return pages;
    }

    /** Two documents of one address, or one file, are versions of one article. */
    private static String series(String origin, String sha256) {
        if (origin.startsWith("http://") || origin.startsWith("https://")) {
            return origin;
        }
        if (origin.equals("-")) {
            return "sha256:" + sha256;
        }
        try {
            Path path = Path.of(origin);
            return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : "id:" + origin;
        } catch (InvalidPathException e) {
            return "id:" + origin;
        }
    }

    private static void put(Map<String, String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }
}
