package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Span;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the odd signs of copied text and of PDF text plainly: ligatures, blanks of all widths, signs without a width. */
final class TextSigns {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\ufb00', "ff"),
            Map.entry('\ufb01', "fi"),
            Map.entry('\ufb02', "fl"),
            Map.entry('\ufb03', "ffi"),
            Map.entry('\ufb04', "ffl"),
            Map.entry('\ufb05', "st"),
            Map.entry('\ufb06', "st"),
            Map.entry('\u200b', ""),
            Map.entry('\u2060', ""),
            Map.entry('\ufeff', ""),
            Map.entry('\u00a0', " "),
            Map.entry('\u202f', " "),
            Map.entry('\u205f', " "),
            Map.entry('\u3000', " "),
            Map.entry('\u2028', "\n"),
            Map.entry('\u2029', "\n\n"),
            Map.entry('\u0085', "\n"));

    private TextSigns() {}

    /** Lines end in one line feed; a form feed begins a line; a soft hyphen stands only where it ends a line. */
    static AlignedText plain(AlignedText raw) {
        AlignedText lines = raw.replaceAll(LINE_END, "\n");
        String text = lines.text();
        boolean traced = !lines.origin().isEmpty();
        StringBuilder plain = new StringBuilder(text.length());
        Alignment.Builder origin = new Alignment.Builder();
        for (int i = 0; i < text.length(); i++) {
            int begin = plain.length();
            String sign = sign(text, i);
            if (sign == null) {
                plain.append(text.charAt(i));
            } else {
                plain.append(sign);
            }
            if (traced) {
                origin.replace(new Span(begin, plain.length()), new Span(i, i + 1));
            }
        }
        return new AlignedText(plain.toString(), origin.build().andThen(lines.origin()));
    }

    /** What the sign at the index is written as; null where it stays. */
    private static @Nullable String sign(String text, int index) {
        char c = text.charAt(index);
        if (c == '\u00ad') {
            return index + 1 == text.length() || text.charAt(index + 1) == '\n' ? null : "";
        }
        if (c == '\f') {
            return "\n\f";
        }
        return c >= '\u2000' && c <= '\u200a' ? " " : PLAIN.get(c);
    }
}
