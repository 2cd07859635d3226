package casus.engine;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of CoreNLP's neural parser (Chen and Manning 2014): words, tags and labels have a vector each, 48 of which (18
 * words, 18 tags, 12 labels) are led to a hidden layer, whose cubes are led to a score for each transition.
 *
 * @param words id by word; ids count on through tags and labels
 * @param tags id by part of speech
 * @param labels of arcs without the empty one, the root's first; their ids follow each other
 * @param firstLabel id of the first of {@code labels}; the one before it stands for no label
 * @param vectors one after the other by id, {@link #VECTOR} each
 * @param toHidden for each slot and each component of its vector (in one list, slot by slot) the weights to the hidden units
 * @param bias of the hidden units
 * @param toScores for each hidden unit its weights to the transitions: an arc to the left of each label, to the right, shift
 * @param settled slot and id, as {@code id * SLOTS + slot}, of which CoreNLP keeps the sums in double precision
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
record ParserModel(
        Map<String, Integer> words,
        Map<String, Integer> tags,
        List<String> labels,
        int firstLabel,
        float[] vectors,
        float[][] toHidden,
        float[] bias,
        float[][] toScores,
        Set<Integer> settled) {
    static final int SLOTS = 48;

    /** Slots of words come first, from here on those of tags, then those of labels. */
    static final int TAGS = 18;

    static final int LABELS = 36;

    static final int VECTOR = 50;
    static final int HIDDEN = 1000;

    static final String UNKNOWN = "-UNKNOWN-";
    static final String NONE = "-NULL-";
    static final String ROOT = "-ROOT-";

    private static final String FILE = "parser.model";

    static ParserModel load() {
        ByteBuffer bytes = ModelBytes.open(FILE);
        Map<String, Integer> words = ids(ModelBytes.strings(bytes), 0);
        Map<String, Integer> tags = ids(ModelBytes.strings(bytes), words.size());
        List<String> labels = ModelBytes.strings(bytes);
        Set<Integer> settled = new HashSet<>();
        for (int one : ModelBytes.ints(bytes)) {
            settled.add(one);
        }
        return new ParserModel(
                words,
                tags,
                labels,
                words.size() + tags.size() + 1,
                ModelBytes.decimals(bytes),
                rows(ModelBytes.decimals(bytes), SLOTS * VECTOR),
                ModelBytes.decimals(bytes),
                rows(ModelBytes.decimals(bytes), HIDDEN),
                settled);
    }

    private static float[][] rows(float[] numbers, int count) {
        int length = numbers.length / count;
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = Arrays.copyOfRange(numbers, i * length, (i + 1) * length);
        }
        return rows;
    }

    private static Map<String, Integer> ids(List<String> names, int first) {
        Map<String, Integer> ids = new HashMap<>(names.size() * 2);
        for (String name : names) {
            ids.put(name, first + ids.size());
        }
        return ids;
    }

    int word(String word) {
        Integer id = words.get(word);
        return id != null ? id : known(words, UNKNOWN);
    }

    int tag(String tag) {
        Integer id = tags.get(tag);
        return id != null ? id : known(tags, UNKNOWN);
    }

    /** What stands for no word, no tag and no label. */
    int none(int slot) {
        return slot < TAGS ? known(words, NONE) : slot < LABELS ? known(tags, NONE) : firstLabel - 1;
    }

    private static int known(Map<String, Integer> ids, String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("The parser's model has no " + name + ". Build Casus anew.");
        }
        return id;
    }

    int transitions() {
        return 2 * labels.size() + 1;
    }
}
