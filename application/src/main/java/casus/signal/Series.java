package casus.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Incidents counted by day and by ISO week over the time that the record speaks of, days and weeks without any included.
 *
 * @param days oldest first, {@code weeks} likewise; the first and last week may be cut by the ends of the time
 * @param undated ids of those whose time is not known to the week; they are in no day and no week
 */
public record Series(List<Bucket> days, List<Bucket> weeks, List<String> undated) {
    public Series {
        days = List.copyOf(days);
        weeks = List.copyOf(weeks);
        undated = List.copyOf(undated);
    }

    /** A week with what it is compared with. */
    public record Week(Bucket bucket, Baseline month, Baseline year) {}

    /** Counts incidents from the week of one day to the week of another. */
    public static Series of(List<Occurrence> occurrences, LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, List<Occurrence>> dated = new TreeMap<>();
        for (Occurrence occurrence : occurrences) {
            if (occurrence.isDated()) {
                dated.computeIfAbsent(occurrence.day(), day -> new ArrayList<>())
                        .add(occurrence);
            }
        }
        List<Bucket> days = new ArrayList<>();
        List<Bucket> weeks = new ArrayList<>();
        for (LocalDate week = Weeks.monday(from); !week.isAfter(to); week = week.plusWeeks(1)) {
            weeks.add(bucket(dated, week, Weeks.sunday(week)));
            for (LocalDate day = week; !day.isAfter(Weeks.sunday(week)); day = day.plusDays(1)) {
                days.add(bucket(dated, day, day));
            }
        }
        return new Series(
                days,
                weeks,
                occurrences.stream()
                        .filter(one -> !one.isDated())
                        .map(Occurrence::id)
                        .toList());
    }

    private static Bucket bucket(NavigableMap<LocalDate, List<Occurrence>> dated, LocalDate from, LocalDate to) {
        return Bucket.of(
                from,
                to,
                dated.subMap(from, true, to, true).values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** Each week with the mean number of incidents of the weeks before. */
    public List<Week> compared() {
        List<Week> compared = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            compared.add(new Week(
                    weeks.get(i),
                    Baseline.of(weeks, i, Baseline.SHORT, Bucket::incidents),
                    Baseline.of(weeks, i, Baseline.LONG, Bucket::incidents)));
        }
        return compared;
    }
}
