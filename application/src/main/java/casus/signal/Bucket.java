package casus.signal;

import java.time.LocalDate;
import java.util.List;

/**
 * What a span of days held.
 *
 * @param incidents how many incidents; {@code confirmed} those of them that two or more independent sources tell
 * @param reports independent sources of all incidents, added up
 * @param conflict sum of the Goldstein scores below zero, as a positive number
 * @param cooperation sum of the scores above zero
 * @param killedLow deaths by the lowest figures, {@code killedHigh} by the highest
 * @param ids the incidents counted, oldest first
 */
public record Bucket(
        LocalDate from,
        LocalDate to,
        int incidents,
        int confirmed,
        int reports,
        double conflict,
        double cooperation,
        double killedLow,
        double killedHigh,
        List<String> ids) {
    public Bucket {
        ids = List.copyOf(ids);
    }

    /** Counts incidents that began on these days. */
    static Bucket of(LocalDate from, LocalDate to, List<Occurrence> held) {
        return new Bucket(
                from,
                to,
                held.size(),
                (int) held.stream().filter(one -> one.sources() > 1).count(),
                held.stream().mapToInt(Occurrence::sources).sum(),
                0
                        - held.stream()
                                .mapToDouble(one -> Math.min(0, one.intensity()))
                                .sum(),
                held.stream().mapToDouble(one -> Math.max(0, one.intensity())).sum(),
                held.stream().mapToDouble(Occurrence::killedLow).sum(),
                held.stream().mapToDouble(Occurrence::killedHigh).sum(),
                held.stream().map(Occurrence::id).toList());
    }
}
