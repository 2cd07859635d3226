package casus.actor;

import casus.actor.ActorLexicon.Entry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of states and peoples with one letter too many or too few ("Phillippines", "Ethopia"); a changed letter is no
 * slip that is safe to mend ("Austria" and "Australia" are further apart than "Iran" and "Iraq").
 */
final class Misspellings {
    private static final int SHORTEST = 7;
    private final Map<String, Entry> whole = new HashMap<>();
    private final Map<String, Entry> shortened = new HashMap<>();

    /** Takes up a name of one word, long enough not to be met by chance. */
    void add(String word, Entry entry) {
        if (word.length() < SHORTEST || word.indexOf(' ') >= 0) {
            return;
        }
        whole.putIfAbsent(word, entry);
        for (int i = 1; i < word.length() - 1; i++) {
            shortened.merge(without(word, i), entry, (one, other) -> one.id().equals(other.id()) ? one : NONE);
        }
    }

    private static final Entry NONE = new Entry(ActorLexicon.Kind.STATE, "", "", null, java.util.List.of());

    /** What the word is a slip for; null where it is none, or may be one of two. */
    @Nullable
    Entry of(String word) {
        if (word.length() < SHORTEST - 1 || whole.containsKey(word)) {
            return null;
        }
        Entry found = shortened.get(word);
        for (int i = 1; i < word.length() && word.length() > SHORTEST; i++) {
            Entry entry = whole.get(without(word, i));
            if (entry != null && found != null && !entry.id().equals(found.id())) {
                return null;
            }
            found = entry == null ? found : entry;
        }
        return found == NONE ? null : found;
    }

    private static String without(String word, int index) {
        return word.substring(0, index) + word.substring(index + 1);
    }
}
