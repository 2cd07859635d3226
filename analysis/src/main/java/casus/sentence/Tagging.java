package casus.sentence;

import casus.engine.Tagger;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Part-of-speech tags, mended where the tagger, trained on older and longer texts, is known to fail: new nouns
 * ("drone"), acts in -ing ("the shelling of a market"), and verbs of headlines ("Gunmen storm hotel").
 */
final class Tagging {
    private static final Set<String> BEFORE_NOUN = Set.of("DT", "PRP$", "POS", "JJ", "NN", "NNP", "CD");
    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");
    private static final Set<String> OPENS_OBJECT =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "PRP", "PRP$", "RB", "VBN", "TO", "IN", "RP");

    private static final Set<String> OPENS_OBJECT_ITSELF =
            Set.of("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "PRP", "PRP$");
    private static final Set<String> FLED = Set.of("flee", "fled", "flees", "fleeing", "escape", "escaped", "escaping");

    private final Tagger tagger;
    private final Map<String, Set<String>> words = WordLists.read(List.of("tag-words.tsv"));

    Tagging(Tagger tagger) {
        this.tagger = tagger;
    }

    /** Tags one sentence; what tags its words had is forgotten. */
    void tag(List<CoreLabel> sentence, boolean headline) {
        Map<Integer, String> nouns = new HashMap<>();
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i).word();
            if (in("noun", word)) {
                nouns.put(i, isPlural(word) ? "NNS" : "NN");
            }
        }
        List<String> tags = tagger.tag(sentence.stream().map(CoreLabel::word).toList(), nouns);
        for (int i = 0; i < sentence.size(); i++) {
            sentence.get(i).setTag(tags.get(i));
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (isNominal(sentence, i)) {
                sentence.get(i).setTag("NN");
            }
        }
        if (headline || isBare(sentence)) {
            headlineVerb(sentence).ifPresent(at -> sentence.get(at)
                    .setTag(isPlural(sentence.get(at).word()) ? "VBZ" : "VBP"));
        }
    }

    /** A line without a full stop is set like a headline. */
    private static boolean isBare(List<CoreLabel> sentence) {
        String last = sentence.get(sentence.size() - 1).word();
        return Character.isLetterOrDigit(last.charAt(last.length() - 1));
    }

    /** "Monday's shelling of", "in Kirkuk bombing", "where shelling killed": an act in -ing that is told as a thing. */
    private boolean isNominal(List<CoreLabel> sentence, int at) {
        CoreLabel word = sentence.get(at);
        if (!word.tag().equals("VBG")) {
            return false;
        }
        String before = at == 0 ? "" : sentence.get(at - 1).tag();
        String next = at + 1 < sentence.size() ? sentence.get(at + 1).tag() : "";
        String nextWord = at + 1 < sentence.size() ? sentence.get(at + 1).word() : "";
        boolean described = BEFORE_NOUN.contains(before);
        if (nextWord.equalsIgnoreCase("of") && Set.of("DT", "PRP$", "POS", "JJ").contains(before)) {
            return true;
        }
        return in("act", word.word())
                && (described && !OPENS_OBJECT.contains(next)
                        || (described || before.equals("IN") || isFled(sentence, at))
                                && !OPENS_OBJECT_ITSELF.contains(next)
                        || Set.of("VBD", "VBZ", "MD").contains(next));
    }

    private static boolean isFled(List<CoreLabel> sentence, int at) {
        return at > 0 && FLED.contains(sentence.get(at - 1).word().toLowerCase(Locale.ROOT));
    }

    /**
     * Where the tagger saw no finite verb in a headline: the word behind a noun that may be its verb, in the right
     * number, with something behind it.
     */
    private OptionalInt headlineVerb(List<CoreLabel> sentence) {
        if (sentence.stream().anyMatch(word -> FINITE.contains(word.tag()))) {
            return OptionalInt.empty();
        }
        for (int i = 1; i + 1 < sentence.size(); i++) {
            String word = sentence.get(i).word();
            boolean verb = in("verb", word) || isPlural(word) && in("verb", word.substring(0, word.length() - 1));
            if (!verb || Character.isUpperCase(word.charAt(0))) {
                continue;
            }
            String before = sentence.get(i - 1).tag();
            String next = sentence.get(i + 1).tag();
            boolean many = before.equals("NNS") || before.equals("NNPS") || isJoined(sentence, i - 1);
            boolean one = before.equals("NN") || before.equals("NNP");
            boolean led = !next.equals("IN") || sentence.get(i + 1).word().equals("to");
            boolean agrees = isPlural(word) ? one && led : many;
            if (agrees && OPENS_OBJECT.contains(next)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** "Astana and Vientiane sign": two names with "and" between them. */
    private static boolean isJoined(List<CoreLabel> sentence, int last) {
        return last > 1
                && sentence.get(last).tag().startsWith("NNP")
                && sentence.get(last - 1).tag().equals("CC")
                && sentence.get(last - 2).tag().startsWith("NNP");
    }

    private boolean in(String list, String word) {
        return words.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }
}
