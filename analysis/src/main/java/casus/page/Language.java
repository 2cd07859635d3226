package casus.page;

import java.util.Locale;
import java.util.Set;

/** Tells English from other languages by its smallest words; scripts other than Latin are never English. */
final class Language {
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "by", "at", "from",
            "has", "have", "were", "after", "said", "his", "their", "its", "an", "be", "are", "which", "who", "not");
    private static final Set<String> OTHERS = Set.of(
            "der", "die", "und", "das", "ist", "nicht", "von", "le", "la", "les", "des", "et", "une", "est", "dans",
            "el", "los", "las", "que", "por", "con", "del", "il", "di", "che", "per", "een", "het", "van", "och", "att",
            "som", "og", "det", "på", "yang", "dan", "para", "não", "uma", "nie", "jest", "się", "bir", "ve");
    private static final int SAMPLE = 4000;
    private static final double LATIN_SHARE = 0.7;

    private Language() {}

    /** {@code en}, or {@code und} when it is another language or no language. */
    static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
        int letters = 0;
        int latin = 0;
        int english = 0;
        int others = 0;
        int begin = 0;
        int length = 0;
        for (int i = 0; i <= sample.length(); i += length) {
            int point = i < sample.length() ? sample.codePointAt(i) : ' ';
            length = Character.charCount(point);
            if (Character.isLetter(point)) {
                letters++;
                latin += isLatin(point) ? 1 : 0;
                continue;
            }
            if (begin < i) {
                String word = sample.substring(begin, i);
                english += ENGLISH.contains(word) ? 1 : 0;
                others += OTHERS.contains(word) ? 1 : 0;
            }
            begin = i + length;
        }
        if (letters == 0 || latin < LATIN_SHARE * letters) {
            return "und";
        }
        return others > english + 2 ? "und" : "en";
    }

    private static boolean isLatin(int letter) {
        return letter < 128 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }
}
