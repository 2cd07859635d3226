package casus.place;

import casus.document.Article;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of places and says which place each means. Nationality adjectives stand for their country. Thread-safe.
 */
public final class PlaceFinder {
    private final Gazetteer gazetteer = new Gazetteer();
    private final PlaceWords words = new PlaceWords();
    private final NameFinder names = new NameFinder(gazetteer.names(), words);
    private final Resolver resolver = new Resolver(gazetteer, new Clues(gazetteer, words));
    private final Evidence evidence = new Evidence(gazetteer, words);

    /** Mentions in text order, none overlapping. */
    public List<PlaceMention> find(Article article, List<Sentence> sentences) {
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            found.addAll(names.find(sentence));
        }
        List<Name> taken = found.stream().filter(evidence::possible).toList();
        int[] places = resolver.resolve(taken);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Name name = taken.get(i);
            int place = places[i];
            evidence.rule(name, place, resolver.prior(place, name))
                    .ifPresent(rule -> mentions.add(new PlaceMention(
                            name.span(), name.span().of(article.text()), gazetteer.place(place), rule)));
        }
        return List.copyOf(mentions);
    }
}
