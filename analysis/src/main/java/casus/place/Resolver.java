package casus.place;

import casus.place.Gazetteer.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which of the places of a name is meant, for all names of an article together: what the text says outright
 * ("X, Y"; "X province") first, then countries and divisions that the article is about, nearness to its other places,
 * and size last. A name means one place throughout an article, save that a division and its town are told apart.
 */
final class Resolver {
    private static final int ROUNDS = 3;
    private static final double NEAR_KM = 120;
    private static final double TOWN_FIRST = 3;
    private static final double TOWN_SHARE = 8;

    private final Gazetteer gazetteer;
    private final Clues clues;

    Resolver(Gazetteer gazetteer, Clues clues) {
        this.gazetteer = gazetteer;
        this.clues = clues;
    }

    /** The place number of each name, in their order. */
    int[] resolve(List<Name> names) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        double[][] own = new double[names.size()][];
        for (int i = 0; i < names.size(); i++) {
            own[i] = clues.scores(names, i);
            groups.computeIfAbsent(names.get(i).key(), key -> new ArrayList<>()).add(i);
        }
        int[] chosen = new int[names.size()];
        List<double[]> shared = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            double[] sum = shared(names, group, own);
            shared.add(sum);
            choose(names, group, own, sum, chosen);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Context context = new Context(groups, chosen);
            int at = 0;
            for (List<Integer> group : groups.values()) {
                Name name = names.get(group.get(0));
                double[] sum = shared.get(at++).clone();
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += context.fit(name.key(), NameTable.place(name.references()[c]));
                }
                choose(names, group, own, sum, chosen);
            }
        }
        return chosen;
    }

    private double[] shared(List<Name> names, List<Integer> group, double[][] own) {
        int[] references = names.get(group.get(0)).references();
        double[] sum = new double[references.length];
        for (int c = 0; c < sum.length; c++) {
            double best = 0;
            for (int i : group) {
                best = Math.max(best, own[i][c]);
            }
            sum[c] = prior(references[c]) + best - (namedForTown(references, c) ? TOWN_FIRST : 0);
        }
        return sum;
    }

    /** A division that bears the name of its chief town, such as Kharkiv, is meant only where it is called one. */
    private boolean namedForTown(int[] references, int at) {
        int division = NameTable.place(references[at]);
        if (gazetteer.kind(division) != Kind.ADMIN1 && gazetteer.kind(division) != Kind.ADMIN2) {
            return false;
        }
        for (int reference : references) {
            int town = NameTable.place(reference);
            if (gazetteer.kind(town) == Kind.CITY
                    && NameTable.strength(reference) != NameTable.FOREIGN
                    && gazetteer.country(town) == gazetteer.country(division)
                    && gazetteer.unit(town) == gazetteer.unit(division)
                    && TOWN_SHARE * (double) gazetteer.population(town) > gazetteer.population(division)) {
                return true;
            }
        }
        return false;
    }

    private void choose(List<Name> names, List<Integer> group, double[][] own, double[] shared, int[] chosen) {
        for (int i : group) {
            int[] references = names.get(i).references();
            int best = 0;
            for (int c = 1; c < references.length; c++) {
                if (shared[c] + own[i][c] > shared[best] + own[i][best]) {
                    best = c;
                }
            }
            chosen[i] = NameTable.place(references[best]);
        }
    }

    /** The prior of the reading of the name that was chosen. */
    double prior(int place, Name name) {
        double best = 0;
        for (int reference : name.references()) {
            if (NameTable.place(reference) == place) {
                best = Math.max(best, prior(reference));
            }
        }
        return best;
    }

    /** How likely a place is before anything is read: by kind, then by size. */
    double prior(int reference) {
        int place = NameTable.place(reference);
        double people = Math.log10(1 + gazetteer.population(place));
        int rank = gazetteer.rank(place);
        double kind =
                switch (gazetteer.kind(place)) {
                    case COUNTRY -> rank == 0 ? 5 : rank == Gazetteer.SEAT ? 10 : 12;
                    case ADMIN1 -> 3.5 + 0.6 * people;
                    case ADMIN2 -> 2 + 0.2 * people;
                    case CITY -> Math.max(people, 2.5) + (rank == Gazetteer.CAPITAL ? 3 : rank);
                    case SECTION -> Math.max(people, 2.5) - 1.5;
                    case VILLAGE -> 1;
                    case REGION -> rank == Gazetteer.GREAT ? 9.5 : rank == Gazetteer.SEAT ? 8 : 2.5;
                    case SITE -> rank == Gazetteer.SEAT ? 6 : 3;
                };
        return kind
                - switch (NameTable.strength(reference)) {
                    case NameTable.ALIAS -> 0.5;
                    case NameTable.FOREIGN -> 2.5;
                    default -> 0;
                };
    }

    /** What the places chosen so far say about one more. */
    private final class Context {
        private final Map<Integer, Double> countries = new HashMap<>();
        private final Map<Integer, Double> units = new HashMap<>();
        private final List<String> keys = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        Context(Map<String, List<Integer>> groups, int[] chosen) {
            groups.forEach((key, group) -> {
                int place = chosen[group.get(0)];
                keys.add(key);
                places.add(place);
                countries.merge(gazetteer.country(place), weight(group), Double::sum);
                if (gazetteer.unit(place) != 0) {
                    units.merge(gazetteer.unit(place), weight(group), Double::sum);
                }
            });
        }

        private static double weight(List<Integer> group) {
            return 1 + Math.log(group.size());
        }

        double fit(String key, int place) {
            int at = keys.indexOf(key);
            boolean itself = at >= 0 && places.get(at) == place;
            double same = support(countries, gazetteer.country(place), itself);
            double unit = support(units, gazetteer.unit(place), itself);
            double near = 0;
            for (int i = 0; i < places.size(); i++) {
                int other = places.get(i);
                if (i != at && gazetteer.kind(other) != Kind.COUNTRY) {
                    near += Math.exp(-kilometres(place, other) / NEAR_KM);
                }
            }
            return 1.2 * same + 1.5 * unit + 2 * Math.min(3, near);
        }

        private double support(Map<Integer, Double> counts, int which, boolean itself) {
            if (which == 0) {
                return 0;
            }
            return Math.log1p(Math.max(0, counts.getOrDefault(which, 0.0) - (itself ? 1 : 0)));
        }
    }

    /** Distance on a flattened globe: exact enough to tell near from far. */
    double kilometres(int a, int b) {
        double north = gazetteer.latitude(a) - gazetteer.latitude(b);
        double middle = Math.toRadians((gazetteer.latitude(a) + gazetteer.latitude(b)) / 2);
        double east = Math.abs(gazetteer.longitude(a) - gazetteer.longitude(b));
        east = Math.min(east, 360 - east) * Math.cos(middle);
        return 111.2 * Math.sqrt(north * north + east * east);
    }
}
