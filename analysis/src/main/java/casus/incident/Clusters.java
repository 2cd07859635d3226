package casus.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups that grow by joining two of them, the surest pair of groups first, until no pair may be joined; then those that a person
 * put together are joined, whatever the rules say.
 */
final class Clusters {
    private final List<Telling> tellings;
    private final List<Map<Integer, Sum>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final TreeSet<Candidate> queue = new TreeSet<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Link> decided;

    /** @param tellings in a fixed order, which settles ties */
    Clusters(List<Telling> tellings, Map<Link, Comparison> compared, Set<Link> decisions) {
        this.tellings = tellings;
        for (int i = 0; i < tellings.size(); i++) {
            index.put(tellings.get(i).claim(), i);
            sums.add(new HashMap<>());
            members.add(new ArrayList<>(List.of(i)));
        }
        Map<Link, Sum> pairs = new LinkedHashMap<>();
        compared.forEach((pair, comparison) -> pairs.put(pair, Sum.of(comparison)));
        decisions.stream()
                .filter(decision -> !decision.together())
                .forEach(decision -> pairs.merge(
                        new Link(decision.one(), decision.other(), true), Sum.APART, (sum, apart) -> sum.setApart()));
        this.decided = decisions.stream()
                .filter(decision ->
                        decision.together() && index.containsKey(decision.one()) && index.containsKey(decision.other()))
                .sorted(Comparator.comparing(Link::one).thenComparing(Link::other))
                .toList();
        pairs.forEach((pair, sum) -> {
            Integer one = index.get(pair.one());
            Integer other = index.get(pair.other());
            if (one != null && other != null) {
                sums.get(one).put(other, sum);
                sums.get(other).put(one, sum);
                candidate(one, other).ifPresent(queue::add);
            }
        });
    }

    private int groupOf(String claim) {
        int telling = Objects.requireNonNull(index.get(claim));
        for (int group = 0; group < members.size(); group++) {
            if (members.get(group).contains(telling)) {
                return group;
            }
        }
        throw new IllegalStateException(claim + " is in no group");
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
        decided.forEach(pair -> {
            int one = groupOf(pair.one());
            int other = groupOf(pair.other());
            Sum between = sums.get(one).get(other);
            if (one != other && (between == null || !between.apart)) {
                join(Math.min(one, other), Math.max(one, other));
            }
        });
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().map(tellings::get).toList())
                .toList();
    }

    private Optional<Candidate> candidate(int one, int other) {
        Sum sum = sums.get(one).get(other);
        int pairs = members.get(one).size() * members.get(other).size();
        return sum != null && sum.joins(pairs)
                ? Optional.of(new Candidate(sum.weight(pairs), Math.min(one, other), Math.max(one, other)))
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
        sums.get(gone).forEach((neighbour, sum) -> {
            sums.get(neighbour).remove(gone);
            if (neighbour != kept) {
                sums.get(neighbour).put(kept, sums.get(kept).merge(neighbour, sum, Sum::plus));
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

        boolean joins(int pairs) {
            return !apart && !barred && best >= Weights.TOGETHER && weight(pairs) >= Weights.AVERAGE;
        }

        double weight(int pairs) {
            return total / pairs;
        }
    }

    /** Two groups that may be joined, the surest first. */
    private record Candidate(double weight, int one, int other) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate that) {
            int byWeight = Double.compare(that.weight, weight);
            int byOne = byWeight != 0 ? byWeight : Integer.compare(one, that.one);
            return byOne != 0 ? byOne : Integer.compare(other, that.other);
        }
    }
}
