package casus.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far persons who coded the same things agree.
 *
 * @param alpha Krippendorff's alpha for nominal values: 1 where they agree throughout, 0 where they agree as often as chance would
 *     have it, below 0 where they agree less; null where it says nothing, as all values are the same or nothing was coded twice
 * @param units how many things were coded by two or more
 * @param alike how many of those were coded the same by all
 */
public record Agreement(@Nullable Double alpha, int units, int alike) {
    /**
     * Krippendorff's alpha by the matrix of coincidences (K. Krippendorff, Content Analysis, 2004, chapter 11): what was coded by one
     * alone counts for nothing, and of m values of a unit each pair counts 1 / (m - 1).
     *
     * @param coded for each unit the values that persons gave it; null where one gave none
     */
    public static Agreement nominal(List<? extends List<@Nullable String>> coded) {
        Map<String, Double> totals = new HashMap<>();
        double all = 0;
        double different = 0;
        int units = 0;
        int alike = 0;
        for (List<@Nullable String> unit : coded) {
            List<String> values = new ArrayList<>();
            for (String value : unit) {
                if (value != null) {
                    values.add(value);
                }
            }
            int many = values.size();
            if (many < 2) {
                continue;
            }
            int unlike = 0;
            for (int i = 0; i < many; i++) {
                totals.merge(values.get(i), 1.0, Double::sum);
                for (int j = 0; j < many; j++) {
                    unlike += values.get(i).equals(values.get(j)) ? 0 : 1;
                }
            }
            all += many;
            different += (double) unlike / (many - 1);
            units++;
            alike += unlike == 0 ? 1 : 0;
        }
        double expected = all * all;
        for (double total : totals.values()) {
            expected -= total * total;
        }
        return new Agreement(expected == 0 ? null : 1 - (all - 1) * different / expected, units, alike);
    }
}
