package casus.engine;

import edu.stanford.nlp.math.ArrayMath;

/** How probable tags are at one position of a sentence after the two before it. All scores are natural logarithms. */
final class TagSite {
    private final TagPairs pairs;
    private final int[] tags;
    private final double[] fixed;
    private final double[][] extra;

    /** e to the power of the fixed and extra sums, less the greatest of these. */
    private final double[] powers;

    /** The fixed and extra sums of the tags that the word may have. */
    private final double[] own;

    private final double greatest;

    /**
     * @param tags ids of the tags that the word may have
     * @param fixed sums of what the words speak for, by tag
     * @param extra more sums, which CoreNLP adds one after the other behind those of the tags before
     */
    TagSite(TagPairs pairs, int[] tags, double[] fixed, double[][] extra) {
        this.pairs = pairs;
        this.tags = tags;
        this.fixed = fixed;
        this.extra = extra;
        powers = fixed.clone();
        for (double[] sums : extra) {
            for (int i = 0; i < powers.length; i++) {
                powers[i] += sums[i];
            }
        }
        own = new double[tags.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = powers[tags[i]];
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double power : powers) {
            most = Math.max(most, power);
        }
        greatest = most;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = Math.exp(powers[i] - greatest);
        }
    }

    int[] tags() {
        return tags;
    }

    /** What all tags together come to behind the pair; may err in the last places. */
    double all(int pair) {
        return Math.log(pairs.times(pair, powers)) + greatest;
    }

    /** What the words speak for in the tag of that index; may err in the last places. */
    double own(int index) {
        return own[index];
    }

    /** What the words and the pair speak for, in the order and precision in which CoreNLP adds. */
    private double sum(int pair, int tag) {
        double sum = pairs.sum(pair + tag);
        for (double[] sums : extra) {
            sum += sums[tag];
        }
        return sum + fixed[tag];
    }

    /** The very scores that CoreNLP's tagger reckons for the tags that the word may have. */
    double[] exact(int pair) {
        double[] all = new double[fixed.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = sum(pair, i);
        }
        ArrayMath.logNormalize(all);
        double[] scores = new double[tags.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = all[tags[i]];
        }
        return scores;
    }
}
