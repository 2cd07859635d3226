package casus.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Groups that grow by joining two of them, the surest pair of groups first, until no pair may be joined. What one article tells as
 * one scene goes in as one, unless a person took it apart: two scenes are as like as the two of their claims that are most alike.
 */
final class Clusters {
    private final List<Telling> tellings;
    private final List<Map<Integer, Sum>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    /** How many scenes and single tellings a group is of. */
    private final List<Integer> sizes = new ArrayList<>();

    private final TreeSet<Candidate> queue = new TreeSet<>();

    /** @param tellings in a fixed order, which settles ties */
    Clusters(List<Telling> tellings, Map<Link, Comparison> compared, Set<Link> decisions) {
        this.tellings = tellings;
        Map<String, Integer> index = new HashMap<>();
        Set<String> cut = cut(tellings, decisions);
        Map<String, Integer> scenes = new HashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            String scene = scene(telling);
            int unit = scene == null || cut.contains(scene) ? i : scenes.computeIfAbsent(scene, key -> sums.size());
            index.put(telling.claim(), unit);
            sums.add(new HashMap<>());
            members.add(new ArrayList<>());
            members.get(unit).add(i);
            sizes.add(1);
        }
        Map<Link, Sum> pairs = new LinkedHashMap<>();
        compared.forEach((pair, comparison) -> pairs.put(pair, Sum.of(comparison)));
        for (Link decision : decisions) {
            pairs.merge(
                    new Link(decision.one(), decision.other(), true),
                    decision.together() ? Sum.TOGETHER : Sum.APART,
                    Sum::decidedBy);
        }
        pairs.forEach((pair, sum) -> {
            Integer one = index.get(pair.one());
            Integer other = index.get(pair.other());
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
    }

    private static @Nullable String scene(Telling telling) {
        return telling.scene() < 0 ? null : telling.article() + " " + telling.scene();
    }

    /** Scenes that a person took apart. */
    private static Set<String> cut(List<Telling> tellings, Set<Link> decisions) {
        Map<String, String> scenes = new HashMap<>();
        for (Telling telling : tellings) {
            String scene = scene(telling);
            if (scene != null) {
                scenes.put(telling.claim(), scene);
            }
        }
        Set<String> cut = new HashSet<>();
        for (Link decision : decisions) {
            String scene = scenes.get(decision.one());
            if (!decision.together() && scene != null && scene.equals(scenes.get(decision.other()))) {
                cut.add(scene);
            }
        }
        return cut;
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
        return members.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().map(tellings::get).toList())
                .toList();
    }

    private Optional<Candidate> candidate(int one, int other) {
        Sum sum = sums.get(one).get(other);
        int pairs = sizes.get(one) * sizes.get(other);
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
        sizes.set(kept, sizes.get(kept) + sizes.get(gone));
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
     * @param together whether a person put two of them together
     * @param apart whether a person set two of them apart
     */
    private record Sum(double total, double best, boolean barred, boolean together, boolean apart) {
        static final Sum TOGETHER = new Sum(0, 0, false, true, false);
        static final Sum APART = new Sum(0, 0, false, false, true);
        private static final double DECIDED = 1e6;

        static Sum of(Comparison comparison) {
            return new Sum(comparison.score(), comparison.score(), comparison.barred(), false, false);
        }

        Sum decidedBy(Sum decision) {
            return new Sum(total, best, barred, decision.together, decision.apart);
        }

        Sum plus(Sum other) {
            return new Sum(
                    total + other.total,
                    Math.max(best, other.best),
                    barred || other.barred,
                    together || other.together,
                    apart || other.apart);
        }

        /** Of the same two scenes. */
        Sum or(Sum other) {
            return new Sum(
                    Math.max(total, other.total),
                    Math.max(best, other.best),
                    barred || other.barred,
                    together || other.together,
                    apart || other.apart);
        }

        boolean joins(int pairs) {
            boolean likely = !barred && best >= Weights.TOGETHER && total / pairs >= Weights.AVERAGE;
            return !apart && (together || likely);
        }

        double weight(int pairs) {
            return together ? DECIDED : total / pairs;
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
