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

    /** "An average of 1500": what follows is no year. */
    private static final Set<String> SUMS = Set.of(
            "average",
            "total",
            "maximum",
            "minimum",
            "sum",
            "population",
            "strength",
            "crowd",
            "force",
            "toll",
            "garrison",
            "price",
            "reward",
            "range");

    /** Nouns that look the same whether one or many, and those that a number measures: "the 500 mark". */
    private static final Set<String> COUNTED = Set.of(
            "mark",
            "level",
            "limit",
            "threshold",
            "target",
            "quota",
            "barrier",
            "total",
            "figure",
            "aircraft",
            "craft",
            "sheep",
            "cattle",
            "fish",
            "livestock",
            "artillery",
            "infantry",
            "cavalry",
            "crew",
            "hovercraft");

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
        boolean digits = Character.isDigit(word.charAt(0))
                || word.length() > 1 && Character.isDigit(word.charAt(1)) && !Character.isLetter(word.charAt(0));
        if (!digits) {
            return start > 0
                    && (token.isProperNoun() && sentence.token(start - 1).isProperNoun()
                            || isCapital(token) && isNamePiece(sentence, start - 1)
                            || isCapital(token) && isCapitalised(sentence, start));
        }
        return isInName(sentence, token, amount)
                || isNamed(token, names) && amount.end() == start + 1 && !isManyCounted(sentence, token)
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
        boolean ranges = Set.of("to", "or").contains(next)
                && token.index() + 2 < sentence.size()
                && sentence.token(token.index() + 2).tag().equals("CD");
        return !counts
                && !ranges
                && !Set.of("of", "was", "were", "killed", "wounded", "injured", "dead", "died", "captured", "missing")
                        .contains(next)
                && !(next.equals("in")
                        && token.index() + 2 < sentence.size()
                        && sentence.token(token.index() + 2).isProperNoun());
    }

    private static boolean isInName(Sentence sentence, Token token, Amount amount) {
        if (token.index() == 0) {
            return false;
        }
        Token before = sentence.token(token.index() - 1);
        String previous = before.word().toLowerCase(Locale.ROOT);
        String possessor = before.tag().equals("POS") && before.index() > 0
                ? sentence.token(before.index() - 1).word().toLowerCase(Locale.ROOT) + "'s"
                : previous;
        if (QuantityWords.NAMING.contains(possessor)
                || QuantityWords.NUMBERED.contains(previous) && !isCounted(sentence, token)) {
            return true;
        }
        if (token.word().startsWith("-") && before.isProperNoun()) {
            return true;
        }
        boolean ofName = (before.isProperNoun() || isNamePiece(sentence, before.index()))
                && !DATED.contains(previous)
                && !before.word().endsWith(",");
        return ofName && !isCounted(sentence, token) && amount.scale() == 1;
    }

    /** A word with a capital within a sentence that is not all of such words: "the Big 12", "the Galaxy Note 20". */
    private static boolean isNamePiece(Sentence sentence, int index) {
        Token piece = sentence.token(index);
        if (index == 0
                || !isCapital(piece)
                || !(piece.isNoun() || piece.isVerb() || piece.tag().startsWith("JJ"))
                || QuantityWords.SIGNS.containsKey(piece.word())
                || !Character.isLetterOrDigit(sentence.token(index - 1).word().charAt(0))) {
            return false;
        }
        return isPlain(sentence);
    }

    /** "the Seven Sisters", "the Gang of Eight", in a sentence that is not all of such words. */
    private static boolean isCapitalised(Sentence sentence, int start) {
        boolean opens = start + 1 < sentence.size()
                && isCapital(sentence.token(start + 1))
                && sentence.token(start + 1).isNoun();
        boolean closes = start > 1
                && sentence.token(start - 1).word().equals("of")
                && isCapital(sentence.token(start - 2))
                && sentence.token(start - 2).isNoun()
                && start > 2;
        return (opens || closes) && isPlain(sentence);
    }

    /** Whether common words are written small. */
    private static boolean isPlain(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.word().length() > 3
                        && Character.isLowerCase(token.word().charAt(0))
                        && (token.isNoun() || token.isVerb()));
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.word().charAt(0));
    }

    /** "737", or "737-800" where a 737 was named. */
    private static boolean isNamed(Token token, Set<String> names) {
        int hyphen = token.word().indexOf('-');
        return names.contains(hyphen > 1 ? token.word().substring(0, hyphen) : token.word());
    }

    /** Whether the number counts a common noun that may stand for many: "737 jets", but not "the 737 jet". */
    private static boolean isManyCounted(Sentence sentence, Token token) {
        if (!isCounted(sentence, token)) {
            return false;
        }
        Token head = sentence.token(token.head());
        return head.tag().equals("NNS") || QuantityWords.PERSONS.contains(head.lemma());
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
        boolean told = Set.of("is", "was", "turned", "turns", "'s").contains(before.word())
                && token.index() > 1
                && isPerson(sentence.token(token.index() - 2))
                && Set.of(",", ".", ";", "and", "but", "when", "").contains(next);
        if (told) {
            return true;
        }
        boolean closed = Set.of(",", ")", ".", ";", "and", "").contains(next);
        return closed
                && token.index() > 1
                && (before.word().equals(",") || before.word().equals("("))
                && sentence.token(token.index() - 2).isProperNoun();
    }

    private static boolean isPerson(Token token) {
        return Set.of("he", "she", "who").contains(token.word().toLowerCase(Locale.ROOT))
                || token.entity().equals("PERSON");
    }

    private static boolean isListNumber(Sentence sentence, Token token) {
        return token.index() == 0 && Set.of(".", ")", ":").contains(next(sentence, 0));
    }

    private static boolean isYear(Sentence sentence, Token token, Amount amount) {
        Double value = amount.low();
        boolean summed = token.index() > 1
                && next(sentence, token.index() - 2).equals("of")
                && SUMS.contains(sentence.token(token.index() - 2).lemma());
        return value != null
                && !summed
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
                || isManyCounted(sentence, token)
                || isCounted(sentence, token)
                        && COUNTED.contains(sentence.token(token.head()).lemma())
                || isCounted(sentence, token)
                        && sentence.token(token.head()).relation().equals("compound")) {
            return false;
        }
        int before = token.index() - 1;
        if (before > 0 && sentence.token(before).tag().equals("JJ")) {
            before--;
        }
        boolean determined = before >= 0
                && Set.of("the", "a", "an", "its", "this", "their", "his")
                        .contains(sentence.token(before).word().toLowerCase(Locale.ROOT));
        boolean run = token.word().length() > 6 && token.word().chars().allMatch(Character::isDigit);
        return run || (determined && token.word().length() >= 3);
    }

    private static String next(Sentence sentence, int index) {
        return index + 1 < sentence.size() ? sentence.token(index + 1).word().toLowerCase(Locale.ROOT) : "";
    }
}
