package casus.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** For half a million words in small letters the cluster of words used alike; the words lie sorted by their bytes in UTF-8. */
final class Clusters {
    private static final String NONE = "null";

    private final byte[] words;
    private final int[] starts;
    private final List<String> names;
    private final int[] ofWords;

    private Clusters(byte[] words, int[] starts, List<String> names, int[] ofWords) {
        this.words = words;
        this.starts = starts;
        this.names = names;
        this.ofWords = ofWords;
    }

    static Clusters read(ByteBuffer bytes) {
        return new Clusters(
                ModelBytes.bytes(bytes), ModelBytes.ints(bytes), ModelBytes.strings(bytes), ModelBytes.ints(bytes));
    }

    String of(String word) {
        byte[] wanted = word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = ofWords.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(words, starts[middle], starts[middle + 1], wanted, 0, wanted.length);
            if (order == 0) {
                return names.get(ofWords[middle]);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }
}
