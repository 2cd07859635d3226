package casus.page;

import java.util.Map;

/** Writes the odd signs of copied text and of PDF text plainly: ligatures, blanks of all widths, signs without a width. */
final class TextSigns {
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
    static String plain(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String sign = PLAIN.get(c);
            if (sign != null) {
                plain.append(sign);
            } else if (c == '\u00ad') {
                boolean ends = i + 1 == text.length() || text.charAt(i + 1) == '\n';
                plain.append(ends ? "\u00ad" : "");
            } else if (c == '\f') {
                plain.append("\n\f");
            } else {
                plain.append(c >= '\u2000' && c <= '\u200a' ? ' ' : c);
            }
        }
        return plain.toString();
    }
}
