package casus.quantity;

import static casus.quantity.NumberReader.word;

import casus.quantity.QuantityFinder.Found;
import casus.quantity.QuantityWords.Bound;
import casus.sentence.Sentence;
import java.util.Set;

/** Words beside an amount that open or soften it. */
final class Bounds {
    private static final int LONGEST_PHRASE = 3;

    private Bounds() {}

    /** Takes up "at least", "up to", "about", "or more" beside the amount, at most two of them. */
    static Found taken(Sentence sentence, Found found, int free) {
        Found result = found;
        for (int i = 0; i < 2; i++) {
            Found next = boundBefore(sentence, result, free);
            if (next == result) {
                break;
            }
            result = next;
        }
        for (int length = LONGEST_PHRASE; length > 0 && result.low() != null; length--) {
            int end = Math.min(result.end() + length, sentence.size());
            Bound bound = QuantityWords.AFTER.get(words(sentence, result.end(), end));
            if (bound != null
                    && end > result.end()
                    && result.rule().equals("number")
                    && (bound != Bound.LEAST
                            || !words(sentence, result.end(), end).equals("plus")
                            || end - result.end() == 1
                                    && end < sentence.size()
                                    && sentence.token(end).isNoun())) {
                return opened(result, bound, result.begin(), end);
            }
        }
        return result;
    }

    private static Found boundBefore(Sentence sentence, Found found, int free) {
        for (int length = LONGEST_PHRASE; length > 0; length--) {
            int begin = found.begin() - length;
            if (begin < free) {
                continue;
            }
            Bound bound = QuantityWords.BEFORE.get(words(sentence, begin, found.begin()));
            if (bound != null && isBound(sentence, begin, length, found)) {
                return opened(found, bound, begin, found.end());
            }
        }
        return found;
    }

    private static boolean isBound(Sentence sentence, int begin, int length, Found found) {
        if (length > 1) {
            return true;
        }
        String word = word(sentence, begin);
        String before = begin > 0 ? word(sentence, begin - 1) : "";
        return switch (word) {
            case "some" -> !before.equals("and") || found.low() != null && found.low() >= 5;
            case "over" ->
                !Set.of("take", "took", "taken", "hand", "handed", "turn", "turned", "won", "victory")
                        .contains(before);
            case "near", "sub", "beyond" -> found.unit().equals("percent") || word.equals("sub");
            default -> true;
        };
    }

    private static Found opened(Found found, Bound bound, int begin, int end) {
        Double low = found.low();
        Double high = found.high();
        boolean exact = low != null && low.equals(high);
        return switch (bound) {
            case LEAST ->
                new Found(
                        begin,
                        found.number(),
                        found.numberEnd(),
                        end,
                        low,
                        exact || high == null ? null : high,
                        found.approximate() && !exact,
                        found.unit(),
                        "at least");
            case MOST ->
                new Found(
                        begin,
                        found.number(),
                        found.numberEnd(),
                        end,
                        exact ? null : low,
                        high,
                        found.approximate() && !exact,
                        found.unit(),
                        "up to");
            case ABOUT ->
                new Found(
                        begin,
                        found.number(),
                        found.numberEnd(),
                        end,
                        low,
                        high,
                        found.rule().equals("number") || found.rule().equals("range") || found.approximate(),
                        found.unit(),
                        found.rule().equals("number") ? "about" : found.rule());
        };
    }

    static String words(Sentence sentence, int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            words.append(i == begin ? "" : " ").append(word(sentence, i));
        }
        return words.toString();
    }
}
