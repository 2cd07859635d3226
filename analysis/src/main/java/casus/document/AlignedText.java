package casus.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and where its characters come from. The methods are those of {@link String} and keep the origin; of a text
 * whose origin is {@link Alignment#NONE} they cost little more.
 *
 * <pre>{@code AlignedText.of(page).part(10, 20).strip().plus("-")}</pre>
 */
public record AlignedText(String text, Alignment origin) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    public static final AlignedText EMPTY = new AlignedText("", Alignment.NONE);

    /** A text that is its own origin. */
    public static AlignedText of(String text) {
        return new AlignedText(text, Alignment.identity(text.length()));
    }

    /** A text of which no origin is known. */
    public static AlignedText untraced(String text) {
        return new AlignedText(text, Alignment.NONE);
    }

    public int length() {
        return text.length();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public AlignedText part(int begin, int end) {
        return begin == 0 && end == text.length()
                ? this
                : new AlignedText(text.substring(begin, end), origin.part(begin, end));
    }

    /** As {@link String#strip()}. */
    public AlignedText strip() {
        int end = text.stripTrailing().length();
        int begin = end - text.substring(0, end).stripLeading().length();
        return part(begin, end);
    }

    public AlignedText plus(AlignedText other) {
        return new Builder().append(this).append(other).build();
    }

    /** With a text behind it that comes from nowhere. */
    public AlignedText plus(String inserted) {
        return new AlignedText(text + inserted, origin);
    }

    /** Each match replaced as it stands, without groups; what is put in stands for what it replaces. */
    public AlignedText replaceAll(Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(text);
        if (origin.isEmpty()) {
            return new AlignedText(matcher.replaceAll(Matcher.quoteReplacement(replacement)), origin);
        }
        if (!matcher.find()) {
            return this;
        }
        StringBuilder changed = new StringBuilder();
        Alignment.Builder own = new Alignment.Builder();
        int from = 0;
        do {
            own.copy(changed.length(), from, matcher.start() - from);
            changed.append(text, from, matcher.start());
            own.replace(
                    new Span(changed.length(), changed.length() + replacement.length()),
                    new Span(matcher.start(), matcher.end()));
            changed.append(replacement);
            from = matcher.end();
        } while (matcher.find());
        own.copy(changed.length(), from, text.length() - from);
        changed.append(text, from, text.length());
        return new AlignedText(changed.toString(), own.build().andThen(origin));
    }

    /** The pieces between the matches; the last ones too where they are empty. */
    public List<AlignedText> split(Pattern divider) {
        List<AlignedText> pieces = new ArrayList<>();
        Matcher matcher = divider.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(part(from, matcher.start()));
            from = matcher.end();
        }
        pieces.add(part(from, text.length()));
        return pieces;
    }

    /** Each run of blanks as one blank, none at the ends. */
    public AlignedText collapsed() {
        return replaceAll(BLANKS, " ").strip();
    }

    /** Collects texts front to back. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final Alignment.Builder origin = new Alignment.Builder();

        public Builder append(AlignedText piece) {
            origin.append(text.length(), piece.origin);
            text.append(piece.text);
            return this;
        }

        /** A text that comes from nowhere. */
        public Builder append(String inserted) {
            text.append(inserted);
            return this;
        }

        /** Takes the end of the text back from here on. */
        public Builder shorten(int end) {
            text.setLength(end);
            origin.shorten(end);
            return this;
        }

        /** The text so far from the place on. */
        public String from(int begin) {
            return text.substring(begin);
        }

        public int length() {
            return text.length();
        }

        public AlignedText build() {
            return new AlignedText(text.toString(), origin.build());
        }
    }
}
