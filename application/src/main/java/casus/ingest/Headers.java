package casus.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came with the bytes of a document, in the order in which it came: headers by name as they were sent, of several of one name a
 * line each; and under names that no header has what else belongs to where the bytes came from.
 */
public final class Headers {
    /** The line of an answer that tells its status: {@code HTTP/1.1 200 OK}. */
    public static final String STATUS = ":status";
    /** The addresses that led to the one that answered, a line each; absent where the one that was asked for did. */
    public static final String VIA = ":via";
    /** The moment of the answer. */
    public static final String MOMENT = ":moment";

    private final Map<String, String> lines = new LinkedHashMap<>();

    Headers add(String name, String value) {
        String known = lines.keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
        lines.merge(known, value.replaceAll("[\\r\\n]+", " "), (before, more) -> before + "\n" + more);
        return this;
    }

    Headers addAll(String name, List<String> values) {
        values.forEach(value -> add(name, value));
        return this;
    }

    Map<String, String> map() {
        return new LinkedHashMap<>(lines);
    }

    /** The first value of a header, whatever the case of its name. */
    public static Optional<String> first(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> entry.getValue().lines().findFirst().orElse(""))
                .findFirst();
    }

    /** When the bytes were received; that which is given where the headers do not tell. */
    static Instant moment(Map<String, String> headers, Instant otherwise) {
        String moment = headers.get(MOMENT);
        return moment == null ? otherwise : Instant.parse(moment);
    }

    /**
     * An answer of HTTP with a body that was unpacked: what told of the packed one stands under names of its own, as archives do.
     *
     * @param length of the body in bytes
     */
    static String answer(Map<String, String> headers, int length) {
        List<String> lines = new ArrayList<>();
        lines.add(headers.getOrDefault(STATUS, "HTTP/1.1 200 OK"));
        headers.forEach((name, values) -> {
            if (!name.startsWith(":")) {
                boolean packed = List.of("content-encoding", "transfer-encoding", "content-length")
                        .contains(name.toLowerCase(Locale.ROOT));
                values.lines().forEach(value -> lines.add((packed ? "X-Archive-Orig-" + name : name) + ": " + value));
            }
        });
        lines.add("Content-Length: " + length);
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
