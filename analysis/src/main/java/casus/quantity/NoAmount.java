package casus.quantity;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Numbers that count nothing: in names, ages, years, list numbers, phone numbers, the pronoun "one". */
final class NoAmount {
    private static final Set<String> DATED = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private NoAmount() {}

    /** @param unit unit found beside the number, or empty */
    static boolean is(Sentence sentence, int start, Amount amount, String unit, Set<String> names) {
        Token token = sentence.token(start);
        String word = token.word().toLowerCase(Locale.ROOT);
        if (!unit.isEmpty()) {
            return false;
        }
        if (word.equals("one") && amount.end() == start + 1) {
            return isPronoun(sentence, token);
        }
        if (!Character.isDigit(word.charAt(0))) {
            return token.isProperNoun()
                    && start > 0
                    && sentence.token(start - 1).isProperNoun();
        }
        return isInName(sentence, token, amount)
                || names.contains(token.word()) && amount.end() == start + 1 && !isCounted(sentence, token)
                || isAge(sentence, token, amount)
                || isListNumber(sentence, token)
                || isYear(sentence, token, amount)
                || isCode(sentence, token, amount);
    }

    /** Numbers of two digits and more that are part of a name somewhere in the text: a later bare one is that name. */
    static Set<String> names(List<Sentence> sentences) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String word = token.word();
                if (word.length() > 1
                        && Character.isDigit(word.charAt(0))
                        && word.indexOf(',') < 0
                        && word.indexOf('.') < 0
                        && isInName(sentence, token, Amount.of(0, 1, "", token.index() + 1))) {
                    names.add(word);
                }
            }
        }
        return names;
    }

    private static boolean isPronoun(Sentence sentence, Token token) {
        String next = next(sentence, token.index());
        boolean counts = token.relation().equals("nummod") && token.head() > token.index();
        if (token.index() > 0 && sentence.token(token.index() - 1).word().equalsIgnoreCase("no")) {
            return true;
        }
        return !counts
                && !Set.of(
                                "of",
                                "was",
                                "were",
                                "killed",
                                "wounded",
                                "injured",
                                "dead",
                                "died",
                                "captured",
                                "missing",
                                "in")
                        .contains(next);
    }

    private static boolean isInName(Sentence sentence, Token token, Amount amount) {
        if (token.index() == 0) {
            return false;
        }
        Token before = sentence.token(token.index() - 1);
        String previous = before.word().toLowerCase(Locale.ROOT);
        if (QuantityWords.NUMBERED.contains(previous) && !isCounted(sentence, token)) {
            return true;
        }
        if (token.word().startsWith("-") && before.isProperNoun()) {
            return true;
        }
        boolean ofName = before.isProperNoun()
                && !DATED.contains(previous)
                && !before.word().endsWith(",");
        return ofName && !isCounted(sentence, token) && amount.scale() == 1;
    }

    /** Whether a common noun after the number is what it counts. */
    private static boolean isCounted(Sentence sentence, Token token) {
        if (token.head() <= token.index() || token.head() > token.index() + 6) {
            return false;
        }
        Token head = sentence.token(token.head());
        return token.relation().equals("nummod") && head.isNoun() && !head.isProperNoun();
    }

    /** "aged 34", "Miller, 65, said". */
    private static boolean isAge(Sentence sentence, Token token, Amount amount) {
        Double value = amount.low();
        if (token.index() == 0 || value == null || value > 115 || value != Math.rint(value)) {
            return false;
        }
        Token before = sentence.token(token.index() - 1);
        boolean second = Set.of("to", "and", "or", "-").contains(before.word()) && token.index() > 2;
        Token guide = second ? sentence.token(token.index() - 3) : before;
        if (guide.lemma().equals("age") || guide.word().equalsIgnoreCase("aged")) {
            return true;
        }
        String next = next(sentence, amount.end() - 1);
        boolean closed = Set.of(",", ")", ".", ";", "and", "").contains(next);
        return closed
                && token.index() > 1
                && (before.word().equals(",") || before.word().equals("("))
                && sentence.token(token.index() - 2).isProperNoun();
    }

    private static boolean isListNumber(Sentence sentence, Token token) {
        return token.index() == 0 && Set.of(".", ")", ":").contains(next(sentence, 0)) && sentence.size() > 2;
    }

    private static boolean isYear(Sentence sentence, Token token, Amount amount) {
        Double value = amount.low();
        return value != null
                && value >= 1500
                && value <= 2199
                && value == Math.rint(value)
                && amount.scale() == 1
                && token.word().indexOf(',') < 0
                && (!isCounted(sentence, token)
                        || value >= 1900 && sentence.token(token.head()).tag().equals("NN"));
    }

    /** A long run of digits that counts nothing, "the 747": a telephone, a type. */
    private static boolean isCode(Sentence sentence, Token token, Amount amount) {
        if (amount.scale() != 1
                || token.word().indexOf(',') >= 0
                || token.word().indexOf('.') >= 0
                || isCounted(sentence, token)) {
            return false;
        }
        boolean determined = token.index() > 0
                && Set.of("the", "a", "an", "its", "this")
                        .contains(sentence.token(token.index() - 1).word().toLowerCase(Locale.ROOT));
        return token.word().length() > 6 || (determined && token.word().length() >= 3);
    }

    private static String next(Sentence sentence, int index) {
        return index + 1 < sentence.size() ? sentence.token(index + 1).word().toLowerCase(Locale.ROOT) : "";
    }
}
