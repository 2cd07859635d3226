package casus.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells names that the built-in lists hold (states, bodies, holders of office, public figures) from those met in articles alone. */
public final class PublicNames {
    private final ActorLexicon lexicon = new ActorLexicon(List.of());

    /** Whether a list holds the name. */
    public boolean isListed(String name) {
        return lexicon.name(name) != null
                || lexicon.holders().knows(name)
                || lexicon.figures().ever(name) != null;
    }

    /** Whether the word is one of names of bodies ("Ministry", "Brigade"), which no name of a person has. */
    public boolean isBodyWord(String word) {
        return lexicon.sectorOf(word) != null
                || lexicon.is("unit", word)
                || lexicon.is("ground", word)
                || lexicon.is("intergovernmental", word);
    }

    /** Whether a part of an actor's id is a code: a sector, a block or a state. */
    public boolean isCode(@Nullable String part) {
        return part != null && (lexicon.isSector(part) || lexicon.isBlock(part) || lexicon.isState(part));
    }
}
