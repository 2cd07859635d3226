package casus.quantity;

import static casus.quantity.NumberReader.word;

import casus.quantity.QuantityFinder.Found;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Optional;
import java.util.Set;

/** Finds what an amount counts, and the words for it. */
final class CountedNoun {
    private CountedNoun() {}

    /** The noun that is counted: the governor after the number, or the noun of its "of". */
    static Optional<Token> of(Sentence sentence, Found found) {
        Token last = sentence.token(found.numberEnd() - 1);
        Optional<Token> noun = governor(sentence, last, found);
        if (noun.isEmpty()
                && found.end() < sentence.size()
                && word(sentence, found.end()).equals("of")) {
            noun = sentence.tokens().subList(found.number(), found.numberEnd()).stream()
                    .flatMap(token -> sentence.children(token, "nmod").stream())
                    .filter(token -> token.isNoun() && token.index() > found.end())
                    .findFirst();
        }
        return noun;
    }

    private static Optional<Token> governor(Sentence sentence, Token number, Found found) {
        Token current = number;
        for (int steps = 0; steps < 3 && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            if (current.isNoun()
                    && current.index() >= found.end()
                    && isPhrase(sentence, found.end(), current.index())) {
                return Optional.of(current);
            }
            if (current.isVerb()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but modifiers stands between: the parser may have gone past a comma or a verb. */
    private static boolean isPhrase(Sentence sentence, int begin, int end) {
        return sentence.tokens().subList(begin, end).stream().noneMatch(token -> Set.of(
                        ",", ";", ":", ".", "IN", "TO", "VBD", "VBZ", "VBP", "MD", "PRP", "WDT", "WP")
                .contains(token.tag()));
    }

    /** The noun with the words between it and the number: "North Korean commandos". */
    static String what(Sentence sentence, Found found, Token noun) {
        int begin = found.end();
        while (begin < noun.index()
                && (Set.of("of", "the", "more", "other", "additional", "new", "these", "those", "-")
                                .contains(word(sentence, begin))
                        || sentence.token(begin).tag().equals("CD"))) {
            begin++;
        }
        boolean whole = noun.index() - begin <= 4
                && sentence.tokens().subList(begin, noun.index()).stream()
                        .allMatch(token -> token.tag().startsWith("JJ")
                                || token.isNoun()
                                || token.tag().equals("VBN")
                                || token.tag().equals("VBG")
                                || token.tag().equals("HYPH"));
        if (!whole) {
            return noun.word();
        }
        StringBuilder text = new StringBuilder();
        int last = -1;
        for (Token token : sentence.tokens().subList(begin, noun.index() + 1)) {
            text.append(last >= 0 && last < token.span().begin() ? " " : "").append(token.word());
            last = token.span().end();
        }
        return text.toString();
    }
}
