package casus.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names in the order of their keys, each with the places it can mean. A key is the name folded (see {@link #fold}), or,
 * for an abbreviation, its letters as they stand behind {@code =}.
 *
 * <p>{@code names.bin}: counts of keys, references and letters; then for each key how much it shares with the one before, how
 * much is new, how many references it has (a byte each), and the new letters. {@code references.bin}: ints,
 * {@code place * 4 + strength}.
 */
final class NameTable {
    /** How a name belongs to a place: as its main name, a usual other one, one of an unknown tongue, an adjective. */
    static final int ALIAS = 1;

    static final int FOREIGN = 2;
    static final int ADJECTIVE = 3;

    private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}'’‘`ʻʼʿʾ.´]");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private final byte[] letters;
    private final int[] begin;
    private final int[] firstReference;
    private final int[] references;

    NameTable(ByteBuffer in, ByteBuffer referencesIn) {
        int count = in.getInt();
        references = new int[in.getInt()];
        referencesIn.asIntBuffer().get(references);
        begin = new int[count + 1];
        firstReference = new int[count + 1];
        letters = new byte[in.getInt()];
        for (int i = 0; i < count; i++) {
            int shared = in.get() & 0xff;
            int fresh = in.get() & 0xff;
            firstReference[i + 1] = firstReference[i] + (in.get() & 0xff);
            if (shared > 0) {
                System.arraycopy(letters, begin[i - 1], letters, begin[i], shared);
            }
            in.get(letters, begin[i] + shared, fresh);
            begin[i + 1] = begin[i] + shared + fresh;
        }
    }

    int size() {
        return begin.length - 1;
    }

    /** The references of the key, empty when there is none. */
    int[] find(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        int at = lowerBound(wanted);
        return at < size() && compare(at, wanted) == 0
                ? Arrays.copyOfRange(references, firstReference[at], firstReference[at + 1])
                : new int[0];
    }

    /** Whether some key begins so. */
    boolean continues(String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        int at = lowerBound(wanted);
        if (at >= size() || begin[at + 1] - begin[at] < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (letters[begin[at] + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    static int place(int reference) {
        return reference >> 2;
    }

    static int strength(int reference) {
        return reference & 3;
    }

    /** Lower case, no diacritics, apostrophes or full stops; other runs of signs are one blank. */
    static String fold(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!plain(lower)) {
            StringBuilder spelled = new StringBuilder();
            for (int i = 0; i < lower.length(); i++) {
                spelled.append(spelled(lower.charAt(i)));
            }
            lower = DROPPED.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD))
                    .replaceAll("");
            lower = SIGNS.matcher(lower).replaceAll(" ").strip();
        }
        return lower;
    }

    /** The key of an abbreviation: its letters without full stops. */
    static String exact(String name) {
        return "=" + name.replace(".", "");
    }

    private static boolean plain(String lower) {
        return lower.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String spelled(char c) {
        return switch (c) {
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ə' -> "e";
            default -> String.valueOf(c);
        };
    }

    private int lowerBound(byte[] wanted) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int at, byte[] wanted) {
        return Arrays.compare(letters, begin[at], begin[at + 1], wanted, 0, wanted.length);
    }
}
