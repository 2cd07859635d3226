package casus.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds weeks in which more happened between two sides, or in one country, than in the four weeks before. */
final class Surges {
    private static final Map<String, String> ACTS = acts();

    private final Names names;
    private final LocalDate begin;

    /** @param begin first day of which the record speaks */
    Surges(Names names, LocalDate begin) {
        this.names = names;
        this.begin = begin;
    }

    /** What is counted: acts of a quad class between two sides, or in a country, the other being null. */
    private record Subject(String key, String quad, @Nullable Dyad dyad, @Nullable String country) {}

    /**
     * The surges of the week that a day is in.
     *
     * @param news dated incidents that happened, oldest first
     */
    List<Signal> in(LocalDate day, List<Occurrence> news) {
        LocalDate week = Weeks.monday(day);
        LocalDate start = week.minusWeeks(Baseline.LONG).isAfter(begin) ? week.minusWeeks(Baseline.LONG) : begin;
        List<Signal> signals = new ArrayList<>();
        Set<List<String>> told = new HashSet<>();
        List<Occurrence> recent =
                news.stream().filter(one -> one.isIn(start, Weeks.sunday(week))).toList();
        subjects(week, recent).forEach((subject, among) -> {
            List<Series.Week> weeks =
                    Series.of(among, start, Weeks.sunday(week)).compared();
            Series.Week last = weeks.get(weeks.size() - 1);
            if (last.month().isSurge(last.bucket().incidents())
                    && told.add(last.bucket().ids())) {
                signals.add(signal(subject, last, among));
            }
        });
        return signals;
    }

    /** Pairs of sides go before countries, so that one happening is told once, and as what it is. */
    private SortedMap<Subject, List<Occurrence>> subjects(LocalDate week, List<Occurrence> news) {
        SortedMap<Subject, List<Occurrence>> subjects =
                new TreeMap<>(java.util.Comparator.comparing((Subject subject) -> subject.key()));
        Set<String> current = new HashSet<>();
        for (Occurrence one : news) {
            if (one.isIn(week, Weeks.sunday(week))) {
                subjectsOf(one).forEach(subject -> current.add(subject.key()));
            }
        }
        for (Occurrence one : news) {
            for (Subject subject : subjectsOf(one)) {
                if (current.contains(subject.key())) {
                    subjects.computeIfAbsent(subject, key -> new ArrayList<>()).add(one);
                }
            }
        }
        return subjects;
    }

    private List<Subject> subjectsOf(Occurrence one) {
        List<Subject> subjects = new ArrayList<>();
        String quad = one.quad();
        if (quad == null || !ACTS.containsKey(quad)) {
            return subjects;
        }
        for (Dyad dyad : one.dyads()) {
            subjects.add(new Subject("1 " + dyad + " " + quad, quad, dyad, null));
        }
        if (one.country() != null) {
            subjects.add(new Subject("2 " + one.country() + " " + quad, quad, null, one.country()));
        }
        return subjects;
    }

    private String words(Subject subject) {
        Dyad dyad = subject.dyad();
        return dyad != null
                ? " between " + names.of(dyad)
                : " in " + names.of(Objects.requireNonNull(subject.country()));
    }

    private Signal signal(Subject subject, Series.Week week, List<Occurrence> among) {
        List<Occurrence> held = among.stream()
                .filter(one -> week.bucket().ids().contains(one.id()))
                .toList();
        int count = week.bucket().incidents();
        return SignalMaker.of(
                Signal.Kind.SURGE,
                subject.key() + " " + Weeks.name(week.bucket().from()),
                week.bucket().from(),
                week.bucket().to(),
                "Surge of " + ACTS.get(subject.quad()) + words(subject) + ": " + count + " incidents in the week of "
                        + SignalMaker.day(week.bucket().from()) + ".",
                "The four weeks before had " + number(week.month().mean()) + " a week"
                        + (week.year().weeks() > Baseline.SHORT
                                ? ", the " + week.year().weeks() + " weeks before "
                                        + number(week.year().mean())
                                : "")
                        + ".",
                subject.dyad() == null
                        ? List.of()
                        : List.of(subject.dyad().one(), subject.dyad().other()),
                subject.country(),
                held);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    private static Map<String, String> acts() {
        Map<String, String> acts = new TreeMap<>();
        Names.rows("acts.tsv").forEach(row -> {
            if (row[0].equals("quad")) {
                acts.put(row[1], row[2]);
            }
        });
        return acts;
    }
}
