package casus.record;

import java.util.ArrayList;
import java.util.List;

/** Reads what a person types to search for: words, "phrases", beginnings* and -words that must not be there. Never fails. */
final class Words {
    private Words() {}

    /**
     * @param text a word, or the words of a phrase
     * @param prefix whether it is only the beginning of a word
     * @param without whether it must not be there
     */
    record Term(String text, boolean prefix, boolean without) {}

    static List<Term> terms(String typed) {
        List<Term> terms = new ArrayList<>();
        int i = 0;
        while (i < typed.length()) {
            char c = typed.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            boolean without = c == '-' && i + 1 < typed.length() && !Character.isWhitespace(typed.charAt(i + 1));
            int begin = without ? i + 1 : i;
            boolean phrase = typed.charAt(begin) == '"';
            int end = begin + 1;
            while (end < typed.length()
                    && (phrase ? typed.charAt(end) != '"' : !Character.isWhitespace(typed.charAt(end)))) {
                end++;
            }
            String text = typed.substring(phrase ? begin + 1 : begin, end);
            boolean prefix = !phrase && text.endsWith("*");
            String words = letters(text);
            if (!words.isEmpty()) {
                terms.add(new Term(words, prefix, without));
            }
            i = phrase ? end + 1 : end;
        }
        return terms;
    }

    /** Letters and digits, the rest as blanks. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(c -> letters.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' '));
        return letters.toString().strip().replaceAll(" +", " ");
    }
}
