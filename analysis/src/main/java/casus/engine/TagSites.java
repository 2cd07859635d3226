package casus.engine;

import java.util.List;
import java.util.Map;

/** Makes the sites of a sentence from its words; its end has a site of its own. Sums are added in the order in which CoreNLP adds. */
final class TagSites {
    private static final String END_TAG = ".$$.";
    private static final double[][] NOTHING = {};

    /** How far behind a name with a capital the end of the name of a company may be. */
    private static final int COMPANY_REACH = 3;

    private final TaggerModel model;
    private final TagPairs pairs;
    private final Form beyond;
    private final Form[] forms;

    private TagSites(TaggerModel model, TagPairs pairs, Forms known, List<String> words) {
        this.model = model;
        this.pairs = pairs;
        beyond = known.beyond();
        forms = new Form[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            forms[i] = known.of(words.get(i));
        }
        forms[words.size()] = known.end();
    }

    /**
     * @param given tags of positions that have theirs already
     * @throws IllegalArgumentException when the tagger does not know a given tag
     */
    static TagSite[] of(
            TaggerModel model, TagPairs pairs, Forms known, List<String> words, Map<Integer, String> given) {
        TagSites sentence = new TagSites(model, pairs, known, words);
        TagSite[] sites = new TagSite[words.size() + 1];
        for (int i = 0; i < sites.length; i++) {
            String tag = i == words.size() ? END_TAG : given.get(i);
            int[] tags = tag == null ? sentence.forms[i].tags() : new int[] {id(model, tag)};
            sites[i] = new TagSite(pairs, tags, sentence.fixed(i), sentence.extra(i));
        }
        return sites;
    }

    private static int id(TaggerModel model, String tag) {
        int id = model.tags().indexOf(tag);
        if (id < 0) {
            throw new IllegalArgumentException("The tagger has no tag \"" + tag + "\". It has " + model.tags());
        }
        return id;
    }

    private Form form(int position) {
        return position < 0 || position >= forms.length ? beyond : forms[position];
    }

    private double[] fixed(int position) {
        Form form = forms[position];
        Form before = form(position - 1);
        Form after = form(position + 1);
        double[] sums = new double[model.tags().size()];
        model.add(before.rows()[TaggerModel.WORD_BEFORE], sums);
        model.add(after.rows()[TaggerModel.WORD_AFTER], sums);
        if (form.rare()) {
            model.add(before.rows()[TaggerModel.SHAPE_BEFORE], sums);
            model.add(after.rows()[TaggerModel.SHAPE_AFTER], sums);
            model.add(before.rows()[TaggerModel.CLUSTER_BEFORE], sums);
            model.add(after.rows()[TaggerModel.CLUSTER_AFTER], sums);
            String clusters = before.cluster() + "|" + form.cluster() + "|" + after.cluster();
            model.add(model.row(TaggerModel.CLUSTERS, clusters), sums);
            model.add(model.row(TaggerModel.COMPANY, isCompany(position) ? "1" : "0"), sums);
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += form.alone()[i];
        }
        return sums;
    }

    private boolean isCompany(int position) {
        for (int i = 0; forms[position].capital() && i <= COMPANY_REACH; i++) {
            if (form(position + i).company()) {
                return true;
            }
        }
        return false;
    }

    /** What a rare word speaks for by its capitals, as the first of its sentence or a later one. */
    private double[][] extra(int position) {
        if (!forms[position].rare()) {
            return NOTHING;
        }
        int[] rows = forms[position].rows();
        boolean first = position == 0;
        return new double[][] {
            row(first ? rows[TaggerModel.CAPITAL_FIRST] : model.row(TaggerModel.CAPITAL_FIRST, "0")),
            row(first ? model.row(TaggerModel.CAPITAL_LATER, "0") : rows[TaggerModel.CAPITAL_LATER]),
            row(first ? rows[TaggerModel.UPPER_FIRST] : model.row(TaggerModel.UPPER_FIRST, "0"))
        };
    }

    private double[] row(int row) {
        double[] sums = new double[model.tags().size()];
        model.add(row, sums);
        return sums;
    }
}
