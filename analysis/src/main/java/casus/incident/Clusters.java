package casus.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups that grow by joining two of them, the surest pair of groups first, until no pair may be joined. What one article tells as
 * one scene goes in as one, but for claims that a person set apart: two scenes are as like as the two of their claims that are most
 * alike. At the end those that a person put together are joined, whatever the rules say.
 */
final class Clusters {
    private final List<Telling> tellings;
    private final List<Map<Integer, Sum>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    /** How many scenes and single tellings a group is of. */
    private final List<Integer> sizes = new ArrayList<>();

    private final TreeSet<Candidate> queue = new TreeSet<>();
    private final List<Link> together;

    /** @param tellings in a fixed order, which settles ties */
    Clusters(List<Telling> tellings, Map<Link, Comparison> compared, Set<Link> decisions) {
        this.tellings = tellings;
        Set<Link> apart = new HashSet<>();
        decisions.stream()
                .filter(decision -> !decision.together())
                .forEach(decision -> apart.add(new Link(decision.one(), decision.other(), true)));
        Map<String, Integer> units = units(apart);
        Map<Link, Sum> pairs = new LinkedHashMap<>();
        compared.forEach((pair, comparison) -> pairs.put(pair, Sum.of(comparison)));
        apart.forEach(pair -> pairs.merge(pair, Sum.APART, (sum, decided) -> sum.setApart()));
        pairs.forEach((pair, sum) -> {
            Integer one = units.get(pair.one());
            Integer other = units.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                sums.get(one).merge(other, sum, Sum::or);
                sums.get(other).merge(one, sum, Sum::or);
            }
        });
        for (int one = 0; one < sums.size(); one++) {
            for (int other : sums.get(one).keySet()) {
                candidate(one, other).ifPresent(queue::add);
            }
        }
        this.together = decisions.stream()
                .filter(decision ->
                        decision.together() && units.containsKey(decision.one()) && units.containsKey(decision.other()))
                .sorted(Comparator.comparing(Link::one).thenComparing(Link::other))
                .toList();
    }

    /** Puts each telling into a unit: its scene, or the first part of it in which no claim was set apart from it. */
    private Map<String, Integer> units(Set<Link> apart) {
        Map<String, Integer> units = new HashMap<>();
        Map<String, List<Integer>> scenes = new HashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            List<Integer> parts = telling.scene() < 0
                    ? new ArrayList<>()
                    : scenes.computeIfAbsent(telling.article() + " " + telling.scene(), key -> new ArrayList<>());
            int unit = parts.stream()
                    .filter(part -> members.get(part).stream()
                            .noneMatch(member ->
                                    apart.contains(new Link(tellings.get(member).claim(), telling.claim(), true))))
                    .findFirst()
                    .orElse(members.size());
            if (unit == members.size()) {
                parts.add(unit);
                members.add(new ArrayList<>());
                sums.add(new HashMap<>());
                sizes.add(1);
            }
            members.get(unit).add(i);
            units.put(telling.claim(), unit);
        }
        return units;
    }

    /** The groups, each with its tellings in the given order. */
    List<List<Telling>> joined() {
        while (true) {
            Candidate best = queue.pollFirst();
            if (best == null) {
                break;
            }
            join(best.one, best.other);
        }
        for (Link pair : together) {
            int one = groupOf(pair.one());
            int other = groupOf(pair.other());
            Sum between = sums.get(one).get(other);
            if (one != other && (between == null || !between.apart)) {
                join(Math.min(one, other), Math.max(one, other));
            }
        }
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().map(tellings::get).toList())
                .toList();
    }

    private int groupOf(String claim) {
        for (int group = 0; group < members.size(); group++) {
            if (members.get(group).stream()
                    .anyMatch(member -> tellings.get(member).claim().equals(claim))) {
                return group;
            }
        }
        throw new IllegalStateException(claim + " is in no group");
    }

    private Optional<Candidate> candidate(int one, int other) {
        Sum sum = sums.get(one).get(other);
        int pairs = sizes.get(one) * sizes.get(other);
        return sum != null && sum.joins(pairs)
                ? Optional.of(new Candidate(sum.average(pairs), Math.min(one, other), Math.max(one, other)))
                : Optional.empty();
    }

    private void join(int kept, int gone) {
        for (int group : new int[] {kept, gone}) {
            for (int neighbour : sums.get(group).keySet()) {
                candidate(group, neighbour).ifPresent(queue::remove);
            }
        }
        members.get(kept).addAll(members.get(gone));
        members.get(gone).clear();
        sizes.set(kept, sizes.get(kept) + sizes.get(gone));
        sums.get(gone).forEach((neighbour, sum) -> {
            sums.get(neighbour).remove(gone);
            if (neighbour != kept) {
                sums.get(neighbour)
                        .put(kept, Objects.requireNonNull(sums.get(kept).merge(neighbour, sum, Sum::plus)));
            }
        });
        sums.get(gone).clear();
        for (int neighbour : sums.get(kept).keySet()) {
            candidate(kept, neighbour).ifPresent(queue::add);
        }
    }

    /**
     * What is known of the pairs between two groups; pairs that were not compared count as no evidence.
     *
     * @param best score of the best pair
     * @param barred whether what a rule knows keeps them apart
     * @param apart whether a person set two of them apart
     */
    private record Sum(double total, double best, boolean barred, boolean apart) {
        static final Sum APART = new Sum(0, 0, false, true);

        static Sum of(Comparison comparison) {
            return new Sum(comparison.score(), comparison.score(), comparison.barred(), false);
        }

        Sum setApart() {
            return new Sum(total, best, barred, true);
        }

        Sum plus(Sum other) {
            return new Sum(
                    total + other.total, Math.max(best, other.best), barred || other.barred, apart || other.apart);
        }

        /** Of the same two scenes. */
        Sum or(Sum other) {
            return new Sum(
                    Math.max(total, other.total),
                    Math.max(best, other.best),
                    barred || other.barred,
                    apart || other.apart);
        }

        boolean joins(int pairs) {
            return !apart && !barred && best >= Weights.TOGETHER && average(pairs) >= Weights.AVERAGE;
        }

        double average(int pairs) {
            return total / pairs;
        }
    }

    /** Two groups that may be joined, the surest first. */
    private record Candidate(double average, int one, int other) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate that) {
            int byAverage = Double.compare(that.average, average);
            int byOne = byAverage != 0 ? byAverage : Integer.compare(one, that.one);
            return byOne != 0 ? byOne : Integer.compare(other, that.other);
        }
    }
}
