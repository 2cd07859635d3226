package casus.place;

import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds runs of words that the gazetteer knows, the longest first, none overlapping. */
final class NameFinder {
    private static final int LONGEST = 8;
    /** "al-Bab", "ez-Zor". */
    private static final Pattern ARTICLE = Pattern.compile("[a-z]{2,3}-\\p{Lu}");

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
            Token token = sentence.token(at);
            boolean opens =
                    Surroundings.capital(token) || ARTICLE.matcher(token.word()).lookingAt();
            Name name = opens ? longest(sentence, at, shouting) : null;
            if (name == null) {
                hyphenated(sentence, token, found);
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
            boolean fits = last > first ? whole(sentence, first, last) : best == null && alone(token, folded);
            if (references.length > 0 && fits) {
                best = name(sentence, first, last, key, references);
            }
        }
        return best;
    }

    /** Not "The village", "October 6", "Northern state", "Far North": words of kind and direction name nothing alone. */
    private boolean whole(Sentence sentence, int first, int last) {
        boolean own = false;
        for (int i = first; i <= last; i++) {
            String word = sentence.token(i).word();
            boolean open = Character.isUpperCase(word.codePointAt(0)) && !words.isKind(word) && !words.isOrdinary(word);
            own |= open;
        }
        String end = sentence.token(last).word();
        return own && (end.chars().anyMatch(Character::isUpperCase) || words.isKind(end))
                || sentence.tokens().subList(first, last + 1).stream()
                        .allMatch(token -> token.entity().equals("LOCATION"));
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

    /** "Moscow-backed", "U.S.-led", "anti-Russian", "Asia-Pacific", "R-Texas": the known parts of the word. */
    private void hyphenated(Sentence sentence, Token token, List<Name> found) {
        String word = token.word();
        int hyphen = word.indexOf('-');
        if (hyphen < 1 || hyphen + 2 >= word.length()) {
            return;
        }
        Name head = part(sentence, token, 0, hyphen);
        Name tail = part(sentence, token, hyphen + 1, word.length());
        boolean lowerTail = Character.isLowerCase(word.codePointAt(hyphen + 1));
        if (head != null && (lowerTail || tail != null)) {
            found.add(head);
        }
        String before = word.substring(0, hyphen);
        if (tail != null && (head != null || words.is("prefix", before) || words.is("party", before))) {
            found.add(tail);
        }
    }

    private @Nullable Name part(Sentence sentence, Token token, int from, int to) {
        String word = token.word().substring(from, to);
        if (word.length() < 2 || !Character.isUpperCase(word.codePointAt(0))) {
            return null;
        }
        String key = NameTable.fold(word);
        int[] references = words.isOrdinary(key) ? new int[0] : names.find(key);
        if (references.length == 0) {
            key = NameTable.exact(word);
            references = names.find(key);
        }
        int begin = token.span().begin();
        Span span = new Span(begin + from, begin + to);
        return references.length == 0 || span.end() > token.span().end()
                ? null
                : new Name(sentence, token.index(), token.index(), span, key, references);
    }

    private static Name name(Sentence sentence, int first, int last, String key, int[] references) {
        Span span = sentence.token(first).span().envelope(sentence.token(last).span());
        return new Name(sentence, first, last, span, key, references);
    }

    /** A sentence all in capitals, where capitals say nothing. */
    static boolean shouting(Sentence sentence) {
        return sentence.tokens().stream()
                .noneMatch(token -> token.word().chars().anyMatch(Character::isLowerCase));
    }
}
