package casus.actor;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;

/** Where names that no list holds begin and end in a sentence. */
final class NameRuns {
    private static final Set<String> ARGUMENTS =
            Set.of("nsubj", "nsubj:pass", "obj", "iobj", "appos", "nmod:poss", "conj", "root", "compound", "parataxis");
    private static final Set<String> JOINTS = Set.of("of", "for", "and", "&", "the", "de", "al", "bin", "-", "'s");
    private final ActorLexicon lexicon;
    private final Sentence sentence;
    private final Words words;
    private final Headlines headlines;

    NameRuns(ActorLexicon lexicon, Sentence sentence, Words words, Headlines headlines) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.words = words;
        this.headlines = headlines;
    }

    /** The index after the name that starts here; {@code start} when none does. */
    int end(int start) {
        if (start >= sentence.size() || !opens(start)) {
            return start;
        }
        String entity = opensPerson(start) ? "PERSON" : sentence.token(start).entity();
        int end = start + 1;
        while (end < sentence.size()) {
            Token token = sentence.token(end);
            boolean same = entity.equals("O") || entity.equals("MISC")
                    ? token.isProperNoun() && !token.entity().equals("PERSON") && capital(token)
                    : token.entity().equals(entity) || bridged(token, end, entity);
            same |= lexicon.is("association", sentence.token(start).word()) && purpose(end);
            if (!same || lexicon.is("calendar", token.word())) {
                break;
            }
            end++;
        }
        while (end > start + 1 && JOINTS.contains(sentence.token(end - 1).word())) {
            end--;
        }
        boolean bodily = end - start > 1
                && lexicon.sectorOf(sentence.token(end - 1).word()) != null
                && sentence.token(end - 1).relation().startsWith("nmod");
        if (headlines.isOnlyCapital(start, end)) {
            return start;
        }
        boolean named = entity.equals("PERSON") || entity.equals("ORGANIZATION") || bodily || argument(start, end);
        return named ? end : start;
    }

    /** "(Front) for Dry Rivers", "(League) of the Free": what a body is for, in capitals, or the small word before it. */
    private boolean purpose(int index) {
        Token token = sentence.token(index);
        int next = index + 1;
        if (Set.of("for", "of", "and").contains(token.word())) {
            next += words.lower(next).equals("the") ? 1 : 0;
            return next < sentence.size() && isTitled(sentence.token(next));
        }
        return token.word().equals("the") ? next < sentence.size() && isTitled(sentence.token(next)) : isTitled(token);
    }

    private static boolean isTitled(Token token) {
        return capital(token)
                && (token.isNoun() || token.tag().startsWith("JJ"))
                && !token.entity().equals("LOCATION");
    }

    /** The index after capitalised words that end in "Peninsula", "Treaty" or the like; {@code start} where none do. */
    int groundEnd(int start) {
        int end = capitalsEnd(start);
        return end > start && lexicon.is("ground", sentence.token(end - 1).word()) ? end : start;
    }

    /** The index after capitalised words of which the last is "Party" and the first tells which; {@code start} elsewhere. */
    int partyEnd(int start) {
        int end = capitalsEnd(start);
        while (end > start + 1 && !sentence.token(end - 1).word().equals("Party")) {
            end--;
        }
        boolean known = words.name(start) != null;
        return end > start + 1 && !known ? end : start;
    }

    private int capitalsEnd(int start) {
        int end = start;
        while (end < sentence.size()
                && capital(sentence.token(end))
                && (sentence.token(end).isProperNoun()
                        || sentence.token(end).isNoun()
                        || sentence.token(end).tag().startsWith("JJ"))) {
            end++;
        }
        return end;
    }

    /** "Lars Holm" of which only the family name was seen to be one. */
    boolean opensPerson(int start) {
        return start + 1 < sentence.size()
                && sentence.token(start).entity().equals("O")
                && sentence.token(start + 1).entity().equals("PERSON")
                && sentence.token(start).relation().equals("compound")
                && sentence.token(start).head() == start + 1
                && words.role(start) == null;
    }

    private boolean bridged(Token token, int index, String entity) {
        return JOINTS.contains(token.word())
                && index + 1 < sentence.size()
                && sentence.token(index + 1).entity().equals(entity);
    }

    private boolean opens(int start) {
        Token token = sentence.token(start);
        return token.isProperNoun()
                && capital(token)
                && !isMembership(token.word())
                && !token.entity().equals("LOCATION")
                && !lexicon.is("calendar", token.word())
                && lexicon.region(token.word()) == null;
    }

    /** "NATO-member" in one word. */
    private boolean isMembership(String word) {
        return lexicon.is("membership", word.substring(word.lastIndexOf('-') + 1));
    }

    private static boolean capital(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }

    private boolean argument(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            Token token = sentence.token(i);
            if (token.head() < start || token.head() >= end) {
                return ARGUMENTS.contains(token.relation())
                        ? !token.relation().equals("compound") || sentence.size() > end
                        : lexicon.is("towards", sentence.preposition(token));
            }
        }
        return false;
    }
}
