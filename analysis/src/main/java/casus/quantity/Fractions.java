package casus.quantity;

import static casus.quantity.NumberReader.word;

import casus.sentence.Numerals;
import casus.sentence.Sentence;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Parts of a whole, read as numbers below one. */
final class Fractions {
    private static final Map<String, Double> PARTS = Map.of(
            "half",
            2.0,
            "third",
            3.0,
            "thirds",
            3.0,
            "quarter",
            4.0,
            "quarters",
            4.0,
            "fourth",
            4.0,
            "fourths",
            4.0,
            "fifth",
            5.0,
            "fifths",
            5.0,
            "tenth",
            10.0);

    private Fractions() {}

    /** "half of", "two-thirds", "a quarter of", "one in five". */
    static Optional<Amount> read(Sentence sentence, int start, String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && PARTS.containsKey(word.substring(hyphen + 1))) {
            OptionalDouble top = Numerals.value(word.substring(0, hyphen));
            return top.isEmpty()
                    ? Optional.empty()
                    : part(top.getAsDouble(), PARTS.getOrDefault(word.substring(hyphen + 1), 1.0), start + 1);
        }
        boolean hasNext = start + 1 < sentence.size();
        String next = hasNext ? word(sentence, start + 1) : "";
        if (word.equals("half") && !next.equals("a") && !next.equals("an") && isShare(sentence, start)) {
            return part(1, 2, start + 1);
        }
        boolean one = word.equals("a") || word.equals("one");
        if ((one || Numerals.value(word).isPresent())
                && PARTS.containsKey(next)
                && !next.equals("half")
                && start + 2 < sentence.size()
                && word(sentence, start + 2).equals("of")
                && (next.endsWith("s") || one)) {
            return part(one ? 1 : Numerals.value(word).orElse(1), PARTS.getOrDefault(next, 1.0), start + 2);
        }
        if (word.equals("one") && next.equals("in") && start + 2 < sentence.size()) {
            OptionalDouble of = Numerals.value(word(sentence, start + 2));
            if (of.isPresent() && of.getAsDouble() >= 2 && of.getAsDouble() <= 1000) {
                return part(1, of.getAsDouble(), start + 3);
            }
        }
        return Optional.empty();
    }

    private static boolean isShare(Sentence sentence, int start) {
        String next = start + 1 < sentence.size() ? word(sentence, start + 1) : "";
        String before = start > 0 ? word(sentence, start - 1) : "";
        return Set.of("of", "the", "its", "their", "his", "her", "all", "that").contains(next)
                && !Set.of("first", "second", "other", "latter", "better", "last")
                        .contains(before);
    }

    private static Optional<Amount> part(double top, double bottom, int end) {
        return bottom == 0 ? Optional.empty() : Optional.of(Amount.of(Math.rint(top / bottom * 1e6) / 1e6, 1, "", end));
    }
}
