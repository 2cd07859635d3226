package casus.page;

import casus.document.AlignedText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what becomes of a hyphen at the end of a line, by how the text writes the word elsewhere, else by the words that
 * form compounds: "compro-" and "mise" are one word, "cease-" and "fire" keep the hyphen. Words: {@code copied.tsv}. Immutable.
 */
final class TextHyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Pattern LAST = Pattern.compile("([\\p{L}\\p{M}\\p{N}]+(?:-[\\p{L}\\p{M}]+)*)[-\u2010\u00ad]$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+");
    private static final int LONGEST_LINE_END = 60;

    private final Set<String> words = new HashSet<>();

    /** Knows the words of a text but for those that a line's end has cut. */
    TextHyphens(String text) {
        boolean cut = false;
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            boolean cuts = cuts(line);
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                boolean half = cut && word.start() == 0 || cuts && word.end() == line.length() - 1;
                if (!half) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
            cut = cuts;
        }
    }

    /** Whether a line ends in a hyphen that cuts a word or a compound. */
    static boolean cuts(CharSequence line) {
        int from = Math.max(0, line.length() - LONGEST_LINE_END);
        return LAST.matcher(line.subSequence(from, line.length())).find();
    }

    /** Appends a line to those before it: with a blank between, or without and without the hyphen that cut a word. */
    void append(AlignedText.Builder before, AlignedText aligned) {
        String line = aligned.text();
        int length = before.length();
        if (length == 0) {
            before.append(aligned);
            return;
        }
        String end = before.from(Math.max(0, length - LONGEST_LINE_END));
        Matcher last = LAST.matcher(end);
        Matcher first = FIRST.matcher(line);
        if (!last.find() || !first.find()) {
            before.append(" ").append(aligned);
            return;
        }
        if (end.endsWith("\u00ad") || !keeps(last.group(1), first.group())) {
            before.shorten(length - 1);
        }
        before.append(aligned);
    }

    private boolean keeps(String left, String right) {
        String begin = left.toLowerCase(Locale.ROOT);
        String end = right.toLowerCase(Locale.ROOT);
        if (words.contains(begin + "-" + end)) {
            return true;
        }
        if (words.contains(begin + end)) {
            return false;
        }
        return !Character.isLowerCase(right.codePointAt(0))
                || Character.isDigit(left.charAt(left.length() - 1))
                || left.indexOf('-') > 0
                || compounds(left, begin, end);
    }

    /** Both halves are known to form compounds, or one is and the other is a word or a name. */
    private boolean compounds(String left, String begin, String end) {
        boolean first = TextWords.of("compound-first").contains(begin);
        boolean last = TextWords.of("compound-last").contains(end);
        return first && (last || words.contains(end))
                || last && (words.contains(begin) || Character.isUpperCase(left.codePointAt(0)));
    }
}
