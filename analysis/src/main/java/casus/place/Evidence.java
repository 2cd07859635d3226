package casus.place;

import casus.place.Gazetteer.Kind;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Optional;

/** Decides by named rules whether words that could name a place do name one here. */
final class Evidence {
    /** From this prior on a name is known well enough to need no more than a preposition before it. */
    private static final double WELL_KNOWN = 7.5;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    Evidence(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** Whether the words are fit to bear on how other names are read. */
    boolean possible(Name name) {
        return !name.entity().equals("PERSON") && !inOtherName(name);
    }

    /** The rule that takes the words for a name of the place; empty when none does. */
    Optional<String> rule(Name name, int place, double prior) {
        String entity = name.entity();
        Kind kind = gazetteer.kind(place);
        if (name.isAdjective()) {
            return inOtherName(name) ? Optional.empty() : Optional.of("adjective");
        }
        if (entity.equals("LOCATION")) {
            return Optional.of("entity");
        }
        if (entity.equals("PERSON") || inOtherName(name)) {
            return Optional.empty();
        }
        boolean known = kind == Kind.COUNTRY && gazetteer.rank(place) > 0
                || kind == Kind.ADMIN1 && prior > WELL_KNOWN
                || kind == Kind.REGION && gazetteer.rank(place) > 0;
        if (known && !ambiguous(name)) {
            return Optional.of("known-name");
        }
        if (prior >= WELL_KNOWN - 2 && locative(name)) {
            return Optional.of("preposition");
        }
        return Optional.empty();
    }

    private boolean ambiguous(Name name) {
        return name.key().length() <= 4
                && !name.isAbbreviation()
                && !name.firstToken().isProperNoun();
    }

    private boolean locative(Name name) {
        return name.first() > 0
                && words.isLocative(name.sentence().token(name.first() - 1).word());
    }

    /** "Paris Hilton", "the Boston Globe": a proper noun runs on after or before. */
    private static boolean inOtherName(Name name) {
        Sentence sentence = name.sentence();
        if (name.entity().equals("ORGANIZATION")) {
            return name.last() + 1 < sentence.size()
                            && sentence.token(name.last() + 1).entity().equals("ORGANIZATION")
                    || name.first() > 0
                            && sentence.token(name.first() - 1).entity().equals("ORGANIZATION");
        }
        if (name.last() + 1 >= sentence.size()) {
            return false;
        }
        Token next = sentence.token(name.last() + 1);
        return next.entity().equals(name.entity()) && !name.entity().equals("O") && next.isProperNoun();
    }
}
