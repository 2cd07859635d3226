package casus.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers written in digits or words. */
public final class Numerals {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("lakh", 1e5),
            Map.entry("crore", 1e7));
    private static final Pattern DIGITS = Pattern.compile(
            "\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,3}(?:,\\d{2}){1,4},\\d{3}|\\d{1,15}(?:\\.\\d{1,6})?|\\.\\d{1,6}");

    private Numerals() {}

    /** The number that one word or hyphenated compound says: {@code 1,200}, {@code seven}, {@code twenty-one}. */
    public static OptionalDouble value(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(word).matches()) {
            return OptionalDouble.of(Double.parseDouble(word.replace(",", "")));
        }
        int small = SMALL.indexOf(word);
        if (small >= 0) {
            return OptionalDouble.of(small);
        }
        int hyphen = word.indexOf('-');
        int tens = TENS.indexOf(hyphen < 0 ? word : word.substring(0, hyphen));
        if (tens < 0) {
            return OptionalDouble.empty();
        }
        int units = hyphen < 0 ? 0 : SMALL.indexOf(word.substring(hyphen + 1));
        return units < 0 || units > 9 || (hyphen >= 0 && units == 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(20 + 10 * tens + units);
    }

    /** Ten to ninety in words, which a word for one to nine may follow. */
    public static boolean isTens(String word) {
        return TENS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** What a word such as {@code thousand} multiplies by. */
    public static OptionalDouble scale(String word) {
        Double scale = SCALES.get(word.toLowerCase(Locale.ROOT));
        return scale == null ? OptionalDouble.empty() : OptionalDouble.of(scale);
    }

    /** {@code first} is 1, {@code 21st} is 21; -1 where the word is no ordinal. */
    public static int ordinal(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < word.length() && digits < 4 && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits > 0) {
            return Integer.parseInt(word.substring(0, digits));
        }
        return ORDINALS.indexOf(word);
    }
}
