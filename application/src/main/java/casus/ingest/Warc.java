package casus.ingest;

import casus.document.Note;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A web archive: each page, text or PDF that it holds is a document, called by its target address. Records are read one by
 * one; after a damaged one the file is searched for where the next begins. A record is handed on only once the next has begun
 * where it should: a wrong length is found out so, and what was swallowed is given back.
 */
final class Warc {
    private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PACKED = {0x1f, (byte) 0x8b, 8};
    /** Beside three times the file: what may be read anew after faults, so that a file made of faults costs a bounded time. */
    private static final long ANEW = 1L << 30;

    private static final String BEGIN = "\r\n\r\nWARC/1.";

    private final String name;
    private final FileChannel file;
    private final Documents documents;
    private final Consumer<Input> sink;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int read;
    private long anew;
    private @Nullable Held held;

    /** A record whose end is not sure yet. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(
            long begin, String type, String target, String contentType, String date, byte[] body, boolean isCut) {}

    private Warc(String name, FileChannel file, Documents documents, Consumer<Input> sink) {
        this.name = name;
        this.file = file;
        this.documents = documents;
        this.sink = sink;
    }

    /** Reads the archive and tells what was left out, by reason; blank where nothing was. */
    static String read(String name, FileChannel file, Documents documents, Consumer<Input> sink) throws IOException {
        Warc warc = new Warc(name, file, documents, sink);
        long at = 0;
        while (at >= 0) {
            at = warc.from(at);
        }
        if (warc.read == 0) {
            sink.accept(Input.problem(
                    name,
                    "empty",
                    "The archive holds no page that can be read" + warc.told(" (", ")") + ". Check the file.",
                    name));
        }
        return warc.told(name + ": left out: ", "");
    }

    private String told(String before, String behind) {
        List<String> reasons = new ArrayList<>();
        skipped.forEach((reason, count) -> reasons.add(count + " " + reason));
        return reasons.isEmpty() ? "" : before + String.join(", ", reasons) + behind;
    }

