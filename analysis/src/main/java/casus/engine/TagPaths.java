package casus.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each pair of tags at a position and the one before: the best way there, and by how much it is ahead of the next best. */
final class TagPaths {
    private final int seconds;
    private final int thirds;
    private final double[] scores;
    private final double[] leads;
    private final int[] firsts;

    private TagPaths(int seconds, int thirds) {
        this.seconds = seconds;
        this.thirds = thirds;
        scores = new double[seconds * thirds];
        leads = new double[seconds * thirds];
        firsts = new int[seconds * thirds];
    }

    /**
     * One position further.
     *
     * @param before the paths to the position before; null at the first position
     * @param first ids of the tags two positions before
     * @param second ids of the tags one position before
     */
    static TagPaths after(@Nullable TagPaths before, int[] first, int[] second, TagSite site, TagPairs pairs) {
        int[] third = site.tags();
        TagPaths paths = new TagPaths(second.length, third.length);
        double[] seconds = new double[third.length];
        for (int j = 0; j < second.length; j++) {
            Arrays.fill(seconds, Double.NEGATIVE_INFINITY);
            Arrays.fill(paths.scores, j * third.length, (j + 1) * third.length, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < first.length; i++) {
                int pair = pairs.at(first[i], second[j]);
                double score = (before == null ? 0 : before.scores[i * second.length + j]) - site.all(pair);
                for (int k = 0; k < third.length; k++) {
                    paths.offer(j * third.length + k, i, score + pairs.sum(pair + third[k]), seconds, k);
                }
            }
            for (int k = 0; k < third.length; k++) {
                int at = j * third.length + k;
                paths.leads[at] = paths.scores[at] - seconds[k];
                paths.scores[at] += site.own(k);
            }
        }
        return paths;
    }

    private void offer(int at, int first, double score, double[] seconds, int k) {
        if (score > scores[at]) {
            seconds[k] = scores[at];
            scores[at] = score;
            firsts[at] = first;
        } else if (score > seconds[k]) {
            seconds[k] = score;
        }
    }

    /** Index of the tag before the end on the best way; -1 where another is nearly as good. */
    int bestBeforeEnd(double doubt) {
        int best = 0;
        double next = Double.NEGATIVE_INFINITY;
        for (int j = 1; j < seconds; j++) {
            if (scores[j * thirds] > scores[best * thirds]) {
                next = scores[best * thirds];
                best = j;
            } else {
                next = Math.max(next, scores[j * thirds]);
            }
        }
        return scores[best * thirds] - next > doubt ? best : -1;
    }

    /** Index of the tag two positions before on the best way to the pair; -1 where another is nearly as good. */
    int bestBefore(int second, int third, double doubt) {
        int at = second * thirds + third;
        return leads[at] > doubt ? firsts[at] : -1;
    }
}
