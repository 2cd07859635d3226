package casus.place;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The persons of an article, so that their names are not read as places. */
final class Persons {
    private final PlaceWords words;
    private final Set<String> parts = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    /** @param speakers names of small places, which do not speak as governments do: what speaks is a person */
    Persons(List<Sentence> sentences, List<Name> names, PlaceWords words, Predicate<Name> speakers) {
        this.words = words;
        Set<String> located = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.entity().equals("PERSON")) {
                    parts.add(NameTable.fold(token.word()));
                } else if (token.entity().equals("LOCATION")) {
                    located.add(NameTable.fold(token.word()));
                }
            }
        }
        parts.removeAll(located);
        for (Name name : names) {
            boolean full = words.isGivenName(name.key()) && next(name, "PERSON");
            boolean speaks = speakers.test(name) && !located.contains(name.key()) && speaks(name);
            if (full || speaks) {
                named.add(name.key());
            }
        }
    }

    /** "Palma said", "said Noma". */
    private static boolean speaks(Name name) {
        Sentence sentence = name.sentence();
        boolean before = name.first() > 0 && isSpeech(sentence.token(name.first() - 1));
        boolean after = name.last() + 1 < sentence.size() && isSpeech(sentence.token(name.last() + 1));
        return !name.isLong() && name.span().end() == name.lastToken().span().end() && (before || after);
    }

    private static boolean isSpeech(Token token) {
        return token.isVerb() && token.lemma().equals("say");
    }

    /** Whether the words are a part of the name of a person of the article, or stand as one here. */
    boolean has(Name name) {
        return name.entity().equals("PERSON") || isPerson(name) || !name.isLong() && parts.contains(name.key());
    }

    /** Whether the article calls a person so in full: "Georgia Stevens", then "Georgia". */
    boolean isNamed(Name name) {
        return isPerson(name) || !name.isLong() && named.contains(name.key());
    }

    /** "Mr. Lincoln", "George Washington", "van Boxtel", "Chad Foster". */
    private boolean isPerson(Name name) {
        Sentence sentence = name.sentence();
        boolean located = name.entity().equals("LOCATION");
        if (name.first() > 0) {
            Token before = sentence.token(name.first() - 1);
            boolean adjoins = before.span().end() + 1 == name.span().begin();
            boolean initial = before.word().length() == 2 && before.word().endsWith(".");
            boolean called = Surroundings.capital(before)
                            && (words.isGivenName(before.word()) || words.isTitle(before.word()) || initial)
                    || words.is("particle", before.word());
            boolean person = before.entity().equals("PERSON") && !located;
            if (adjoins && (called || person)) {
                return !before.entity().equals("LOCATION");
            }
        }
        return !name.isLong() && !located && (next(name, "PERSON") || givenBeforeName(name));
    }

    private boolean givenBeforeName(Name name) {
        return words.isGivenName(name.key())
                && Surroundings.runsOn(name)
                && !words.isKind(Surroundings.after(name))
                && !words.isCivic(Surroundings.after(name));
    }

    private static boolean next(Name name, String entity) {
        return Surroundings.runsOn(name)
                && name.sentence().token(name.last() + 1).entity().equals(entity);
    }
}
