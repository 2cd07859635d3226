package casus.attribution;

import casus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quotations of a text, marks included. Curly and straight marks may be mixed; a mark that is never closed ends with
 * its paragraph, and where the next paragraph opens with a mark again, the quotation goes on there.
 */
final class Quotes {
    private static final Pattern BREAK = Pattern.compile("\n\\s*\n|(?<=[.!?”\"])\\h*\n(?=[“\"”])");
    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    private final String text;
    private final List<Span> paragraphs = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Span> unclosed = new ArrayList<>();

    Quotes(String text) {
        this.text = text;
        Matcher matcher = BREAK.matcher(text);
        int begin = 0;
        while (matcher.find()) {
            paragraph(begin, matcher.start());
            begin = matcher.end();
        }
        paragraph(begin, text.length());
    }

    /** Quotations in text order. */
    List<Span> all() {
        return List.copyOf(spans);
    }

    /** Paragraphs in text order. */
    List<Span> paragraphs() {
        return List.copyOf(paragraphs);
    }

    /** The quotation that holds the position strictly inside its marks. */
    Optional<Span> around(int position) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (position < span.begin()) {
                high = middle - 1;
            } else if (position >= span.end()) {
                low = middle + 1;
            } else {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    List<Span> overlapping(Span other) {
        return spans.stream().filter(other::overlaps).toList();
    }

    /** The quotation that begins next, with no word and no new paragraph between. */
    Optional<Span> after(int position) {
        return spans.stream()
                .filter(span -> span.begin() >= position)
                .findFirst()
                .filter(span -> !hasLetter(position, span.begin()))
                .filter(span ->
                        !BREAK.matcher(text.substring(position, span.begin())).find());
    }

    /** The quotation that ends right before the position, in the same paragraph. */
    Optional<Span> before(int position) {
        return spans.stream()
                .filter(span -> span.end() <= position)
                .reduce((first, second) -> second)
                .filter(span -> text.substring(span.end(), position).isBlank())
                .filter(span ->
                        !BREAK.matcher(text.substring(span.end() - 1, position)).find());
    }

    /** Whether the quotation lost its closing mark at the end of its paragraph. */
    boolean isOpen(Span quote) {
        return unclosed.contains(quote);
    }

    /** Whether nothing but quotations stands in the paragraph. */
    boolean isWhollyQuoted(Span paragraph) {
        int at = paragraph.begin();
        boolean any = false;
        for (Span span : overlapping(paragraph)) {
            if (hasLetter(at, span.begin())) {
                return false;
            }
            any = true;
            at = span.end();
        }
        return any && !hasLetter(at, paragraph.end());
    }

    private boolean hasLetter(int from, int to) {
        return text.substring(from, Math.max(from, to)).chars().anyMatch(Character::isLetterOrDigit);
    }

    private void paragraph(int begin, int end) {
        if (begin >= end) {
            return;
        }
        paragraphs.add(new Span(begin, end));
        int open = -1;
        for (int i = begin; i < end; i++) {
            char mark = text.charAt(i);
            int width = doubled(i, end) ? 2 : 1;
            if (mark != '"' && width == 1 && OPENING.indexOf(mark) < 0 && CLOSING.indexOf(mark) < 0) {
                continue;
            }
            boolean opens = OPENING.indexOf(mark) >= 0 || open < 0 && (i == begin || CLOSING.indexOf(mark) < 0);
            if (open < 0 && opens && i + width < end) {
                open = i;
            } else if (open >= 0 && !(OPENING.indexOf(mark) >= 0)) {
                spans.add(new Span(open, i + width));
                open = -1;
            }
            i += width - 1;
        }
        if (open >= 0) {
            int last = end;
            while (last > open + 1 && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            Span span = new Span(open, last);
            spans.add(span);
            unclosed.add(span);
        }
    }

    /** Two single marks that stand for a double one. */
    private boolean doubled(int at, int end) {
        char mark = text.charAt(at);
        return (mark == '\'' || mark == '’' || mark == '‘' || mark == '`')
                && at + 1 < end
                && text.charAt(at + 1) == mark;
    }
}