    /** Reads from there to the end, which is -1, or to a fault: then the place where to go on. */
    private long from(long at) throws IOException {
        file.position(at);
        long begin = at;
        try {
            WarcReader reader = new WarcReader(file);
            reader.setLenient(true);
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                begin = reader.position();
                flush(false);
                WarcRecord record = next.get();
                if (record.body().size() > Bounded.DOCUMENT) {
                    skip("over " + (Bounded.DOCUMENT >> 20) + " MiB");
                    return begin(begin + 1);
                }
                held = hold(record, begin);
            }
            flush(false);
            return -1;
        } catch (IOException | RuntimeException e) {
            // the library has unchecked exceptions for lengths, addresses and headers that are none
            long last = held == null ? begin : held.begin();
            boolean told = held != null && (held.isCut() || flushed(held).length < held.body().length);
            if (!told) {
                skip("damaged");
            }
            anew += held == null ? Bounded.DOCUMENT / 100 : held.body().length;
            flush(true);
            if (anew > 3 * file.size() + ANEW) {
                skip("rest after too many damaged records");
                return -1;
            }
            return begin(last + 1);
        }
    }

    private static Held hold(WarcRecord record, long begin) throws IOException {
        Bounded.Bytes body = Bounded.all(record.body().stream());
        return new Held(
                begin,
                record.type(),
                record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", ""),
                record.headers().first("Content-Type").orElse(""),
                record.headers().first("WARC-Date").orElse(""),
                body.bytes(),
                body.isCut() || record.headers().first("WARC-Truncated").isPresent());
    }

    /** The body up to where the next record begins, should its length have swallowed that. */
    private static byte[] flushed(Held record) {
        int end = new String(record.body, StandardCharsets.ISO_8859_1).indexOf(BEGIN);
        return end < 0 ? record.body : Arrays.copyOf(record.body, end);
    }

    private void flush(boolean afterFault) throws IOException {
        Held record = held;
        held = null;
        if (record == null) {
            return;
        }
        byte[] body = afterFault ? flushed(record) : record.body;
        List<Note> notes = record.isCut && body.length == record.body.length
                ? List.of(new Note("truncated", "The archive holds only a part of the document."))
                : List.of();
        String address = record.target.toLowerCase(Locale.ROOT);
        if (address.endsWith("/robots.txt") || address.startsWith("dns:")) {
            skip("robots or dns");
        } else if (record.type.equals("response") && record.contentType.startsWith("application/http")) {
            response(record, body, notes);
        } else if (record.type.equals("resource") || record.type.equals("conversion")) {
            document(record, body, record.contentType, Map.of(), notes);
        } else if (record.type.equals("revisit")) {
            skip("seen before (revisit)");
        }
    }

    private void response(Held record, byte[] block, List<Note> notes) throws IOException {
        try {
            HttpResponse http = HttpResponse.parseWithoutBody(channel(block), null);
            if (http.status() != 200) {
                skip("status " + http.status());
                return;
            }
            String type = http.headers().first("Content-Type").orElse("");
            String packed = String.join(",", http.headers().all("Content-Encoding"));
            Bounded.Bytes body = Bounded.decoded(body(http, block), packed);
            List<Note> all = !body.isCut() || !notes.isEmpty()
                    ? notes
                    : List.of(new Note("truncated", "The archive holds only a part of the document."));
            document(record, body.bytes(), type, headers(record, http), all);
        } catch (Bounded.TooLarge e) {
            skip("over " + (Bounded.DOCUMENT >> 20) + " MiB");
        } catch (IOException | RuntimeException e) {
            skip("damaged");
        }
    }

    /** The body as it was sent; lengths that servers tell are not believed, nor chunks that an archive has joined already. */
    private static byte[] body(HttpResponse http, byte[] block) throws IOException {
        if (http.headers().contains("Transfer-Encoding", "chunked")) {
            try {
                return Bounded.all(HttpResponse.parse(channel(block)).body().stream())
                        .bytes();
            } catch (Bounded.TooLarge e) {
                throw e;
            } catch (IOException e) {
                return afterHead(block);
            }
        }
        return afterHead(block);
    }

    private static ReadableByteChannel channel(byte[] bytes) {
        return Channels.newChannel(new ByteArrayInputStream(bytes));
    }

    private static byte[] afterHead(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        int strict = text.indexOf("\r\n\r\n");
        int bare = text.indexOf("\n\n");
        int begin = strict >= 0 && (bare < 0 || strict < bare) ? strict + 4 : bare >= 0 ? bare + 2 : block.length;
        return Arrays.copyOfRange(block, begin, block.length);
    }

    private static Map<String, String> headers(Held record, HttpResponse http) {
        Headers headers = new Headers();
        headers.add(
                Headers.STATUS,
                "HTTP/" + http.version().getMajor() + "." + http.version().getMinor() + " " + http.status() + " "
                        + http.reason());
        try {
            headers.add(Headers.MOMENT, Instant.parse(record.date).toString());
        } catch (DateTimeParseException e) {
            // an archive need not tell when, or tells it wrongly: then nothing is known
        }
        http.headers().map().forEach(headers::addAll);
        return headers.map();
    }

    private void document(Held record, byte[] body, String contentType, Map<String, String> headers, List<Note> notes)
            throws IOException {
        Documents.Told told = Documents.Told.of(contentType, record.target.isBlank() ? null : record.target, notes)
                .with(headers);
        if (!told.isDocument()) {
            skip(told.type());
            return;
        }
        read++;
        String id = record.target.isBlank() ? name + " byte " + record.begin : record.target;
        try {
            documents.add(id, body, told);
        } catch (IOException e) {
            sink.accept(Input.problem(id, "unreadable", "Cannot be read: " + e.getMessage(), name));
        }
    }

    private void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** Where the next record begins, from there on; -1 when there is none. */
    private long begin(long from) throws IOException {
        byte[] mark = isPacked() ? PACKED : PLAIN;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long at = from; at < file.size(); at += Math.max(1, buffer.limit() - mark.length + 1)) {
            buffer.clear();
            file.read(buffer, at);
            buffer.flip();
            for (int i = 0; i + mark.length <= buffer.limit(); i++) {
                if (Arrays.equals(buffer.array(), i, i + mark.length, mark, 0, mark.length) && isBegin(at + i)) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private boolean isPacked() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(PACKED.length);
        file.read(head, 0);
        return Arrays.equals(head.array(), PACKED);
    }

    private boolean isBegin(long at) throws IOException {
        if (!isPacked()) {
            ByteBuffer before = ByteBuffer.allocate(1);
            return at == 0 || file.read(before, at - 1) == 1 && before.get(0) == '\n';
        }
        file.position(at);
        try {
            InputStream in = new GZIPInputStream(Channels.newInputStream(file));
            return Arrays.equals(in.readNBytes(PLAIN.length), PLAIN);
        } catch (IOException e) {
            return false;
        }
    }
}
