package casus.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Parses by transitions (arc-standard), each the best by the scores of CoreNLP's neural parser, whose trees come out. Scores are
 * reckoned in single precision from sums that are kept ({@link Rows}); where the best is ahead of the next by less than that
 * may err, CoreNLP's own sums are made ({@link ExactScores}). Thread-safe.
 */
public final class Parser {
    /** Single precision errs by less than a hundredth of this; see {@code ParserTest}. */
    static final float DOUBT = 0.01f;

    /** With a passive auxiliary beside them these are subjects of a passive, whatever the scores say. */
    private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");

    private final ParserModel model;
    private final Rows rows;
    private final ExactScores exact;

    private Parser(ParserModel model) {
        this.model = model;
        rows = new Rows(model);
        exact = new ExactScores(model);
    }

    public static Parser load() {
        return new Parser(ParserModel.load());
    }

    /**
     * @param words as they stand in the text
     * @param tags parts of speech, as many
     */
    public Parse parse(List<String> words, List<String> tags) {
        View view = new View(model, words, tags);
        Arcs arcs = view.arcs();
        float[] hidden = new float[ParserModel.HIDDEN];
        float[] scores = new float[model.transitions()];
        int count = model.labels().size();
        while (!arcs.isDone()) {
            if (arcs.depth() > 2) {
                int best = best(view, hidden, scores);
                if (best < count) {
                    arcs.arcLeft(best);
                } else if (best < 2 * count) {
                    arcs.arcRight(best - count);
                } else {
                    arcs.shift();
                }
            } else if (arcs.canShift()) {
                arcs.shift();
            } else {
                arcs.arcRight(0);
            }
        }
        return tree(arcs, words.size());
    }

    /** The first of the best transitions that can be made where the stack holds two words or more: no arc of the root's label. */
    private int best(View view, float[] hidden, float[] scores) {
        view.read();
        score(view, hidden, scores);
        int last = view.arcs().canShift() ? scores.length : scores.length - 1;
        int count = model.labels().size();
        int best = -1;
        float first = Float.NEGATIVE_INFINITY;
        float second = Float.NEGATIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            if (i != count && scores[i] > second) {
                if (scores[i] > first) {
                    second = first;
                    first = scores[i];
                    best = i;
                } else {
                    second = scores[i];
                }
            }
        }
        return first - second > DOUBT ? best : exact.best(view, last);
    }

    private void score(View view, float[] hidden, float[] scores) {
        System.arraycopy(rows.empty(), 0, hidden, 0, hidden.length);
        for (int place = 0; place < Rows.PLACES; place++) {
            if (view.isFilled(place)) {
                float[] row = rows.row(place, view.word(place), view.tag(place), view.label(place));
                for (int i = 0; i < ParserModel.HIDDEN; i++) {
                    hidden[i] += row[i];
                }
            }
        }
        for (int i = 0; i < ParserModel.HIDDEN; i++) {
            hidden[i] = hidden[i] * hidden[i] * hidden[i];
        }
        Arrays.fill(scores, 0);
        for (int unit = 0; unit < ParserModel.HIDDEN; unit += Sums.AT_ONCE) {
            Sums.add(scores, model.toScores(), unit, hidden, unit);
        }
    }

    private Parse tree(Arcs arcs, int words) {
        List<Integer> heads = new ArrayList<>(words);
        List<String> relations = new ArrayList<>(words);
        Set<Integer> passives = new HashSet<>();
        for (int i = 1; i <= words; i++) {
            heads.add(arcs.head(i) - 1);
            String relation = model.labels().get(arcs.label(i));
            relations.add(relation);
            if (relation.equals("aux:pass")) {
                passives.add(arcs.head(i) - 1);
            }
        }
        for (int i = 0; i < words; i++) {
            if (passives.contains(heads.get(i)) && SUBJECTS.contains(relations.get(i))) {
                relations.set(i, relations.get(i) + ":pass");
            }
        }
        return new Parse(heads, relations);
    }
}
