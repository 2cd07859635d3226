package casus.place;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Set;

/** What stands right before and behind a name. */
final class Surroundings {
    private static final Set<String> DASHES = Set.of("-", "--", "---", "–", "—", ":");

    private static final Set<String> NAMED = Set.of("ORGANIZATION", "MISC");
    private static final Set<String> DATELINE_TAGS = Set.of("NNP", "NNPS", "CD", ",", "-LRB-", "-RRB-");
    private static final int LONGEST_DATELINE = 14;

    private Surroundings() {}

    /** The word behind; empty at the end of the sentence. */
    static String after(Name name) {
        return name.last() + 1 < name.sentence().size()
                ? name.sentence().token(name.last() + 1).word()
                : "";
    }

    /** The word before; empty at the beginning. */
    static String before(Name name) {
        return name.first() == 0 ? "" : name.sentence().token(name.first() - 1).word();
    }

    static boolean hasArticle(Name name) {
        return before(name).equalsIgnoreCase("the");
    }

    /** Whether a further proper noun stands right behind. */
    static boolean runsOn(Name name) {
        return name.last() + 1 < name.sentence().size()
                && capital(name.sentence().token(name.last() + 1))
                && name.sentence().token(name.last() + 1).isProperNoun();
    }

    /** Whether the name is the end of a longer one, "East Bank", "Dodge Durango". */
    static boolean isPart(Name name, PlaceWords words) {
        if (name.first() == 0) {
            return false;
        }
        Token before = name.sentence().token(name.first() - 1);
        return capital(before)
                && (before.isProperNoun() || words.isDirection(before.word()))
                && before.span().end() + 1 == name.span().begin()
                && name.first() > 1;
    }

    /** "BEIJING (AP) --", "KABUL, Afghanistan, Nov. 3 (AP) —", "Muscat:" at the head of a sentence. */
    static boolean isDateline(Name name) {
        Sentence sentence = name.sentence();
        int end = Math.min(sentence.size() - 1, name.last() + LONGEST_DATELINE);
        for (int i = name.last() + 1; name.first() == 0 && i < end; i++) {
            Token token = sentence.token(i);
            if (DASHES.contains(token.word())
                    && (i == name.last() + 1 || !token.word().equals(":"))) {
                return true;
            }
            boolean agency =
                    token.tag().startsWith("NN") && sentence.token(i - 1).word().equals("(");
            if (!agency && !DATELINE_TAGS.contains(token.tag())) {
                return false;
            }
        }
        return false;
    }

    /** "St. John's School": more often a church or a school than a town. */
    static boolean isSaint(Name name) {
        String first = NameTable.fold(name.firstToken().word());
        return (first.equals("st") || first.equals("saint")) && (after(name).endsWith("s") || runsOn(name));
    }

    /** "the Bank of Ireland", "the Treaty of Rome", "the Times of India". */
    static boolean isTitled(Name name, PlaceWords words) {
        return name.first() > 1
                && before(name).equals("of")
                && capital(name.sentence().token(name.first() - 2))
                && words.is("titled", name.sentence().token(name.first() - 2).word());
    }

    /** "the Berlin Wall", "China Airlines": the first word of the longer name of something else. */
    static boolean opensName(Name name) {
        return runsOn(name)
                && NAMED.contains(name.entity())
                && name.sentence().token(name.last() + 1).entity().equals(name.entity());
    }

    /** "captured Bakhmut", "visited Buea". */
    static boolean isTakenOrVisited(Name name, PlaceWords words) {
        return name.first() > 0
                && name.sentence().token(name.first() - 1).isVerb()
                && words.is("verb", name.sentence().token(name.first() - 1).lemma());
    }

    /** "Seattle-based", "Moscow-backed". */
    static boolean isHeadOfCompound(Name name) {
        String word = name.lastToken().word();
        return name.span().end() < name.lastToken().span().end()
                && (word.endsWith("-based") || word.endsWith("-area") || word.endsWith("-born"));
    }

    static boolean capital(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }
}
