package casus.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the claims of a filter by what else they could be narrowed to. */
public final class Facets {
    private static final List<String> NAMES = List.of("kind", "type", "status", "background", "place", "outlet");

    private final Store store;

    public Facets(Store store) {
        this.store = store;
    }

    /** By the name of a filter, how many claims each of its values leaves, the most first. */
    public Map<String, Map<String, Integer>> of(Filter filter) {
        Filter.Where where = filter.claims(store.dialect());
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        NAMES.forEach(name -> counts.put(name, new TreeMap<>()));
        store.read(handle -> {
            where.on(
                            handle.createQuery(
                                    "SELECT claim.kind, claim.type, claim.status, claim.background, claim.country,"
                                            + " article.outlet, COUNT(*) AS times FROM claim JOIN article ON article.key = claim.article WHERE "
                                            + where.text()
                                            + " GROUP BY claim.kind, claim.type, claim.status, claim.background, claim.country, article.outlet"))
                    .map((rs, ctx) -> {
                        int times = rs.getInt("times");
                        for (int i = 0; i < NAMES.size(); i++) {
                            String name = NAMES.get(i);
                            String value = rs.getString(i + 1);
                            add(counts.get(name), name.equals("background") ? yesOrNo(value) : value, times);
                        }
                        return times;
                    })
                    .list();
            return counts;
        });
        Map<String, Map<String, Integer>> sorted = new LinkedHashMap<>();
        counts.forEach((name, values) -> sorted.put(name, sorted(values)));
        return sorted;
    }

    private static String yesOrNo(@Nullable String value) {
        return "1".equals(value) ? "yes" : "no";
    }

    private static void add(@Nullable Map<String, Integer> values, @Nullable String value, int times) {
        if (values != null && value != null) {
            values.merge(value, times, Integer::sum);
        }
    }

    private static Map<String, Integer> sorted(Map<String, Integer> values) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
