package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Character references ("&amp;eacute;") of HTML and what they were decoded to, place by place. */
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[A-Za-z]{1,40}[0-9]{0,4};?)");

    private static final List<String> UNREAD = List.of("</>", "<![CDATA[", "]]>");

    private Entities() {}

    /**
     * From a decoded text to its source, the places there counted from {@code begin}; empty when the text is not what the
     * source is read as.
     */
    static Optional<Alignment> alignment(String raw, String text, int begin, boolean inAttribute) {
        Alignment.Builder found = new Alignment.Builder();
        Matcher reference = REFERENCE.matcher(raw);
        int there = 0;
        int here = 0;
        while (there < raw.length()) {
            int length = 0;
            if (raw.charAt(there) == '&'
                    && reference.region(there, raw.length()).lookingAt()) {
                length = decodedLength(reference.group(), raw, there, inAttribute);
            }
            if (length > 0) {
                String decoded = Parser.unescapeEntities(raw.substring(there, there + length), inAttribute);
                if (!text.startsWith(decoded, here)) {
                    return Optional.empty();
                }
                found.replace(new Span(here, here + decoded.length()), new Span(begin + there, begin + there + length));
                there += length;
                here += decoded.length();
            } else if (here < text.length() && raw.charAt(there) == text.charAt(here)) {
                found.copy(here, begin + there, 1);
                there++;
                here++;
            } else {
                int unread = unread(raw, there, here);
                if (unread == 0) {
                    return Optional.empty();
                }
                there += unread;
            }
        }
        return here == text.length() ? Optional.of(found.build()) : Optional.empty();
    }

    /** The length of what a parser passes over within a text; 0 for none. */
    private static int unread(String raw, int at, int here) {
        if (raw.charAt(at) == '\0' || raw.charAt(at) == '\n' && here < 2) {
            return 1;
        }
        return UNREAD.stream()
                .filter(unread -> raw.startsWith(unread, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** How much of what looks like a reference is decoded: the shortest part that leaves the rest as it is; 0 for none. */
    private static int decodedLength(String reference, String raw, int at, boolean inAttribute) {
        int next = at + reference.length();
        if (inAttribute && !reference.endsWith(";") && next < raw.length() && "=-_".indexOf(raw.charAt(next)) >= 0) {
            return 0;
        }
        String decoded = Parser.unescapeEntities(reference, inAttribute);
        if (reference.charAt(1) == '#') {
            return reference.length();
        }
        for (int length = 2; length <= reference.length(); length++) {
            String part = reference.substring(0, length);
            String read = Parser.unescapeEntities(part, inAttribute);
            if (!read.equals(part) && decoded.equals(read + reference.substring(length))) {
                return length;
            }
        }
        return 0;
    }

    /** The text with its character references decoded. */
    static AlignedText decoded(AlignedText text) {
        if (text.text().indexOf('&') < 0) {
            return text;
        }
        String decoded = Parser.unescapeEntities(text.text(), false);
        if (text.origin().isEmpty()) {
            return AlignedText.untraced(decoded);
        }
        Alignment own = alignment(text.text(), decoded, 0, false).orElseGet(() -> new Alignment.Builder()
                .replace(new Span(0, decoded.length()), new Span(0, text.length()))
                .build());
        return new AlignedText(decoded, own.andThen(text.origin()));
    }
}
