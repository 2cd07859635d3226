package casus.brief;

import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Store;
import casus.signal.Names;
import casus.signal.Occurrence;
import casus.signal.Occurrences;
import casus.signal.Sides;
import casus.signal.Signal;
import casus.signal.Signals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes briefs. The same record and the same days give the same brief. */
public final class Briefs {
    /** How many stories a brief tells unless asked otherwise. */
    public static final int STORIES = 3;

    /** A story of fewer points is told only where there is no other. */
    private static final double LEAST = 4;

    /** How far back a story is followed. */
    private static final int WEEKS_BACK = 26;

    private final Store store;

    public Briefs(Store store) {
        this.store = store;
    }

    private record Chosen(Story story, List<Occurrence> happened, Score score) {}

    /**
     * The brief of some days.
     *
     * @param filter which incidents a story must have one of; its days are not looked at
     * @param about the filter in words; empty for everything
     * @param most how many stories at most
     */
    public Brief of(Filter filter, String about, LocalDate from, LocalDate to, int most) {
        Names names = new Names(store);
        Articles articles = new Articles(store, names);
        List<Occurrence> news = Occurrences.read(store, since(from.minusWeeks(WEEKS_BACK))).stream()
                .filter(one -> !one.day().isAfter(to) || one.isAhead())
                .toList();
        List<Signal> signals = new Signals(store).list(Filter.ALL, from, to, false);
        Set<String> fitting = new HashSet<>();
        new IncidentQuery(store).ids(filter.ever(), fitting::add);
        List<Chosen> told = new Stories(names)
                .of(news).stream()
                        .flatMap(story -> chosen(story, from, to, fitting, signals).stream())
                        .sorted(Comparator.comparingDouble(
                                        (Chosen chosen) -> -chosen.score().total())
                                .thenComparing(chosen -> chosen.story().id()))
                        .toList();
        List<Chosen> ranked = told.stream()
                .filter(one -> one == told.get(0) || one.score().total() >= LEAST)
                .toList();
        StoryTeller teller = new StoryTeller(names, articles, from, to);
        List<Brief.Part> parts = ranked.stream()
                .limit(most)
                .map(chosen -> teller.part(chosen.story(), chosen.happened(), chosen.score()))
                .toList();
        List<String> others = told.stream()
                .filter(one -> !ranked.subList(0, Math.min(most, ranked.size())).contains(one))
                .map(chosen -> teller.heading(chosen.story(), chosen.happened()))
                .distinct()
                .toList();
        return new Brief(from, to, about, parts, others, cited(parts, articles));
    }

    private static Filter since(LocalDate day) {
        return Filter.of(Map.of("since", day.toString(), "background", "no"));
    }

    private static Optional<Chosen> chosen(
            Story story, LocalDate from, LocalDate to, Set<String> fitting, List<Signal> signals) {
        List<Occurrence> happened = story.in(from, to).stream()
                .filter(one -> one.isNews() && one.isDated() && isTellable(one))
                .toList();
        boolean known = Story.pair(happened) != null || Story.country(happened) != null;
        if (!known || happened.stream().noneMatch(one -> fitting.contains(one.id()))) {
            return Optional.empty();
        }
        Set<String> ids = new HashSet<>();
        happened.forEach(one -> ids.add(one.id()));
        List<Signal> own = signals.stream()
                .filter(signal -> signal.incidents().stream().anyMatch(ids::contains))
                .toList();
        return Optional.of(new Chosen(story, happened, Score.of(happened, own)));
    }

    /** Known by a day or by who did it; of anything less a brief could say nothing. */
    private static boolean isTellable(Occurrence one) {
        return one.outline().from() != null
                || one.outline().claims().stream().anyMatch(claim -> claim.actors().stream()
                        .anyMatch(actor -> Sides.of(actor).isPresent()));
    }

    private Map<String, Cited> cited(List<Brief.Part> parts, Articles articles) {
        ClaimQuery claims = new ClaimQuery(store);
        Map<String, Cited> cited = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        parts.forEach(part -> part.sentences().forEach(sentence -> ids.addAll(sentence.claims())));
        for (String id : ids) {
            if (!cited.containsKey(id)) {
                ClaimQuery.Row row = claims.one(id).orElseThrow();
                cited.put(
                        id,
                        new Cited(
                                id,
                                row.incident() == null ? "" : row.incident(),
                                row.claim().path("evidence").path("exact").asText(),
                                row.key(),
                                row.origin(),
                                articles.outlet(row.key()),
                                row.title(),
                                row.url(),
                                row.published()));
            }
        }
        return cited;
    }
}
