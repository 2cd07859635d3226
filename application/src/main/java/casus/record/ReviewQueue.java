package casus.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Claims that nobody has looked at, those first where a look is worth most: by doubt, and by what hangs on them. */
public final class ReviewQueue {
    private static final int CONSIDERED = 600;
    private static final double CONTESTED = 3;
    private static final double LOOSE = 2;
    private static final double RULE = 4;
    private static final double UNNAMED = 0.8;
    private static final double UNSURE = 0.8;
    private static final double BACKGROUND = -1.5;
    private static final double REPORT = 0.3;
    private static final int MOST_REPORTS = 8;
    private static final double DEADLY = 1.5;

    private static final int CHUNK = 100;
    private static final String CANDIDATE =
            "SELECT claim.no, claim.id, claim.rule, claim.attribution, claim.certainty, claim.status, claim.background,"
                    + " claim.incident, incident.contested, incident.reports, incident.claims, incident.killed_high"
                    + " FROM claim JOIN article ON article.key = claim.article"
                    + " LEFT JOIN incident ON incident.id = claim.incident WHERE claim.review IS NULL AND ";
    private static final RowMapper<Candidate> CANDIDATES = (rs, ctx) -> new Candidate(
            rs.getLong("no"),
            rs.getString("id"),
            rs.getString("rule"),
            rs.getInt("contested") == 1,
            rs.getInt("reports"),
            rs.getInt("claims"),
            rs.getDouble("killed_high") > 0,
            rs.getString("attribution").equals("unnamed"),
            !rs.getString("certainty").equals("certain")
                    || rs.getString("status").equals("possible"),
            rs.getInt("background") == 1,
            rs.getString("incident"));

    private final Store store;

    public ReviewQueue(Store store) {
        this.store = store;
    }

    /**
     * A claim to look at.
     *
     * @param why each reason in words
     */
    public record Entry(String claim, double weight, List<String> why) {
        public Entry {
            why = List.copyOf(why);
        }
    }

    private record Candidate(
            long no,
            String id,
            String rule,
            boolean contested,
            int reports,
            int claims,
            boolean deadly,
            boolean unnamed,
            boolean unsure,
            boolean background,
            @Nullable String incident) {}

    /** The claims of a filter that nobody has looked at, the weightiest first. */
    public List<Entry> list(Filter filter, int limit) {
        return store.read(handle -> {
            Map<String, double[]> rules = rules(handle);
            List<Entry> entries = new ArrayList<>();
            for (Candidate candidate : candidates(handle, filter)) {
                entries.add(entry(candidate, rules, loose(handle, candidate)));
            }
            entries.sort(Comparator.comparingDouble(Entry::weight).reversed().thenComparing(Entry::claim));
            return entries.subList(0, Math.min(limit, entries.size()));
        });
    }

    /** How many claims of a filter nobody has looked at. */
    public int count(Filter filter) {
        Filter.Where where = filter.claims(store.dialect());
        return store.read(handle -> where.on(handle.createQuery(
                        "SELECT COUNT(*) FROM " + filter.tables() + " WHERE claim.review IS NULL AND " + where.text()))
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Claims of the weightiest incidents, then whatever else nobody has looked at: the whole record is never gone through, as
     * the queue is asked for after each decision.
     */
    private List<Candidate> candidates(Handle handle, Filter filter) {
        List<Candidate> found = new ArrayList<>();
        Filter.Where incidents = filter.incidents(store.dialect());
        List<String> weighty = incidents
                .on(handle.createQuery("SELECT incident.id FROM incident WHERE " + incidents.text()
                        + " ORDER BY incident.background, incident.contested DESC, incident.reports DESC, incident.id LIMIT "
                        + CONSIDERED))
                .mapTo(String.class)
                .list();
        Filter.Where where = filter.claims(store.dialect());
        for (int i = 0; i < weighty.size() && found.size() < CONSIDERED; i += CHUNK) {
            found.addAll(where.on(handle.createQuery(
                                    CANDIDATE + where.text() + " AND claim.incident IN (<weighty>) LIMIT " + CONSIDERED)
                            .bindList("weighty", weighty.subList(i, Math.min(weighty.size(), i + CHUNK))))
                    .map(CANDIDATES)
                    .list());
        }
        if (found.size() < CONSIDERED) {
            Set<Long> known = new HashSet<>();
            found.forEach(candidate -> known.add(candidate.no()));
            where.on(handle.createQuery(CANDIDATE + where.text() + " ORDER BY claim.no LIMIT " + CONSIDERED))
                    .map(CANDIDATES)
                    .forEach(candidate -> {
                        if (known.add(candidate.no())) {
                            found.add(candidate);
                        }
                    });
        }
        return found;
    }

    /** How often persons accepted and how often they corrected or rejected what each rule made. */
    private static Map<String, double[]> rules(Handle handle) {
        Map<String, double[]> rules = new HashMap<>();
        handle.createQuery(
                        "SELECT rule, review, COUNT(*) AS times FROM claim WHERE review IS NOT NULL GROUP BY rule, review")
                .map((rs, ctx) -> Map.entry(rs.getString(1), Map.entry(rs.getString(2), rs.getInt(3))))
                .forEach(entry -> {
                    double[] counts = rules.computeIfAbsent(entry.getKey(), rule -> new double[2]);
                    counts[entry.getValue().getKey().equals("accepted") ? 0 : 1] +=
                            entry.getValue().getValue();
                });
        return rules;
    }

    /** A claim that one link alone holds in its incident may as well not belong there. */
    private static boolean loose(Handle handle, Candidate candidate) {
        return candidate.incident() != null
                && candidate.claims() > 2
                && handle.createQuery("SELECT COUNT(*) FROM claim_link JOIN claim other ON other.no = claim_link.other"
                                        + " WHERE claim_link.one = ? AND other.incident = ?")
                                .bind(0, candidate.no())
                                .bind(1, candidate.incident())
                                .mapTo(Integer.class)
                                .one()
                        == 1;
    }

    private static Entry entry(Candidate candidate, Map<String, double[]> rules, boolean loose) {
        List<String> why = new ArrayList<>();
        double weight = 0;
        double[] judged = rules.getOrDefault(candidate.rule(), new double[2]);
        double wrong = judged[1] / (judged[0] + judged[1] + 2);
        if (judged[1] > 0) {
            weight += RULE * wrong;
            why.add("rule " + candidate.rule() + " was wrong " + (int) judged[1] + " of "
                    + (int) (judged[0] + judged[1]) + " times");
        }
        if (candidate.contested()) {
            weight += CONTESTED;
            why.add("its incident has contradicting figures");
        }
        if (loose) {
            weight += LOOSE;
            why.add("one link alone holds it in its incident");
        }
        if (candidate.unnamed()) {
            weight += UNNAMED;
            why.add("the source has no name");
        }
        if (candidate.unsure()) {
            weight += UNSURE;
            why.add("it is not told as certain");
        }
        if (candidate.background()) {
            weight += BACKGROUND;
        }
        if (candidate.deadly()) {
            weight += DEADLY;
            why.add("people were killed");
        }
        if (candidate.reports() > 1) {
            weight += REPORT * Math.min(MOST_REPORTS, candidate.reports());
            why.add(candidate.reports() + " reports hang together by it");
        }
        return new Entry(candidate.id(), weight, why);
    }
}
