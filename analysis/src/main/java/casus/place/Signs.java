package casus.place;

import casus.place.Gazetteer.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules by which a name is a name of a place by its own words and its neighbours alone, the surest first. */
final class Signs {
    private static final double KNOWN_DIVISION = 6.8;
    private static final double KNOWN_TOWN = 6.4;
    private static final double LARGE = 6;
    private static final double KNOWN_OBJECT = 4;
    /** In a sentence all in capitals a smaller place is as likely a common word. */
    private static final double LOUD = 5;

    private static final double SOME = 5.4;
    private static final Set<Kind> LONG = Set.of(Kind.COUNTRY, Kind.ADMIN1, Kind.ADMIN2, Kind.CITY, Kind.REGION);

    /** Whether the name is a person's: one of the article, a usual one, neither. */
    enum Person {
        YES,
        MAYBE,
        NO
    }

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final Clues clues;

    Signs(Gazetteer gazetteer, PlaceWords words, Clues clues) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.clues = clues;
    }

    /** The rule that takes the name. */
    Optional<String> rule(List<Name> names, int[] places, int at, double prior, Person person) {
        Name name = names.get(at);
        boolean called = name.entity().equals("PERSON") && Surroundings.runsOn(name);
        if (inTitle(name) || called && person != Person.NO) {
            return Optional.empty();
        }
        if (name.isAdjective()) {
            return Optional.of("adjective");
        }
        if (person == Person.NO && Surroundings.isDateline(name)) {
            return Optional.of("dateline");
        }
        if (clues.isQualified(names, places, at)) {
            return Optional.of("qualified");
        }
        if (name.entity().equals("LOCATION")) {
            return Optional.of("entity");
        }
        if (clues.isPartyTail(name)) {
            return Optional.of("party");
        }
        if (name.isAbbreviation() && !stands(name, places[at])) {
            return Optional.empty();
        }
        return bare(name, places[at], prior, person);
    }

    private Optional<String> bare(Name name, int place, double prior, Person person) {
        Kind kind = gazetteer.kind(place);
        boolean known = kind == Kind.COUNTRY && gazetteer.rank(place) > 0
                || kind == Kind.ADMIN1 && prior > KNOWN_DIVISION
                || kind == Kind.REGION && gazetteer.rank(place) > 0;
        if (Surroundings.opensName(name)
                && !words.isKind(Surroundings.after(name))
                && !words.isCivic(Surroundings.after(name))) {
            return Optional.empty();
        }
        boolean personal = person != Person.NO;
        boolean placed = person == Person.MAYBE
                && kind == Kind.COUNTRY
                && !Surroundings.runsOn(name)
                && (Preposition.isAny(name, words) || Surroundings.after(name).equals("'s"));
        if (known && (!personal || placed)) {
            return Optional.of("known-name");
        }
        if (prior < LOUD && NameFinder.shouting(name.sentence()) && !(name.isLong() && prior >= KNOWN_OBJECT)) {
            return Optional.empty();
        }
        if (clues.isCalledPlace(name)) {
            return Optional.of("called");
        }
        if (Surroundings.isPart(name, words) && prior < SOME) {
            return Optional.empty();
        }
        if (name.isLong() && LONG.contains(kind) && !Surroundings.isSaint(name)) {
            return Optional.of("long-name");
        }
        boolean alone = !personal && !Surroundings.runsOn(name);
        if (alone && (prior >= KNOWN_TOWN && kind == Kind.CITY || Surroundings.isHeadOfCompound(name))) {
            return Optional.of("known-town");
        }
        if (alone && prior >= KNOWN_OBJECT && Surroundings.isTakenOrVisited(name, words)) {
            return Optional.of("object");
        }
        if (!personal && words.isCivic(Surroundings.after(name))) {
            return Optional.of("civic");
        }
        boolean strong = Preposition.isStrong(name, words) && (alone || prior >= LARGE && !Surroundings.runsOn(name));
        boolean weak =
                (prior >= LARGE || kind == Kind.SITE && name.isLong()) && alone && Preposition.isAny(name, words);
        return strong || weak ? Optional.of("preposition") : Optional.empty();
    }

    /** "the Washington Times", "British Airways", "the American Legion", "the Marburg virus". */
    boolean inTitle(Name name) {
        String after = Surroundings.after(name);
        boolean capital = !after.isEmpty() && Character.isUpperCase(after.codePointAt(0));
        boolean daily = capital && words.is("paper", after) && !name.entity().equals("O")
                || capital && words.is("paper", after) && Surroundings.hasArticle(name);
        return daily
                || words.is("disease", after.toLowerCase(Locale.ROOT)) && !name.isAdjective()
                || capital && words.is("company", after)
                || words.is("station", Surroundings.before(name))
                || words.is("accord", after.toLowerCase(Locale.ROOT))
                || Surroundings.isTitled(name, words)
                || name.isAdjective() && words.is("brand", name.key()) && Surroundings.runsOn(name);
    }

    /** "U.S.", "UAE" stand alone, "NSW" where a preposition leads to it; "Ga.", "OH" only behind a town. */
    private boolean stands(Name name, int place) {
        return gazetteer.kind(place) == Kind.COUNTRY
                || gazetteer.kind(place) == Kind.REGION
                || gazetteer.kind(place) == Kind.ADMIN1 && name.span().length() > 2 && Preposition.isStrong(name, words)
                || name.span().length() > 2 && name.firstToken().word().indexOf('.') > 0;
    }
}
