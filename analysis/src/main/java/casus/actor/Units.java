package casus.actor;

import casus.actor.ActorLexicon.Kind;
import casus.actor.Words.Match;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of military units: a number or capitalised words up to a word such as Brigade. */
final class Units {
    private static final int LONGEST = 7;
    private static final Pattern ORDINAL =
            Pattern.compile("\\d{1,4}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth");
    private final ActorLexicon lexicon;
    private final Sentence sentence;
    private final Words words;

    Units(ActorLexicon lexicon, Sentence sentence, Words words) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.words = words;
    }

    /** The index after the name of a unit that starts here; {@code start} when none does. */
    int end(int start) {
        boolean numbered = start < sentence.size()
                && ORDINAL.matcher(sentence.token(start).word()).matches();
        if (start >= sentence.size() || !numbered && !isName(start)) {
            return start;
        }
        int end = start;
        for (int i = start + 1; i < Math.min(sentence.size(), start + LONGEST); i++) {
            String word = sentence.token(i).word();
            boolean last = lexicon.is("unit", word) || numbered && lexicon.is("numbered", word);
            if (last) {
                end = i + 1;
            } else if (!isName(i) && !word.equals("-")) {
                break;
            }
        }
        return end;
    }

    private boolean isName(int index) {
        Token token = sentence.token(index);
        return Character.isUpperCase(token.word().codePointAt(0))
                && (token.isProperNoun()
                        || token.tag().startsWith("JJ")
                        || token.tag().equals("NN")
                        || token.tag().equals("NNS"))
                && !token.entity().equals("PERSON")
                && !lexicon.is("calendar", token.word())
                && !Set.of("the", "a", "an").contains(token.word().toLowerCase(Locale.ROOT));
    }

    /** The state whose unit it is: "(the 93rd Brigade) of the Ukrainian army"; null where that is not said. */
    @Nullable
    String owner(int end) {
        if (!words.lower(end).equals("of")) {
            return null;
        }
        int at = end + (words.lower(end + 1).equals("the") ? 2 : 1);
        Match match = words.name(at);
        if (match == null) {
            return null;
        }
        if (Set.of(Kind.NATIONALITY, Kind.STATE, Kind.METONYM)
                .contains(match.entry().kind())) {
            return match.entry().id();
        }
        String code = match.entry().code();
        return code != null && lexicon.isState(code) && match.entry().sectors().contains("MIL") ? code : null;
    }
}
