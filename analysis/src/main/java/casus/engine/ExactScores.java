package casus.engine;

/** Scores by the very sums that CoreNLP makes, in its order and precision. Slow; for what is nearly even. */
final class ExactScores {
    private final ParserModel model;

    ExactScores(ParserModel model) {
        this.model = model;
    }

    /** The first of the best transitions before {@code last}, those of the root's label left out. */
    int best(View view, int last) {
        double[] hidden = hidden(view);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            if (i != model.labels().size()) {
                double score = score(hidden, i);
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
        }
        return best;
    }

    double score(double[] hidden, int transition) {
        double score = 0;
        for (int unit = 0; unit < ParserModel.HIDDEN; unit++) {
            score += hidden[unit] * model.toScores()[unit][transition];
        }
        return score;
    }

    /** Cubes of the hidden units. */
    double[] hidden(View view) {
        double[] hidden = new double[ParserModel.HIDDEN];
        for (int slot = 0; slot < ParserModel.SLOTS; slot++) {
            int id = view.id(slot);
            boolean settled = model.settled().contains(id * ParserModel.SLOTS + slot);
            double[] sums = sums(id, slot);
            for (int unit = 0; unit < ParserModel.HIDDEN; unit++) {
                hidden[unit] += settled ? sums[unit] : (float) sums[unit];
            }
        }
        for (int unit = 0; unit < ParserModel.HIDDEN; unit++) {
            double sum = hidden[unit] + model.bias()[unit];
            hidden[unit] = sum * sum * sum;
        }
        return hidden;
    }

    private double[] sums(int id, int slot) {
        double[] sums = new double[ParserModel.HIDDEN];
        for (int i = 0; i < ParserModel.VECTOR; i++) {
            float value = model.vectors()[id * ParserModel.VECTOR + i];
            float[] weights = model.toHidden()[slot * ParserModel.VECTOR + i];
            for (int unit = 0; unit < ParserModel.HIDDEN; unit++) {
                float product = weights[unit] * value;
                sums[unit] += product;
            }
        }
        return sums;
    }
}
