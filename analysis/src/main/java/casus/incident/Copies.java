package casus.incident;

import casus.sentence.Stems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds articles that are copies of one another: wire copies, republished and lightly edited ones, also where one is cut short.
 * Of all runs of eight words a fixed share is kept (those whose hash falls on it); two articles that share at least half of what
 * the shorter one has kept are copies.
 */
public final class Copies {
    private static final int RUN = 8;
    private static final int SHARE = 6;
    private static final double ENOUGH = 0.5;
    /** Fewer could be one quotation. */
    private static final int LEAST = 6;

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private Copies() {}

    /** The marks of a text; the same words give the same marks. */
    public static Set<Long> marks(String text) {
        List<String> words = Stems.words(text);
        Set<Long> marks = new TreeSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            long hash = hash(words.subList(i, i + RUN));
            if (Math.floorMod(hash, SHARE) == 0) {
                marks.add(hash);
            }
        }
        return marks;
    }

    /**
     * Whether two texts are copies.
     *
     * @param one number of marks of the one, {@code other} of the other
     * @param common number of marks that both have
     */
    public static boolean areCopies(int one, int other, int common) {
        int smaller = Math.min(one, other);
        return smaller >= LEAST && common >= ENOUGH * smaller;
    }

    private static long hash(List<String> words) {
        long hash = BASIS;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            for (int i = 0; i < lower.length(); i++) {
                hash = (hash ^ lower.charAt(i)) * PRIME;
            }
            hash = (hash ^ ' ') * PRIME;
        }
        return hash ^ (hash >>> 29);
    }
}
