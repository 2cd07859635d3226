package casus.place;

import casus.place.Gazetteer.Kind;
import casus.sentence.Sentence;
import java.util.List;
import java.util.Locale;

/** What the words beside a name say outright about which place is meant. */
final class Clues {
    private static final double SAID = 15;
    private static final double KIND_SAID = 6;
    private static final double LINKED = 5;

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
            within(name, names.get(at + 1), scores, SAID, false);
        }
        if (at > 0 && qualifies(names.get(at - 1), name)) {
            within(name, names.get(at - 1), scores, SAID, true);
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

    /** "Aleppo province", "the province of Aleppo", "the city of Aleppo". */
    private Wanted wanted(Name name) {
        Sentence sentence = name.sentence();
        String after = name.last() + 1 < sentence.size()
                ? sentence.token(name.last() + 1).word().toLowerCase(Locale.ROOT)
                : "";
        String before =
                name.first() > 1 && sentence.token(name.first() - 1).word().equalsIgnoreCase("of")
                        ? sentence.token(name.first() - 2).word().toLowerCase(Locale.ROOT)
                        : "";
        if (words.isDivision(after) || words.isDivision(before)) {
            return Wanted.DIVISION;
        }
        return words.isTown(after) || words.isTown(before) ? Wanted.TOWN : Wanted.ANY;
    }
}
