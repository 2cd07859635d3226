package casus.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Tells archives by their first bytes, packed or not. */
final class Opened {
    private static final int HEAD = 4096;
    private static final int MARK = 5;

    private Opened() {}

    static boolean isArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isArchive(in.readNBytes(HEAD));
        }
    }

    static boolean isArchive(byte[] head) {
        if (!Bounded.isGzip(head)) {
            return isMark(head);
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return isMark(in.readNBytes(MARK));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isMark(byte[] head) {
        return new String(head, 0, Math.min(head.length, MARK), StandardCharsets.US_ASCII).equals("WARC/");
    }
}
