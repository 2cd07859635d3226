package casus.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/** Bytes out of streams, up to the size of one document: what unpacks without an end stops there. */
final class Bounded {
    /** The largest document, in bytes, as it is and unpacked. */
    static final int DOCUMENT = 20 << 20;

    private Bounded() {}

    /** More bytes than a document may have. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("Over " + (DOCUMENT >> 20) + " MiB for one document. Split it, or give it as jsonl.");
        }
    }

    /** Bytes, and whether the stream broke off before its end. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes, boolean isCut) {}

    /**
     * @throws TooLarge when there are more bytes than a document may have
     */
    static Bytes all(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > DOCUMENT) {
                    throw new TooLarge();
                }
            }
        } catch (EOFException e) {
            return new Bytes(out.toByteArray(), true);
        }
        return new Bytes(out.toByteArray(), false);
    }

    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    }

    static Bytes gunzipped(byte[] bytes) throws IOException {
        return all(new GZIPInputStream(new ByteArrayInputStream(bytes)));
    }

    /**
     * What HTTP packed, unpacked. Some servers and archives name an encoding that the bytes don't have; then the bytes are
     * taken as they are.
     *
     * @param encoding the header Content-Encoding; blank where there is none
     */
    static Bytes decoded(byte[] bytes, String encoding) throws IOException {
        String[] steps = encoding.toLowerCase(Locale.ROOT).split(",");
        Bytes decoded = new Bytes(bytes, false);
        for (int i = steps.length - 1; i >= 0; i--) {
            try {
                Bytes next = step(decoded.bytes(), steps[i].strip());
                decoded = new Bytes(next.bytes(), decoded.isCut() || next.isCut());
            } catch (ZipException e) {
                continue;
            }
        }
        return decoded;
    }

    private static Bytes step(byte[] bytes, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> isGzip(bytes) ? gunzipped(bytes) : new Bytes(bytes, false);
            case "deflate" -> inflated(bytes);
            case "br" -> unbrotlied(bytes);
            case "", "identity", "none" -> new Bytes(bytes, false);
            default -> throw new IOException("It is packed as \"" + encoding + "\", which Casus doesn't unpack.");
        };
    }

    /** With the header that the standard asks for, or without, as some servers send it. */
    private static Bytes inflated(byte[] bytes) throws IOException {
        try {
            return all(new InflaterInputStream(new ByteArrayInputStream(bytes)));
        } catch (ZipException e) {
            return all(new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(true)));
        }
    }

    private static Bytes unbrotlied(byte[] bytes) throws IOException {
        try {
            return all(new BrotliInputStream(new ByteArrayInputStream(bytes)));
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            return new Bytes(bytes, false);
        }
    }
}
