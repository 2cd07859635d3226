package casus.sentence;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.PorterStemmer;

/** Words cut down to what their forms have in common (Porter 1980): "attacked" and "attacks" become "attack". */
public final class Stems {
    private static final int SHORTEST = 3;

    private Stems() {}

    /** The stem of one word, in lower case. */
    public static String of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() < SHORTEST ? lower : new PorterStemmer().stem(lower);
    }

    /** The stem of a word that tells an act, whatever its form: "struck" and "strikes" become "strike". */
    public static String ofAct(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return of(Morphology.lemmaStatic(lower, "VBD"));
    }

    /** Stems of the words of a text, in their order; a word is a run of letters and digits. */
    public static List<String> all(String text) {
        List<String> stems = new ArrayList<>();
        PorterStemmer stemmer = new PorterStemmer();
        for (String word : words(text)) {
            String lower = word.toLowerCase(Locale.ROOT);
            stems.add(lower.length() < SHORTEST ? lower : stemmer.stem(lower));
        }
        return stems;
    }

    /** Runs of letters and digits as they stand; "'s" is left off. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                boolean possessive = i - begin == 1
                        && begin > 0
                        && "'’".indexOf(text.charAt(begin - 1)) >= 0
                        && text.charAt(begin) == 's';
                if (!possessive) {
                    words.add(text.substring(begin, i));
                }
                begin = -1;
            }
        }
        return words;
    }
}
