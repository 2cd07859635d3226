package casus.page;

import casus.document.Source;
import casus.document.UnreadableDocument;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed stream of a PDF into nothing before it is read, and refuses what would not fit: a few kilobytes can
 * unpack to gigabytes, and the library keeps what it unpacks in memory.
 */
final class PdfLimits {
    private static final long LARGEST_STREAM = 128L << 20;
    private static final long LARGEST_DOCUMENT = 512L << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfLimits() {}

    static void check(Source source) throws UnreadableDocument {
        byte[] bytes = source.bytes();
        byte[] sink = new byte[1 << 16];
        long all = 0;
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            long unpacked = unpacked(bytes, at, sink);
            all += unpacked;
            if (unpacked > LARGEST_STREAM || all > LARGEST_DOCUMENT) {
                throw new UnreadableDocument(
                        "too-large",
                        "The PDF unpacks to over "
                                + ((unpacked > LARGEST_STREAM ? LARGEST_STREAM : LARGEST_DOCUMENT) >> 20)
                                + " MiB. Save a smaller copy without its pictures, or copy its text into a .txt file.",
                        source.origin());
            }
        }
    }

    /** Where the data of the next stream begin, from {@code from}; -1 when there is none. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            if (bytes[i] == 's' && isStream(bytes, i)) {
                int end = i + STREAM.length;
                end += bytes[end] == '\r' ? 1 : 0;
                end += bytes[end] == '\n' ? 1 : 0;
                return end;
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte after = bytes[at + STREAM.length];
        return after == '\r' || after == '\n';
    }

    /** How many bytes come out of a deflated stream that begins there, counted up to just over the limit; 0 when it is none. */
    private static long unpacked(byte[] bytes, int at, byte[] sink) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            while (inflater.getBytesWritten() <= LARGEST_STREAM) {
                int written = inflater.inflate(sink);
                if (written == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
