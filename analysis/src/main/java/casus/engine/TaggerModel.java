package casus.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of CoreNLP's maximum entropy tagger. A feature of {@link #FEATURES} with a value has a row of weights, one for each
 * tag that it speaks for or against.
 *
 * @param tags in the order of their ids
 * @param open ids of the tags that a word not known may have
 * @param words what the tagger has learned of words
 * @param clusters for words in small letters the cluster of words used alike
 * @param companies words that end the name of a company
 * @param rows for each feature the row of each value
 * @param starts where the tags of a row start; those of the next row follow
 * @param weighted ids of the tags of all rows
 * @param weights their weights
 */
record TaggerModel(
        List<String> tags,
        int[] open,
        Map<String, Known> words,
        Clusters clusters,
        Set<String> companies,
        List<Map<String, Integer>> rows,
        int[] starts,
        int[] weighted,
        double[] weights) {
    static final String FILE = "tagger.model";

    /** What the features look at, by CoreNLP's names; -1 is the word before, 1 the word after. */
    static final List<String> FEATURES = features();

    static final int WORD_BEFORE = 0;
    static final int WORD = 1;
    static final int WORD_AFTER = 2;
    static final int TWO_TAGS = 3;
    static final int TAG_BEFORE = 4;

    /** From here on features are asked of rare words alone. */
    static final int SHAPE_BEFORE = 5;

    static final int SHAPE = 6;
    static final int SHAPE_AFTER = 7;
    static final int CLUSTER_BEFORE = 8;
    static final int CLUSTER = 9;
    static final int CLUSTER_AFTER = 10;
    static final int CLUSTERS = 11;
    static final int UPPER = 12;
    static final int DIGIT = 13;
    static final int DASH = 14;
    static final int LETTER_DIGIT_DASH = 15;
    static final int COMPANY = 16;
    static final int ALL_UPPER = 17;
    static final int UPPER_DIGIT_DASH = 18;
    static final int CAPITAL_FIRST = 19;
    static final int CAPITAL_LATER = 20;
    /** By its name it is asked of words in mid-sentence, but it holds for the first. */
    static final int UPPER_FIRST = 21;

    static final int PREFIX = 22;
    static final int SUFFIX = 32;
    static final int FINE_SHAPE = 42;
    static final int NO_ALPHANUMERIC = 43;

    /** How long prefixes and suffixes are at most. */
    static final int AFFIXES = 10;

    static final int NO_ROW = -1;

    /**
     * What the tagger has learned of a word.
     *
     * @param rare whether it was too rare to speak for itself
     * @param tags ids of the tags it may have
     * @param most its most frequent tag; empty where it has none
     */
    record Known(boolean rare, int[] tags, String most) {}

    private static List<String> features() {
        List<String> names = new ArrayList<>(List.of(
                "Extractor(-1,word)",
                "Extractor(0,word)",
                "Extractor(1,word)",
                "ExtractorContinuousTagConj(-2 ... -1)",
                "Extractor(-1,tag)",
                "ExtractorWordShapeClassifier(-1,chris2)",
                "ExtractorWordShapeClassifier(0,chris2)",
                "ExtractorWordShapeClassifier(1,chris2)",
                "ExtractorDistsim(-1,word)",
                "ExtractorDistsim(0,word)",
                "ExtractorDistsim(1,word)",
                "ExtractorDistsimConjunction(-1,1)",
                "ExtractorUCase()",
                "ExtractorCNumber()",
                "ExtractorDash()",
                "ExtractorLetterDigitDash()",
                "CompanyNameDetector()",
                "ExtractorAllCapitalized()",
                "ExtractorUpperDigitDash()",
                "ExtractorStartSentenceCap()",
                "ExtractorMidSentenceCapC()",
                "ExtractorMidSentenceCap()"));
        for (String affix : List.of("Pref", "Suff")) {
            for (int length = 1; length <= AFFIXES; length++) {
                names.add("ExtractorWord" + affix + "(len" + length + ",w0)");
            }
        }
        names.addAll(List.of("ExtractorWordShapeClassifier(0,chris4)", "ExtractorNonAlphanumeric()"));
        return List.copyOf(names);
    }

    /** Reads what {@link PreparedTagger} writes. */
    static TaggerModel load() {
        ByteBuffer bytes = ModelBytes.open(FILE);
        List<String> tags = ModelBytes.strings(bytes);
        int[] open = ModelBytes.ints(bytes);
        Map<String, Known> words = words(tags, ModelBytes.strings(bytes), ModelBytes.ints(bytes));
        Clusters clusters = Clusters.read(bytes);
        Set<String> companies = Set.copyOf(ModelBytes.strings(bytes));
        List<Map<String, Integer>> rows = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < FEATURES.size(); i++) {
            List<String> values = ModelBytes.strings(bytes);
            Map<String, Integer> ofValues = new HashMap<>(values.size() * 2);
            for (String value : values) {
                ofValues.put(value, row++);
            }
            rows.add(ofValues);
        }
        return new TaggerModel(
                tags,
                open,
                words,
                clusters,
                companies,
                rows,
                ModelBytes.ints(bytes),
                ModelBytes.ints(bytes),
                ModelBytes.doubles(bytes));
    }

    /** @param entries of each word: whether it is rare, its most frequent tag or -1, how many tags it may have, and these */
    private static Map<String, Known> words(List<String> tags, List<String> names, int[] entries) {
        Map<String, Known> words = new HashMap<>(names.size() * 2);
        int at = 0;
        for (String name : names) {
            int from = at + 3;
            int to = from + entries[at + 2];
            String most = entries[at + 1] < 0 ? "" : tags.get(entries[at + 1]);
            words.put(name, new Known(entries[at] == 1, Arrays.copyOfRange(entries, from, to), most));
            at = to;
        }
        return words;
    }

    /** The row of weights, or {@link #NO_ROW} when the value says nothing. */
    int row(int feature, String value) {
        return rows.get(feature).getOrDefault(value, NO_ROW);
    }

    void add(int row, double[] sums) {
        if (row != NO_ROW) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                sums[weighted[i]] += weights[i];
            }
        }
    }
}
