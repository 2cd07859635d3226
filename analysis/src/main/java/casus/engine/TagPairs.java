package casus.engine;

import java.util.Arrays;
import java.util.List;

/** What two tags in a row speak for in the next: sums of weights by tag, and e to their power. */
final class TagPairs {
    private static final String BEYOND = "NA";

    private final int count;
    private final double[] sums;
    private final double[] powers;

    TagPairs(TaggerModel model) {
        count = model.tags().size();
        sums = new double[(count + 1) * (count + 1) * count];
        powers = new double[sums.length];
        double[] pair = new double[count];
        for (int first = 0; first <= count; first++) {
            for (int second = 0; second <= count; second++) {
                Arrays.fill(pair, 0);
                String before = name(model.tags(), second);
                model.add(model.row(TaggerModel.TWO_TAGS, name(model.tags(), first) + "!" + before), pair);
                model.add(model.row(TaggerModel.TAG_BEFORE, before), pair);
                System.arraycopy(pair, 0, sums, at(first, second), count);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            powers[i] = Math.exp(sums[i]);
        }
    }

    private static String name(List<String> tags, int id) {
        return id == tags.size() ? BEYOND : tags.get(id);
    }

    /** The id of what stands before the first word. */
    int beyond() {
        return count;
    }

    /** Where the pair starts: {@link #sum} of a tag is that far behind it. */
    int at(int first, int second) {
        return (first * (count + 1) + second) * count;
    }

    double sum(int at) {
        return sums[at];
    }

    /** The powers of a pair, each times the number of the same tag, added up. */
    double times(int at, double[] numbers) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int whole = count & ~3;
        for (int i = 0; i < whole; i += 4) {
            one += powers[at + i] * numbers[i];
            two += powers[at + i + 1] * numbers[i + 1];
            three += powers[at + i + 2] * numbers[i + 2];
            four += powers[at + i + 3] * numbers[i + 3];
        }
        for (int i = whole; i < count; i++) {
            one += powers[at + i] * numbers[i];
        }
        return one + two + (three + four);
    }
}
