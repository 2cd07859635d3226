package casus.place;

import casus.place.Gazetteer.Kind;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by named rules which names of an article are names of places there. What is certain by itself comes first
 * ({@link Signs}); then names that repeat a certain one, stand in a list with one, or lie near one.
 */
final class Evidence {
    private static final double NEAR_KM = 80;

    private static final Set<String> ONWARD = Set.of("to", "via", "through");

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Signs signs;

    Evidence(Gazetteer gazetteer, PlaceWords words, Clues clues) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.signs = new Signs(gazetteer, words, clues);
    }

    /** The rule that takes each name for the place chosen for it; empty where none does. */
    List<Optional<String>> rules(List<Name> names, int[] places, Resolver resolver, Persons persons) {
        List<Optional<String>> rules = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Name name = names.get(i);
            Signs.Person personal = persons.has(name)
                    ? Signs.Person.YES
                    : !name.isLong() && words.isPersonName(name.key()) ? Signs.Person.MAYBE : Signs.Person.NO;
            rules.add(
                    persons.isNamed(name)
                            ? Optional.empty()
                            : signs.rule(names, places, i, resolver.prior(places[i], name), personal));
        }
        Set<String> keys = new HashSet<>();
        Set<Integer> certain = new HashSet<>();
        for (int i = 0; i < places.length; i++) {
            if (rules.get(i).isPresent() && !names.get(i).isAdjective()) {
                keys.add(names.get(i).key());
                if (gazetteer.kind(places[i]) != Kind.COUNTRY) {
                    certain.add(places[i]);
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            Name name = names.get(i);
            if (rules.get(i).isEmpty() && !persons.has(name) && !persons.isNamed(name) && !signs.inTitle(name)) {
                boolean listed = i > 0 && rules.get(i - 1).isPresent() && isListed(names.get(i - 1), name)
                        || i + 1 < places.length
                                && rules.get(i + 1).isPresent()
                                && gazetteer.kind(places[i]) == Kind.CITY
                                && !words.isPersonName(name.key())
                                && isListed(name, names.get(i + 1));
                Optional<String> rule = isOnRoute(names, rules, i)
                        ? Optional.of("route")
                        : isApposed(name)
                                ? Optional.of("apposed")
                                : supported(name, places[i], listed, keys, certain, resolver);
                rules.set(i, rule);
            }
        }
        return rules;
    }

    private Optional<String> supported(
            Name name, int place, boolean listed, Set<String> keys, Set<Integer> certain, Resolver resolver) {
        if (keys.contains(name.key())) {
            return Optional.of("repeated");
        }
        if (name.isAbbreviation() || gazetteer.kind(place) == Kind.VILLAGE) {
            return Optional.empty();
        }
        if (listed && !Surroundings.runsOn(name)) {
            return Optional.of("listed");
        }
        boolean personal = !name.isLong() && words.isPersonName(name.key());
        boolean near = !personal
                && !NameFinder.shouting(name.sentence())
                && name.firstToken().isProperNoun()
                && !Surroundings.isPart(name, words)
                && certain.stream().anyMatch(other -> resolver.kilometres(other, place) < NEAR_KM);
        return near ? Optional.of("near") : Optional.empty();
    }

    /** "from Baku via Tbilisi to Ceyhan": a further place of a way that begins at a certain one. */
    private static boolean isOnRoute(List<Name> names, List<Optional<String>> rules, int at) {
        Name name = names.get(at);
        if (!ONWARD.contains(Surroundings.before(name)) || Surroundings.runsOn(name)) {
            return false;
        }
        for (int i = at - 1; i >= 0 && names.get(i).sentence() == name.sentence(); i--) {
            if (rules.get(i).isPresent() && Surroundings.before(names.get(i)).equalsIgnoreCase("from")) {
                return true;
            }
        }
        return false;
    }

    /** "Mekelle, the capital of Tigray". */
    private boolean isApposed(Name name) {
        Sentence sentence = name.sentence();
        int comma = name.last() + 1;
        return comma + 3 < sentence.size()
                && sentence.token(comma).word().equals(",")
                && sentence.token(comma + 1).tag().equals("DT")
                && words.isTown(sentence.token(comma + 2).word())
                && sentence.token(comma + 3).tag().matches("IN|WDT|WRB|,");
    }

    /** "Becker, Clay and Douglas": joined to the name before by no more than commas and conjunctions. */
    private static boolean isListed(Name before, Name name) {
        Sentence sentence = name.sentence();
        if (before.sentence() != sentence || before.isAdjective() || name.first() - before.last() > 3) {
            return false;
        }
        for (int i = before.last() + 1; i < name.first(); i++) {
            Token token = sentence.token(i);
            if (!token.word().equals(",") && !token.tag().equals("CC")) {
                return false;
            }
        }
        return name.first() > before.last() + 1;
    }
}
