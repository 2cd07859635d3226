package casus.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/** Decodes bytes: byte order mark, declared charset, valid UTF-8, detection, windows-1252, in this order. */
final class Decoder {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,3}=\\s{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoder() {}

    static String decode(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        return declared(bytes)
                .or(() -> detected(bytes))
                .map(charset -> new String(bytes, charset))
                .orElseGet(() -> new String(bytes, WINDOWS));
    }

    /** Whether the bytes are no text: control characters that no charset of text has. */
    static boolean isBinary(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] & 0xFF) >= 0xFE) && ((bytes[1] & 0xFF) >= 0xFE)) {
            return false;
        }
        int odd = 0;
        int seen = Math.min(bytes.length, HEAD);
        for (int i = 0; i < seen; i++) {
            int value = bytes[i] & 0xFF;
            if (value < 9 || (value > 13 && value < 32 && value != 27)) {
                odd++;
            }
        }
        return odd * 50 > seen;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find()
                ? charset(matcher.group(1)).filter(found -> found != StandardCharsets.UTF_8)
                : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 16));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : charset(name);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
