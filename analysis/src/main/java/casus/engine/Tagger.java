package casus.engine;

import edu.stanford.nlp.sequences.ExactBestSequenceFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives words the parts of speech that CoreNLP's maximum entropy tagger gives: the sequence of tags that is most probable, each after
 * the two before it. What all tags of a position come to is a sum of products of powers kept for pairs of tags, which may err in the
 * last places; where the best sequence is ahead of another by less than that may come to, CoreNLP's own numbers are
 * reckoned ({@link TagSequence}). Thread-safe.
 */
public final class Tagger {
    /** The sums of a sentence of thousands of words err by less than a thousandth of this. */
    private static final double DOUBT = 1e-6;

    private final TaggerModel model;
    private final double doubt;
    private final TagPairs pairs;
    private final Forms forms;

    /** @param doubt by less than this the best sequence is not taken to be ahead */
    private Tagger(TaggerModel model, double doubt) {
        this.model = model;
        this.doubt = doubt;
        pairs = new TagPairs(model);
        forms = new Forms(model);
    }

    public static Tagger load() {
        return new Tagger(TaggerModel.load(), DOUBT);
    }

    /** Always by the numbers of CoreNLP. Slow. */
    static Tagger loadExact() {
        return new Tagger(TaggerModel.load(), Double.POSITIVE_INFINITY);
    }

    /**
     * @param words of a sentence, as they stand in the text
     * @param given tags by the positions, from 0, of words that have theirs already
     * @return for each word its tag
     * @throws IllegalArgumentException when a given tag is none of the tagger's
     */
    public List<String> tag(List<String> words, Map<Integer, String> given) {
        TagSite[] sites = TagSites.of(model, pairs, forms, words, given);
        int[] best = best(sites);
        String[] tags = new String[words.size()];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = model.tags().get(best[i]);
        }
        return List.of(tags);
    }

    private int[] best(TagSite[] sites) {
        int @Nullable [] clear = clearlyBest(sites);
        if (clear != null) {
            return clear;
        }
        int[] exact = new ExactBestSequenceFinder().bestSequence(new TagSequence(pairs, sites));
        return Arrays.copyOfRange(exact, 2, exact.length);
    }

    /** The best sequence, or null where another is nearly as good. The end of a sentence has one tag only. */
    private int @Nullable [] clearlyBest(TagSite[] sites) {
        int[] none = {pairs.beyond()};
        TagPaths[] paths = new TagPaths[sites.length];
        for (int i = 0; i < sites.length; i++) {
            int[] first = i < 2 ? none : sites[i - 2].tags();
            int[] second = i < 1 ? none : sites[i - 1].tags();
            paths[i] = TagPaths.after(i == 0 ? null : paths[i - 1], first, second, sites[i], pairs);
        }
        int[] tags = new int[sites.length];
        int before = paths[sites.length - 1].bestBeforeEnd(doubt);
        int at = 0;
        for (int i = sites.length - 1; i > 0; i--) {
            if (before < 0) {
                return null;
            }
            tags[i - 1] = sites[i - 1].tags()[before];
            int next = paths[i].bestBefore(before, at, doubt);
            at = before;
            before = next;
        }
        return before < 0 ? null : tags;
    }
}
