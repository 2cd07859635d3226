package casus.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells English from other languages by its smallest words; scripts other than Latin are never English. */
final class Language {
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "by", "at", "from",
            "has", "have", "were", "after", "said", "his", "their", "its", "an", "be", "are", "which", "who", "not");
    private static final Set<String> OTHERS = Set.of(
            "der", "die", "und", "das", "ist", "nicht", "von", "le", "la", "les", "des", "et", "une", "est", "dans",
            "el", "los", "las", "que", "por", "con", "del", "il", "di", "che", "per", "een", "het", "van", "och", "att",
            "som", "og", "det", "på", "yang", "dan", "para", "não", "uma", "nie", "jest", "się", "bir", "ve");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final int SAMPLE = 4000;
    private static final double LATIN_SHARE = 0.7;

    private Language() {}

    /** {@code en}, or {@code und} when it is another language or no language. */
    static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long latin = sample.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (letters == 0 || latin < LATIN_SHARE * letters) {
            return "und";
        }
        int english = 0;
        int others = 0;
        var matcher = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            english += ENGLISH.contains(matcher.group()) ? 1 : 0;
            others += OTHERS.contains(matcher.group()) ? 1 : 0;
        }
        return others > english + 2 ? "und" : "en";
    }
}
