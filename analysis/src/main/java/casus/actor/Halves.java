package casus.actor;

import casus.actor.ActorLexicon.Entry;
import casus.actor.ActorLexicon.Kind;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "the North" and "the South", where the article tells of one land that is two states. */
final class Halves {
    private static final String NORTH = "North";
    private static final String SOUTH = "South";

    private final ActorLexicon lexicon;
    private final Register register;

    Halves(ActorLexicon lexicon, Register register) {
        this.lexicon = lexicon;
        this.register = register;
    }

    /** The state that the direction at {@code index} stands for; null where it is a direction or part of a name. */
    @Nullable
    Entry at(Sentence sentence, int index) {
        String word = sentence.token(index).word();
        if (!word.equals(NORTH) && !word.equals(SOUTH) || index == 0 || !isAlone(sentence, index)) {
            return null;
        }
        Set<String> lands = new HashSet<>();
        for (Actor actor : register.all().values()) {
            String land = land(actor.name());
            if (land != null && lexicon.isState(actor.id()) && isState(NORTH, land) && isState(SOUTH, land)) {
                lands.add(land);
            }
        }
        return lands.size() == 1 ? lexicon.name(word + " " + lands.iterator().next()) : null;
    }

    private static boolean isAlone(Sentence sentence, int index) {
        if (!sentence.token(index - 1).word().toLowerCase(Locale.ROOT).equals("the")) {
            return false;
        }
        if (index + 1 >= sentence.size()) {
            return true;
        }
        Token next = sentence.token(index + 1);
        return !next.isNoun()
                && !next.tag().startsWith("JJ")
                && !next.tag().equals("HYPH")
                && !Set.of("of", "-").contains(next.word().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String land(String name) {
        boolean half = name.startsWith(NORTH + " ") || name.startsWith(SOUTH + " ");
        return half ? name.substring(NORTH.length() + 1) : null;
    }

    private boolean isState(String half, String land) {
        Entry entry = lexicon.name(half + " " + land);
        return entry != null && entry.kind() == Kind.STATE;
    }
}
