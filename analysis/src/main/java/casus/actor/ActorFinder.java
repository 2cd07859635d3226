package casus.actor;

import casus.document.Article;
import casus.sentence.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Finds actors by name, role and description, and links pronouns. Thread-safe. */
public final class ActorFinder {
    private final ActorLexicon lexicon;

    public ActorFinder() {
        this(List.of());
    }

    /**
     * With dictionaries of the user's own, which go before the built-in ones.
     *
     * @param dictionaries files of the form of {@code bodies.tsv}: id, name, aliases divided by |, code, sector
     */
    public ActorFinder(List<Path> dictionaries) {
        lexicon = new ActorLexicon(dictionaries);
    }

    /** All names that are known, as they are written. */
    public Set<String> names() {
        return lexicon.names();
    }

    /** Mentions in text order, none inside another; every actor they name, and those these belong to. */
    public Actors find(Article article, List<Sentence> sentences) {
        Reading reading = new Reading(lexicon, article);
        sentences.forEach(reading::read);
        return reading.actors();
    }

    /** Gives role nouns without a state ("the army", "police") their state where the text tells it. */
    public Actors settle(Actors actors, List<Sentence> sentences, List<Located> places) {
        return sentences.isEmpty() ? actors : new Homes(lexicon, actors, sentences, places).settled();
    }
}
