package casus.page;

import casus.document.Alignment;
import casus.document.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read as text.
 *
 * @param text without a byte order mark
 */
record Decoded(String text, Charset charset) {
    /** From the text to the offsets of the bytes that it was decoded from. */
    Alignment alignment(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(2);
        Alignment.Builder found = new Alignment.Builder();
        int here = 0;
        while (true) {
            int there = in.position();
            out.clear().limit(1);
            CoderResult result = decoder.decode(in, out, true);
            if (out.position() == 0 && result.isOverflow()) {
                // a character beyond the basic plane needs room for two
                out.limit(2);
                decoder.decode(in, out, true);
            }
            int length = out.position();
            boolean mark = here == 0 && there == 0 && length == 1 && out.get(0) == '\uFEFF';
            if (length == 0 || here + length > text.length()) {
                break;
            }
            if (!mark || text.startsWith("\uFEFF")) {
                found.replace(new Span(here, here + length), new Span(there, in.position()));
                here += length;
            }
        }
        return here == text.length() ? found.build() : Alignment.NONE;
    }
}
