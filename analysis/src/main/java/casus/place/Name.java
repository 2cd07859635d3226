package casus.place;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;

/**
 * Words that could name a place, with the places that they could mean.
 *
 * @param first index of the first token
 * @param last index of the last token, inclusive
 * @param span the words; a part of the token where the name is the head of a hyphenated word
 * @param key the key in {@link NameTable}
 */
record Name(Sentence sentence, int first, int last, Span span, String key, int[] references) {
    Token firstToken() {
        return sentence.token(first);
    }

    Token lastToken() {
        return sentence.token(last);
    }

    /** Whether it has more than one word. */
    boolean isLong() {
        return last > first;
    }

    boolean isAbbreviation() {
        return key.charAt(0) == '=';
    }

    /** Whether every reading is that of an adjective. */
    boolean isAdjective() {
        for (int reference : references) {
            if (NameTable.strength(reference) != NameTable.ADJECTIVE) {
                return false;
            }
        }
        return true;
    }

    /** The entity that most says what the words are: that of the last token. */
    String entity() {
        return lastToken().entity();
    }
}
