package casus.place;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;

/** The preposition before a name, looking past "the", "nearby" and directions. */
final class Preposition {
    private Preposition() {}

    /** One that stands before places more than before anything else, such as "in". */
    static boolean isStrong(Name name, PlaceWords words) {
        return words.is("in", before(name, words)) || isMeasured(name, words);
    }

    /** "south of Gori", "12 km from Gori". */
    private static boolean isMeasured(Name name, PlaceWords words) {
        Sentence sentence = name.sentence();
        if (name.first() < 2) {
            return false;
        }
        String preposition = sentence.token(name.first() - 1).word().toLowerCase(Locale.ROOT);
        String before = sentence.token(name.first() - 2).word().toLowerCase(Locale.ROOT);
        return preposition.equals("of") && words.isDirection(before)
                || preposition.equals("from") && words.is("distance", before);
    }

    static boolean isAny(Name name, PlaceWords words) {
        return words.isLocative(before(name, words));
    }

    private static String before(Name name, PlaceWords words) {
        Sentence sentence = name.sentence();
        int at = name.first() - 1;
        boolean kindFollows = name.last() + 1 < sentence.size()
                && words.isKind(sentence.token(name.last() + 1).word());
        while (at > 0 && passes(sentence.token(at), words, kindFollows)) {
            at--;
        }
        return at < 0 ? "" : sentence.token(at).word().toLowerCase(Locale.ROOT);
    }

    private static boolean passes(Token token, PlaceWords words, boolean kindFollows) {
        String word = token.word().toLowerCase(Locale.ROOT);
        return words.isDirection(word) || words.is("beside", word) || kindFollows && word.equals("the");
    }
}
