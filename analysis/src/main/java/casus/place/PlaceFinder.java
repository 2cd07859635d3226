package casus.place;

import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds names of places and says which place each means. Nationality adjectives stand for their country. Thread-safe.
 */
public final class PlaceFinder {
    private static final double SPEAKING = 6.8;

    private final Gazetteer gazetteer = new Gazetteer();
    private final PlaceWords words = new PlaceWords();
    private final NameFinder names = new NameFinder(gazetteer.names(), words);
    private final Clues clues = new Clues(gazetteer, words);
    private final Resolver resolver = new Resolver(gazetteer, clues);
    private final Evidence evidence = new Evidence(gazetteer, words, clues);

    /** Mentions in text order, none overlapping. */
    public List<PlaceMention> find(Article article, List<Sentence> sentences) {
        List<Name> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            found.addAll(names.find(sentence));
        }
        Persons persons = new Persons(sentences, found, words, this::isSmall);
        // Words that turn out to be no places must not bear on how the others are read: hence two rounds.
        List<Name> possible =
                found.stream().filter(name -> !persons.isNamed(name)).toList();
        List<Name> taken = new ArrayList<>();
        List<Optional<String>> first = evidence.rules(possible, resolver.resolve(possible), resolver, persons);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).isPresent()) {
                taken.add(possible.get(i));
            }
        }
        int[] places = resolver.resolve(taken);
        List<Optional<String>> rules = evidence.rules(taken, places, resolver, persons);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Span span = taken.get(i).span();
            Place place = gazetteer.place(places[i]);
            rules.get(i).ifPresent(rule -> mentions.add(new PlaceMention(span, span.of(article.text()), place, rule)));
        }
        return List.copyOf(mentions);
    }

    /** Whether no state, division or great town bears the name. */
    private boolean isSmall(Name name) {
        return Arrays.stream(name.references()).mapToDouble(resolver::prior).noneMatch(prior -> prior >= SPEAKING);
    }
}
