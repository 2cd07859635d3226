package casus.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The deaths of an incident for tables that hold one figure, or three. Figures that a later, higher one has overtaken are set aside
 * first; two of the others contradict each other where their ranges do not meet (by a tenth where one is approximate). Nothing is averaged.
 */
final class Toll {
    private static final double SLACK = 0.1;

    private final List<Told> current;

    private Toll(List<Told> current) {
        this.current = current;
    }

    /** The deaths of an incident; empty where none are told. */
    static Optional<Toll> of(JsonNode incident) {
        for (JsonNode figure : incident.path("figures")) {
            if (figure.path("measure").asText().equals("killed")) {
                List<Told> all = new ArrayList<>();
                figure.path("rivals").forEach(rival -> {
                    Told told = Told.of(rival);
                    if (told != null) {
                        all.add(told);
                    }
                });
                List<Told> current = all.stream()
                        .filter(one -> all.stream().noneMatch(other -> other.overtakes(one)))
                        .toList();
                return current.isEmpty() ? Optional.empty() : Optional.of(new Toll(current));
            }
        }
        return Optional.empty();
    }

    /** The lowest figure that no other contradicts; where all are contradicted, the lowest of all. */
    double single() {
        List<Told> agreed = current.stream()
                .filter(one -> current.stream().allMatch(one::meets))
                .toList();
        return (agreed.isEmpty() ? current : agreed)
                .stream().mapToDouble(Told::least).min().orElseThrow();
    }

    /** The figure that most sources give; of equals the one that is as of the latest day, then the lowest. */
    double best() {
        Map<Double, Set<String>> sources = new LinkedHashMap<>();
        Map<Double, LocalDate> latest = new LinkedHashMap<>();
        for (Told told : current) {
            sources.computeIfAbsent(told.least(), key -> new LinkedHashSet<>()).add(told.by());
            latest.merge(
                    told.least(),
                    told.asOf() == null ? LocalDate.MIN : told.asOf(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        return sources.keySet().stream()
                .min(Comparator.<Double>comparingInt(figure ->
                                -Objects.requireNonNull(sources.get(figure)).size())
                        .thenComparing(figure -> Objects.requireNonNull(latest.get(figure)), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The lowest of all. */
    double low() {
        return current.stream().mapToDouble(Told::least).min().orElseThrow();
    }

    /** The highest of all. */
    double high() {
        return current.stream().mapToDouble(Told::most).max().orElseThrow();
    }

    private record Told(
            @Nullable Double low, @Nullable Double high, boolean approximate, String by, @Nullable LocalDate asOf) {
        static @Nullable Told of(JsonNode rival) {
            Double low = Values.number(rival.path("low"));
            Double high = Values.number(rival.path("high"));
            String day = rival.path("asOf").asText("");
            return low == null && high == null
                    ? null
                    : new Told(
                            low,
                            high,
                            rival.path("approximate").asBoolean(),
                            rival.path("by").asText(),
                            rival.path("asOf").isTextual() ? LocalDate.parse(day) : null);
        }

        double least() {
            return low != null ? low : Objects.requireNonNull(high);
        }

        double most() {
            return high != null ? high : Objects.requireNonNull(low);
        }

        boolean meets(Told other) {
            double slack = approximate || other.approximate ? SLACK : 0;
            return floor() * (1 - slack) <= other.ceiling() && other.floor() * (1 - slack) <= ceiling();
        }

        boolean overtakes(Told other) {
            return asOf != null
                    && other.asOf != null
                    && asOf.isAfter(other.asOf)
                    && most() > other.most()
                    && !meets(other);
        }

        private double floor() {
            return low == null ? 0 : low;
        }

        private double ceiling() {
            return high == null ? Double.POSITIVE_INFINITY : high;
        }
    }
}
