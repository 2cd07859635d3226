package casus.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes bytes. A byte order mark is believed, and what is valid UTF-8 is UTF-8; else the charset that came with the bytes,
 * the one that the page declares, the detected one and windows-1252 are tried in this order, and the first is taken whose
 * text looks like one.
 */
final class Decoder {
    private static final int HEAD = 4096;
    private static final int SAMPLE = 1 << 16;
    private static final int ESCAPE = 27;
    private static final char REPLACEMENT = '\uFFFD';
    /** One fault among so many characters outside of ASCII is taken as damage, not as a sign of another charset. */
    private static final int FAULT_AMONG = 40;
    /** What is valid UTF-8 hardly is so by chance: there, many more faults may be damage. */
    private static final int FAULT_AMONG_UTF8 = 4;

    private Decoder() {}

    /** @param told the charset that came with the bytes, as in the header of a response; null where none came */
    static String decode(byte[] bytes, @Nullable String told) {
        return decoded(bytes, told).text();
    }

    /** @param told as for {@link #decode} */
    static Decoded decoded(byte[] bytes, @Nullable String told) {
        Charset mark = mark(bytes);
        if (mark != null) {
            String text = new String(bytes, mark);
            return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, mark);
        }
        Charset whole = wide(bytes);
        String utf8 = whole == null ? new String(bytes, StandardCharsets.UTF_8) : "";
        if (utf8.indexOf(ESCAPE) >= 0) {
            whole = escaped(bytes).orElse(null);
        }
        if (whole != null) {
            return new Decoded(new String(bytes, whole), whole);
        }
        // without a replacement character nothing was malformed: most pages are decoded once only
        return utf8.indexOf(REPLACEMENT) < 0 || isUtf8(bytes)
                ? new Decoded(utf8, StandardCharsets.UTF_8)
                : bestOf(candidates(bytes, told), bytes);
    }

    /** Whether the bytes are no text: control characters that no charset of text has. */
    static boolean isBinary(byte[] bytes) {
        if (mark(bytes) != null || wide(bytes) != null) {
            return false;
        }
        int odd = 0;
        int seen = Math.min(bytes.length, HEAD);
        for (int i = 0; i < seen; i++) {
            int value = bytes[i] & 0xFF;
            if (value < 9 || (value > 13 && value < 32 && value != ESCAPE)) {
                odd++;
            }
        }
        return odd * 50 > seen;
    }

    /** The charset of the byte order mark; null where there is none. */
    private static @Nullable Charset mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a byte order mark: markup and blanks have a zero in every second byte and in no other. */
    private static @Nullable Charset wide(byte[] bytes) {
        int seen = Math.min(bytes.length, HEAD) & ~1;
        int[] zeros = new int[2];
        for (int i = 0; i < seen; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int more = Math.max(zeros[0], zeros[1]);
        if (seen == 0 || more * 10 < seen || Math.min(zeros[0], zeros[1]) * 50 > more) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The seven-bit charsets of Japanese and Korean, which would pass as ASCII but for their escapes. */
    private static Optional<Charset> escaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$') {
                return Charsets.named(bytes[i + 2] == ')' ? "ISO-2022-KR" : "ISO-2022-JP");
            }
        }
        return Optional.empty();
    }

    private static Set<Charset> candidates(byte[] bytes, @Nullable String told) {
        Set<Charset> found = new LinkedHashSet<>();
        if (told != null) {
            Charsets.named(told).ifPresent(found::add);
        }
        Charsets.declared(bytes).ifPresent(found::add);
        if (isNearlyUtf8(bytes)) {
            found.add(StandardCharsets.UTF_8);
        }
        detected(bytes).ifPresent(found::add);
        found.add(Charsets.WINDOWS);
        return found;
    }

    /** A few bytes that were cut or spoiled don't make a page of UTF-8 one of another charset. */
    private static boolean isNearlyUtf8(byte[] bytes) {
        return new Legibility(new String(bytes, StandardCharsets.UTF_8)).isText(FAULT_AMONG_UTF8);
    }

    private static Decoded bestOf(Set<Charset> candidates, byte[] bytes) {
        Decoded best = null;
        int fewest = Integer.MAX_VALUE;
        for (Charset charset : candidates) {
            Legibility legibility = new Legibility(new String(bytes, charset));
            Decoded decoded = new Decoded(legibility.text(), charset);
            if (legibility.isText(charset == StandardCharsets.UTF_8 ? FAULT_AMONG_UTF8 : FAULT_AMONG)) {
                return decoded;
            }
            best = best == null || legibility.faults() < fewest ? decoded : best;
            fewest = Math.min(fewest, legibility.faults());
        }
        return Objects.requireNonNull(best);
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : Charsets.named(name);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
