package casus.actor;

import casus.sentence.Sentence;
import casus.sentence.Token;

/** Tells names from words that have their capitals only because a headline gives every word one. */
final class Headlines {
    private static final int SHORT = 4;
    private static final int FEWEST = 4;
    private final String text;
    private boolean capitals;
    /** Set when a sentence is entered, before anything is asked. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    /** @param text of the whole article: a name stands in it again, in a sentence that is none of a headline */
    Headlines(String text) {
        this.text = text;
    }

    void enter(Sentence next) {
        sentence = next;
        int all = 0;
        boolean verb = false;
        capitals = true;
        for (Token token : next.tokens()) {
            String word = token.word();
            if (word.length() >= SHORT && Character.isLetter(word.codePointAt(0))) {
                capitals &= Character.isUpperCase(word.codePointAt(0));
                verb |= token.tag().startsWith("VB")
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("IN");
                all++;
            }
        }
        capitals &= all >= FEWEST && verb;
    }

    /** Whether the words between stand in such a headline and nowhere else, and nothing but their capitals makes a name. */
    boolean isOnlyCapital(int begin, int end) {
        if (!capitals || sentence.token(begin).entity().equals("PERSON")) {
            return false;
        }
        int from = sentence.token(begin).span().begin();
        String words = text.substring(from, sentence.token(end - 1).span().end());
        boolean alone = text.indexOf(words) == from && text.indexOf(words, from + 1) < 0;
        boolean acronym = words.length() > 1 && words.chars().noneMatch(Character::isLowerCase);
        return alone && !acronym;
    }
}
