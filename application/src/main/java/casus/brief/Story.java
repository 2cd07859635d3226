package casus.brief;

import casus.signal.Dyad;
import casus.signal.Occurrence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Incidents that share actors and place and follow each other without a gap of more than two weeks.
 *
 * @param id of its oldest incident
 * @param incidents oldest first
 * @param because for each incident but the first why it belongs, by its id
 */
record Story(String id, List<Occurrence> incidents, Map<String, String> because) {
    Story {
        incidents = List.copyOf(incidents);
        because = Map.copyOf(because);
    }

    /** Those that began on these days. */
    List<Occurrence> in(LocalDate from, LocalDate to) {
        return incidents.stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .toList();
    }

    /** The two sides between which most of these incidents passed, weighed by their sources; null where there is no pair. */
    static @org.jspecify.annotations.Nullable Dyad pair(List<Occurrence> among) {
        return heaviest(among, one -> List.copyOf(one.dyads()));
    }

    /** The country in which most of these incidents happened, weighed by their sources; null where none is known. */
    static @org.jspecify.annotations.Nullable String country(List<Occurrence> among) {
        return heaviest(among, one -> one.country() == null ? List.of() : List.of(one.country()));
    }

    private static <T extends Comparable<T>> @org.jspecify.annotations.Nullable T heaviest(
            List<Occurrence> among, Function<Occurrence, List<T>> values) {
        Map<T, Integer> weights = new TreeMap<>();
        among.forEach(one -> values.apply(one).forEach(value -> weights.merge(value, weight(one), Integer::sum)));
        return weights.entrySet().stream()
                .max(Comparator.<Map.Entry<T, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(Map.Entry.<T, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static int weight(Occurrence one) {
        return one.sources() * (one.isNews() ? 2 : 1) * (one.isConflict() ? 2 : 1);
    }

    /** All ids of its incidents. */
    java.util.Set<String> ids() {
        return incidents.stream().map(Occurrence::id).collect(Collectors.toSet());
    }
}
