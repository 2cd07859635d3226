package casus.engine;

import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What the tagger makes of a word, whatever stands beside it.
 *
 * @param word as it stands in the text
 * @param tags ids of the tags it may have
 * @param alone sums of what the word itself speaks for, by tag; not to be changed
 * @param rows rows of weights of the features that look at the word from beside it, by the number of the feature, and for a rare
 *     word of those that hang on whether it is the first of its sentence
 */
record Form(
        String word,
        boolean rare,
        int[] tags,
        double[] alone,
        int[] rows,
        String cluster,
        boolean capital,
        boolean company) {
    private static final String TOO_SHORT = "######";

    /** @param spelled the word in American spelling */
    static Form of(TaggerModel model, String word, String spelled) {
        TaggerModel.Known known = model.words().get(spelled);
        boolean rare = known == null || known.rare();
        boolean capital = !spelled.isEmpty() && Character.isUpperCase(spelled.charAt(0));
        int[] rows = new int[TaggerModel.UPPER_FIRST + 1];
        String shape = WordShapeClassifier.wordShape(spelled, WordShapeClassifier.WORDSHAPECHRIS2);
        String cluster = model.clusters().of(spelled);
        rows[TaggerModel.WORD_BEFORE] = model.row(TaggerModel.WORD_BEFORE, spelled);
        rows[TaggerModel.WORD_AFTER] = model.row(TaggerModel.WORD_AFTER, spelled);
        rows[TaggerModel.SHAPE_BEFORE] = model.row(TaggerModel.SHAPE_BEFORE, shape);
        rows[TaggerModel.SHAPE_AFTER] = model.row(TaggerModel.SHAPE_AFTER, shape);
        rows[TaggerModel.CLUSTER_BEFORE] = model.row(TaggerModel.CLUSTER_BEFORE, cluster);
        rows[TaggerModel.CLUSTER_AFTER] = model.row(TaggerModel.CLUSTER_AFTER, cluster);
        double[] alone = new double[model.tags().size()];
        model.add(model.row(TaggerModel.WORD, spelled), alone);
        if (rare) {
            addRare(model, spelled, shape, cluster, alone);
            TaggerModel.Known small = capital ? model.words().get(spelled.toLowerCase(Locale.ROOT)) : null;
            String most = small == null ? "0" : small.most();
            rows[TaggerModel.CAPITAL_FIRST] = model.row(TaggerModel.CAPITAL_FIRST, most);
            rows[TaggerModel.CAPITAL_LATER] = model.row(TaggerModel.CAPITAL_LATER, most);
            rows[TaggerModel.UPPER_FIRST] =
                    model.row(TaggerModel.UPPER_FIRST, flag(has(spelled, Character::isUpperCase)));
        }
        return new Form(
                word,
                rare,
                known == null ? model.open() : known.tags(),
                alone,
                rows,
                cluster,
                capital,
                model.companies().contains(spelled));
    }

    /** In the order in which CoreNLP adds, so that the sums are the same to the last bit. */
    private static void addRare(TaggerModel model, String word, String shape, String cluster, double[] sums) {
        boolean upper = has(word, Character::isUpperCase);
        boolean digit = has(word, Character::isDigit);
        boolean dash = word.indexOf('-') >= 0;
        model.add(model.row(TaggerModel.SHAPE, shape), sums);
        model.add(model.row(TaggerModel.CLUSTER, cluster), sums);
        model.add(model.row(TaggerModel.UPPER, flag(upper)), sums);
        model.add(model.row(TaggerModel.DIGIT, flag(digit)), sums);
        model.add(model.row(TaggerModel.DASH, flag(dash)), sums);
        boolean mixed = digit && dash && has(word, Character::isLetter);
        model.add(model.row(TaggerModel.LETTER_DIGIT_DASH, flag(mixed)), sums);
        model.add(model.row(TaggerModel.ALL_UPPER, flag(!has(word, c -> !Character.isUpperCase(c)))), sums);
        model.add(model.row(TaggerModel.UPPER_DIGIT_DASH, flag(upper && digit && dash)), sums);
        for (int i = 1; i <= TaggerModel.AFFIXES; i++) {
            String prefix = word.length() < i ? TOO_SHORT : word.substring(0, i);
            model.add(model.row(TaggerModel.PREFIX + i - 1, prefix), sums);
        }
        for (int i = 1; i <= TaggerModel.AFFIXES; i++) {
            String suffix = word.length() < i ? TOO_SHORT : word.substring(word.length() - i);
            model.add(model.row(TaggerModel.SUFFIX + i - 1, suffix), sums);
        }
        String fine = WordShapeClassifier.wordShape(word, WordShapeClassifier.WORDSHAPECHRIS4);
        model.add(model.row(TaggerModel.FINE_SHAPE, fine), sums);
        model.add(model.row(TaggerModel.NO_ALPHANUMERIC, flag(!has(word, Character::isLetterOrDigit))), sums);
    }

    private static boolean has(String word, IntPredicate kind) {
        for (int i = 0; i < word.length(); i++) {
            if (kind.test(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String flag(boolean holds) {
        return holds ? "1" : "0";
    }
}
