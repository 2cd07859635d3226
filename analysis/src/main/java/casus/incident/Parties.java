package casus.incident;

import java.util.HashSet;
import java.util.Set;

/** How alike those who take part are. */
final class Parties {
    private static final double PART = 0.8;
    private static final double SAME_STATE = 0.4;

    private Parties() {}

    /** All who take part, on whichever side. */
    static Set<String> all(Telling telling) {
        Set<String> all = new HashSet<>(telling.actors());
        all.addAll(telling.recipients());
        return all;
    }

    /** 1 for the same, less for one that is part of the other or of the same state, 0 for strangers: the best of all pairs. */
    static double likeness(Set<String> one, Set<String> other) {
        double best = 0;
        for (String a : one) {
            for (String b : other) {
                best = Math.max(best, likeness(a, b));
            }
        }
        return best;
    }

    static boolean share(Set<String> one, Set<String> other) {
        return likeness(one, other) > 0;
    }

    /** The states of all who take part and of the place. */
    static Set<String> states(Telling telling) {
        Set<String> states = new HashSet<>();
        for (String party : all(telling)) {
            String country = Countries.of(party);
            if (country != null) {
                states.add(country);
            }
        }
        Telling.Where where = telling.where();
        if (where != null && where.country() != null) {
            states.add(where.country());
        }
        return states;
    }

    /** Whether there are some and each is known to be of a state. */
    static boolean ofStates(Set<String> parties) {
        return !parties.isEmpty() && parties.stream().allMatch(party -> Countries.of(party) != null);
    }

    private static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.startsWith(other + ".") || other.startsWith(one + ".")) {
            return PART;
        }
        String country = Countries.of(one);
        return country != null && country.equals(Countries.of(other)) ? SAME_STATE : 0;
    }
}
