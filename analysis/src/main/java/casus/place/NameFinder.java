package casus.place;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds runs of words that the gazetteer knows, the longest first, none overlapping. */
final class NameFinder {
    private static final int LONGEST = 8;
    private static final Set<String> CONTENT = Set.of("NNP", "NNPS", "NN", "NNS", "JJ", "FW", "VBG", "VBN", "CD");

    private final NameTable names;
    private final PlaceWords words;

    NameFinder(NameTable names, PlaceWords words) {
        this.names = names;
        this.words = words;
    }

    /** Names in the order of the text. */
    List<Name> find(Sentence sentence) {
        List<Name> found = new ArrayList<>();
        boolean shouting = shouting(sentence);
        int at = 0;
        while (at < sentence.size()) {
            Name name = capital(sentence.token(at)) ? longest(sentence, at, shouting) : null;
            if (name == null) {
                at++;
            } else {
                found.add(name);
                at = name.last() + 1;
            }
        }
        return found;
    }

    private @Nullable Name longest(Sentence sentence, int first, boolean shouting) {
        Token token = sentence.token(first);
        Name best = abbreviation(sentence, token, shouting);
        StringBuilder words = new StringBuilder();
        for (int last = first; last < Math.min(sentence.size(), first + LONGEST); last++) {
            String folded = NameTable.fold(sentence.token(last).word());
            if (folded.isEmpty()) {
                if (last == first || !sentence.token(last).word().equals("-")) {
                    break;
                }
                continue;
            }
            words.append(words.length() == 0 ? "" : " ").append(folded);
            String key = words.toString();
            if (!names.continues(key)) {
                break;
            }
            int[] references = names.find(key);
            if (references.length > 0 && (last > first || best == null && alone(token, folded))) {
                best = name(sentence, first, last, key, references);
            }
        }
        return best == null ? hyphenated(sentence, token) : best;
    }

    private boolean alone(Token token, String folded) {
        return CONTENT.contains(token.tag()) && !words.isOrdinary(folded);
    }

    private @Nullable Name abbreviation(Sentence sentence, Token token, boolean shouting) {
        String word = token.word();
        boolean dotted = word.indexOf('.') > 0;
        if (word.length() < 2 || word.length() > 8 || shouting && !dotted) {
            return null;
        }
        String key = NameTable.exact(word);
        int[] references = names.find(key);
        return references.length == 0 ? null : name(sentence, token.index(), token.index(), key, references);
    }

    /** "Moscow-backed", "U.S.-led": what stands before the hyphen. */
    private @Nullable Name hyphenated(Sentence sentence, Token token) {
        int hyphen = token.word().indexOf('-');
        if (hyphen < 2) {
            return null;
        }
        String head = token.word().substring(0, hyphen);
        int[] references = names.find(NameTable.fold(head));
        String key = NameTable.fold(head);
        if (references.length == 0) {
            key = NameTable.exact(head);
            references = names.find(key);
        }
        int begin = token.span().begin();
        return references.length == 0
                ? null
                : new Name(sentence, token.index(), token.index(), new Span(begin, begin + hyphen), key, references);
    }

    private static Name name(Sentence sentence, int first, int last, String key, int[] references) {
        Span span = sentence.token(first).span().envelope(sentence.token(last).span());
        return new Name(sentence, first, last, span, key, references);
    }

    private static boolean capital(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }

    /** A sentence all in capitals, where capitals say nothing. */
    static boolean shouting(Sentence sentence) {
        return sentence.tokens().stream()
                .noneMatch(token -> token.word().chars().anyMatch(Character::isLowerCase));
    }
}
