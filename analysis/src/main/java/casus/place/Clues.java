package casus.place;

import casus.place.Gazetteer.Kind;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the words beside a name say outright about which place is meant. */
final class Clues {
    private static final Set<String> OFFICES = Set.of("Department", "Division");
    private static final int LONGEST_LIST = 30;
    private static final double SAID = 15;
    private static final double KIND_SAID = 6;
    private static final double LINKED = 5;
    private static final double LISTED = 1.5;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    Clues(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** A score for each reference of the name at {@code at}. */
    double[] scores(List<Name> names, int at) {
        Name name = names.get(at);
        double[] scores = new double[name.references().length];
        if (at + 1 < names.size() && qualifies(name, names.get(at + 1))) {
            within(name, names.get(at + 1), scores, doubtful(name, names.get(at + 1)) ? LISTED : SAID, false);
        }
        if (at > 0 && qualifies(names.get(at - 1), name)) {
            within(name, names.get(at - 1), scores, doubtful(names.get(at - 1), name) ? LISTED : SAID, true);
        }
        if (at > 0 && possesses(names.get(at - 1), name)) {
            within(name, names.get(at - 1), scores, LINKED, false);
        }
        Wanted wanted = wanted(name);
        for (int c = 0; c < scores.length; c++) {
            Kind kind = gazetteer.kind(NameTable.place(name.references()[c]));
            scores[c] += wanted == Wanted.DIVISION && (kind == Kind.ADMIN1 || kind == Kind.ADMIN2) ? KIND_SAID : 0;
            scores[c] += wanted == Wanted.TOWN && (kind == Kind.CITY || kind == Kind.VILLAGE) ? KIND_SAID : 0;
        }
        return scores;
    }

    /** "China, Japan and Laos" is a list although a town of Japan is called China; "Georgia, Ala." is not. */
    private boolean doubtful(Name inner, Name outer) {
        if (outer.isAbbreviation() || !Surroundings.after(inner).equals(",")) {
            return false;
        }
        for (int reference : inner.references()) {
            int place = NameTable.place(reference);
            Kind kind = gazetteer.kind(place);
            boolean country = kind == Kind.COUNTRY && gazetteer.rank(place) > 0;
            if (NameTable.strength(reference) <= NameTable.ALIAS && (country || kind == Kind.ADMIN1)) {
                return true;
            }
        }
        return false;
    }

    /** "R-Texas", "DFL-Cook". */
    boolean isPartyTail(Name name) {
        int begin = name.firstToken().span().begin();
        return name.span().begin() > begin
                && words.is(
                        "party",
                        name.firstToken().word().substring(0, name.span().begin() - begin - 1));
    }

    /** "Aleppo province", "the town of Douma", "Becker, Clay and Grant counties". */
    boolean isCalledPlace(Name name) {
        return wanted(name) != Wanted.ANY;
    }

    /** Whether the name and the place chosen for it are tied to the next or the last: one lies in the other. */
    boolean isQualified(List<Name> names, int[] places, int at) {
        return at + 1 < places.length
                        && qualifies(names.get(at), names.get(at + 1))
                        && holds(places[at + 1], places[at])
                || at > 0 && qualifies(names.get(at - 1), names.get(at)) && holds(places[at], places[at - 1]);
    }

    /** "Gainesville, Ga.", "Kharkiv, Ukraine", "Douma in Syria". */
    private boolean qualifies(Name inner, Name outer) {
        if (inner.sentence() != outer.sentence() || inner.isAdjective() || outer.isAdjective()) {
            return false;
        }
        int gap = outer.first() - inner.last();
        String between = inner.sentence().token(inner.last() + 1).word().toLowerCase(Locale.ROOT);
        return gap == 2 && (between.equals(",") || between.equals("in") || between.equals("("));
    }

    /** "Syria's Aleppo", "the Syrian town of Douma". */
    private boolean possesses(Name outer, Name inner) {
        if (inner.sentence() != outer.sentence() || inner.first() - outer.last() > 5) {
            return false;
        }
        for (int i = outer.last() + 1; i < inner.first(); i++) {
            String word = inner.sentence().token(i).word().toLowerCase(Locale.ROOT);
            if (!word.equals("'s") && !word.equals("of") && !words.isKind(word) && !words.isDirection(word)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the bonus to the readings of {@code name} that lie in ({@code outside}: hold) some reading of the other. */
    private void within(Name name, Name other, double[] scores, double bonus, boolean outside) {
        for (int c = 0; c < scores.length; c++) {
            int place = NameTable.place(name.references()[c]);
            for (int reference : other.references()) {
                int second = NameTable.place(reference);
                if (outside ? holds(place, second) : holds(second, place)) {
                    scores[c] += bonus;
                    break;
                }
            }
        }
    }

    private boolean holds(int outer, int inner) {
        if (outer == inner || gazetteer.country(outer) != gazetteer.country(inner) || gazetteer.country(outer) == 0) {
            return false;
        }
        Kind kind = gazetteer.kind(inner);
        return switch (gazetteer.kind(outer)) {
            case COUNTRY -> kind != Kind.COUNTRY;
            case ADMIN1 ->
                kind != Kind.COUNTRY && kind != Kind.ADMIN1 && gazetteer.unit(outer) == gazetteer.unit(inner);
            default -> false;
        };
    }

    private enum Wanted {
        DIVISION,
        TOWN,
        ANY
    }

    /** "Aleppo province", "the province of Aleppo", "Becker, Clay and Grant counties". */
    private Wanted wanted(Name name) {
        String next = Surroundings.after(name);
        // "Department of Human Services", "Money Market Division" are offices.
        String after = OFFICES.contains(next) ? "" : next.toLowerCase(Locale.ROOT);
        String before = name.first() > 1 && Surroundings.before(name).equalsIgnoreCase("of")
                ? name.sentence().token(name.first() - 2).word()
                : "";
        before = OFFICES.contains(before) ? "" : before.toLowerCase(Locale.ROOT);
        String list = kindOfList(name);
        if (words.isDivision(after) || words.isDivision(before) || words.isDivision(list)) {
            return Wanted.DIVISION;
        }
        return words.isTown(after) || words.isTown(before) || words.isTown(list) ? Wanted.TOWN : Wanted.ANY;
    }

    /** The plural word that closes the list in which the name stands; empty when there is none. */
    private String kindOfList(Name name) {
        Sentence sentence = name.sentence();
        int end = Math.min(sentence.size(), name.last() + LONGEST_LIST);
        for (int i = name.last() + 1; i < end; i++) {
            Token token = sentence.token(i);
            if (words.is("kinds", token.word())) {
                return token.word().toLowerCase(Locale.ROOT);
            }
            if (!token.word().equals(",") && !token.tag().equals("CC") && !Surroundings.capital(token)) {
                return "";
            }
        }
        return "";
    }
}
