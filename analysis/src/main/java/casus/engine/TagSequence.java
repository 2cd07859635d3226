package casus.engine;

import edu.stanford.nlp.sequences.SequenceModel;

/** The sites of a sentence as CoreNLP's finder of the best sequence asks for them, two empty positions in front. */
final class TagSequence implements SequenceModel {
    private static final int FRONT = 2;

    private final TagPairs pairs;
    private final TagSite[] sites;

    TagSequence(TagPairs pairs, TagSite[] sites) {
        this.pairs = pairs;
        this.sites = sites;
    }

    @Override
    public int length() {
        return sites.length;
    }

    @Override
    public int leftWindow() {
        return FRONT;
    }

    @Override
    public int rightWindow() {
        return 0;
    }

    @Override
    public int[] getPossibleValues(int position) {
        return position < FRONT ? new int[] {pairs.beyond()} : sites[position - FRONT].tags();
    }

    @Override
    public double[] scoresOf(int[] tags, int position) {
        return sites[position - FRONT].exact(pairs.at(tags[position - 2], tags[position - 1]));
    }

    @Override
    public double scoreOf(int[] tags, int position) {
        throw new UnsupportedOperationException("The finder asks for the scores of all tags of a position at once");
    }

    @Override
    public double scoreOf(int[] tags) {
        throw new UnsupportedOperationException("The finder asks for the scores of one position");
    }
}
