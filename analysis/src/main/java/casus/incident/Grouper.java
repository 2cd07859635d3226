package casus.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Puts tellings of one happening together: pairs that speak for each other are joined, the surest first, as long as the
 * joined group agrees on average and nothing bars it. The result depends on the tellings and decisions alone, not on their order.
 */
public final class Grouper {
    /** From this score on two tellings are taken for one happening. */
    public static final double THRESHOLD = Weights.TOGETHER;

    private static final int MOST_REASONS = 6;

    private final Comparer comparer = new Comparer();

    /** Groups the tellings of one or more whole components; those that stand alone come as groups of one. */
    public List<Group> group(Collection<Telling> tellings, Set<Link> decisions) {
        List<Telling> sorted = new ArrayList<>(tellings);
        sorted.sort(Telling.OLDEST_FIRST);
        Map<Link, Comparison> compared = compare(sorted);
        return new Clusters(sorted, compared, decisions)
                .joined().stream()
                        .map(members -> new Group(members, because(members, compared, decisions)))
                        .sorted(Comparator.comparing(group -> group.tellings().get(0), Telling.OLDEST_FIRST))
                        .toList();
    }

    /** All pairs that share a block, compared. */
    private Map<Link, Comparison> compare(List<Telling> tellings) {
        Map<String, List<Telling>> listed = new HashMap<>();
        Map<String, Blocks> blocks = new HashMap<>();
        for (Telling telling : tellings) {
            Blocks own = Blocks.of(telling);
            blocks.put(telling.claim(), own);
            own.listed().forEach(key -> listed.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(telling));
        }
        Map<Link, Comparison> compared = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            for (String key :
                    Objects.requireNonNull(blocks.get(telling.claim())).looks()) {
                for (Telling other : listed.getOrDefault(key, List.of())) {
                    if (!other.claim().equals(telling.claim()) && Horizon.spans(telling, other)) {
                        compared.computeIfAbsent(
                                new Link(telling.claim(), other.claim(), true),
                                pair -> comparer.compare(telling, other));
                    }
                }
            }
        }
        return compared;
    }

    private static List<String> because(List<Telling> members, Map<Link, Comparison> compared, Set<Link> decisions) {
        Map<String, Double> reasons = new HashMap<>();
        boolean decided = false;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Link pair = new Link(members.get(i).claim(), members.get(j).claim(), true);
                decided |= decisions.contains(pair);
                Comparison comparison = compared.get(pair);
                if (comparison != null && !comparison.barred() && comparison.score() >= THRESHOLD) {
                    comparison.because().forEach(reason -> reasons.merge(reason, comparison.score(), Double::sum));
                }
            }
        }
        List<String> because = new ArrayList<>();
        if (decided) {
            because.add("put together by a person");
        }
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .forEach(entry -> because.add(entry.getKey()));
        return because;
    }
}
