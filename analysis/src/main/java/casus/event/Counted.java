package casus.event;

import casus.quantity.QuantityMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount in its sentence.
 *
 * @param number the token that governs the number words
 * @param noun the counted noun; null where the number stands alone
 * @param top the token by which number and noun belong to their clause
 * @param end index of the first token after number and noun
 */
record Counted(QuantityMention quantity, Token number, @Nullable Token noun, Token top, int end) {
    private static final Set<String> ATTRIBUTIVE =
            Set.of("nummod", "amod", "compound", "nmod:npmod", "advmod", "det", "det:predet", "nmod:poss");

    static Optional<Counted> of(Sentence sentence, QuantityMention quantity) {
        // "have passed 400": the verb that bounds the number does not count
        List<Token> inside = sentence.within(quantity.span()).stream()
                .dropWhile(Token::isVerb)
                .toList();
        Optional<Token> head = inside.isEmpty() ? Optional.empty() : sentence.headOf(Sentence.span(inside));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int end = sentence.within(quantity.span()).stream()
                        .mapToInt(Token::index)
                        .max()
                        .orElse(0)
                + 1;
        Token number = head.get();
        if (end < sentence.size() && sentence.token(end).word().equalsIgnoreCase("worth")) {
            return Optional.of(new Counted(quantity, number, null, number, end));
        }
        if (number.head() >= end && ATTRIBUTIVE.contains(number.relation())) {
            Token noun = sentence.token(number.head());
            if ((noun.isNoun() || isPeopleWord(noun)) && isPhrase(sentence, end, noun.index())) {
                return Optional.of(new Counted(quantity, number, noun, noun, Math.max(end, noun.index() + 1)));
            }
        }
        if (end < sentence.size() && sentence.token(end).word().equalsIgnoreCase("of")) {
            for (Token part : inside) {
                for (Token member : sentence.children(part, "nmod")) {
                    if (member.index() > end
                            && member.isNoun()
                            && sentence.preposition(member).equals("of")) {
                        return Optional.of(new Counted(quantity, number, member, number, member.index() + 1));
                    }
                }
            }
        }
        return Optional.of(byWords(sentence, quantity, number, end));
    }

    /** The parser went astray, but the counted noun stands right behind the number. */
    private static Counted byWords(Sentence sentence, QuantityMention quantity, Token number, int end) {
        String what = quantity.what();
        if (!what.isEmpty()) {
            String last = what.substring(what.lastIndexOf(' ') + 1);
            for (int i = end; i < Math.min(end + 5, sentence.size()); i++) {
                if (sentence.token(i).word().equals(last)) {
                    return new Counted(quantity, number, sentence.token(i), sentence.token(i), i + 1);
                }
            }
        }
        return new Counted(quantity, number, null, number, end);
    }

    /** Whether nothing but modifiers stands between: the parser may have gone past a comma or a verb. */
    private static boolean isPhrase(Sentence sentence, int begin, int end) {
        return sentence.tokens().subList(Math.min(begin, end), end).stream().noneMatch(token -> Set.of(
                        ",", ";", ":", ".", "IN", "TO", "VBD", "VBZ", "VBP", "MD", "PRP", "WDT", "WP")
                .contains(token.tag()));
    }

    private static boolean isPeopleWord(Token token) {
        return Set.of("others", "people").contains(token.word().toLowerCase(Locale.ROOT));
    }

    String lemma() {
        return noun == null ? "" : noun.lemma().toLowerCase(Locale.ROOT);
    }

    /** The counted thing in the text's words. */
    String what() {
        return noun == null ? "" : quantity.what().isEmpty() ? noun.word() : quantity.what();
    }

    boolean isPeople() {
        return quantity.unit().equals("person");
    }
}
