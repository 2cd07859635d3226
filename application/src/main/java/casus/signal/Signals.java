package casus.signal;

import casus.record.ArticleQuery;
import casus.record.Dismissals;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The signals and series of a record. What is a first or a surge is told by the whole record; a filter then chooses the signals whose
 * incidents it fits. The same record gives the same signals.
 */
public final class Signals {
    private final Store store;

    public Signals(Store store) {
        this.store = store;
    }

    /** The days of which the record speaks: those on which its articles were published; empty where it holds none with a date. */
    public Optional<ArticleQuery.Days> days() {
        return new ArticleQuery(store).published();
    }

    /**
     * Signals of a time, the newest first.
     *
     * @param filter its days are not looked at
     * @param from any day of the first week, {@code to} of the last
     * @param dismissed whether those that persons dismissed are among them
     */
    public List<Signal> list(Filter filter, LocalDate from, LocalDate to, boolean dismissed) {
        return among(all(from, to), filter, dismissed);
    }

    /** All signals of a time, whatever they are about and whether or not somebody put them aside. */
    public List<Signal> all(LocalDate from, LocalDate to) {
        Optional<ArticleQuery.Days> days = days();
        if (days.isEmpty()) {
            return List.of();
        }
        List<Occurrence> all = Occurrences.read(store, Filter.ALL);
        LocalDate begin = days.get().first();
        Names names = new Names(store);
        List<Signal> signals = new ArrayList<>(new Firsts(names, begin).all(all));
        List<Occurrence> news =
                all.stream().filter(one -> one.isNews() && one.isDated()).toList();
        Surges surges = new Surges(names, begin);
        for (LocalDate week = Weeks.monday(from); !week.isAfter(to); week = week.plusWeeks(1)) {
            signals.addAll(surges.in(week, news));
        }
        signals.removeIf(signal ->
                signal.from().isBefore(Weeks.monday(from)) || signal.from().isAfter(Weeks.sunday(to)));
        return signals;
    }

    /** Those of them whose incidents fit a filter, the newest first, with what persons said of them. */
    public List<Signal> among(List<Signal> all, Filter filter, boolean dismissed) {
        Predicate<String> fitting = fitting(filter);
        Map<String, Signal> byId = new LinkedHashMap<>();
        for (Signal signal : all) {
            if (signal.incidents().stream().anyMatch(fitting)) {
                byId.putIfAbsent(signal.id(), signal);
            }
        }
        return settled(byId, dismissed);
    }

    private List<Signal> settled(Map<String, Signal> byId, boolean dismissed) {
        new Dismissals(store)
                .each(one -> byId.computeIfPresent(
                        one.signal(),
                        (id, signal) -> signal.dismissed(new Signal.Dismissal(
                                one.decision(), one.who(), one.at().toString(), one.reason()))));
        return byId.values().stream()
                .filter(signal -> dismissed || signal.dismissal() == null)
                .sorted(Comparator.comparing(Signal::from)
                        .reversed()
                        .thenComparing(Signal::kind)
                        .thenComparing(Signal::id))
                .toList();
    }

    private Predicate<String> fitting(Filter filter) {
        if (filter.ever().equals(Filter.ALL)) {
            return id -> true;
        }
        Set<String> ids = new HashSet<>();
        new IncidentQuery(store).ids(filter.ever(), ids::add);
        return ids::contains;
    }

    /**
     * Incidents by day and week.
     *
     * @param news what happened, told as news
     * @param ahead what is planned, asked for or possible
     */
    public record Courses(Series news, Series ahead) {}

    /** What happened and what is to come, over the days of the record, or those of the filter where it has some. */
    public Courses courses(Filter filter) {
        List<Occurrence> all = Occurrences.read(store, filter.ever());
        return new Courses(series(filter, all, Occurrence::isNews), series(filter, all, Occurrence::isAhead));
    }

    private Series series(Filter filter, List<Occurrence> all, Predicate<Occurrence> which) {
        List<Occurrence> counted = all.stream().filter(which).toList();
        Optional<ArticleQuery.Days> days = days();
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        LocalDate from =
                since != null ? since : days.map(ArticleQuery.Days::first).orElse(LocalDate.EPOCH);
        LocalDate to = until != null ? until : days.map(ArticleQuery.Days::last).orElse(from);
        return Series.of(counted, from, to.isBefore(from) ? from : to);
    }

    /**
     * Puts a signal aside.
     *
     * @param id of a signal that {@link #list} gives
     * @return number of the decision, by which it can be undone
     */
    public long dismiss(Signal signal, String reason, String who, Supplier<Instant> clock) {
        return new Dismissals(store).add(signal.id(), signal.text(), reason, who, clock.get());
    }
}
