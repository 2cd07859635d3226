package casus.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Incidents by who acts upon whom. */
final class PicturesOfActors {
    private static final int CHUNK = 500;

    private PicturesOfActors() {}

    private record Pair(String actor, String recipient) {}

    private static final class Sum {
        private final int[] quads = new int[PicturesOfTime.QUADS.size()];
        private int incidents;
        private double score;
        private int scored;
    }

    static List<Pictures.Dyad> dyads(Handle handle, Counted counted, int limit) {
        Map<Pair, Sum> sums = new HashMap<>();
        gather(handle, counted, sums);
        List<Map.Entry<Pair, Sum>> busiest = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Pair, Sum> entry) -> -entry.getValue().incidents)
                        .thenComparing(entry -> entry.getKey().actor())
                        .thenComparing(entry -> entry.getKey().recipient()))
                .limit(limit)
                .toList();
        Set<String> ids = new LinkedHashSet<>();
        busiest.forEach(entry -> {
            ids.add(entry.getKey().actor());
            ids.add(entry.getKey().recipient());
        });
        Map<String, ActorQuery.Actor> actors = named(handle, ids);
        List<Pictures.Dyad> dyads = new ArrayList<>();
        for (Map.Entry<Pair, Sum> entry : busiest) {
            Sum sum = entry.getValue();
            dyads.add(new Pictures.Dyad(
                    row(actors, entry.getKey().actor()),
                    row(actors, entry.getKey().recipient()),
                    sum.incidents,
                    List.of(sum.quads[0], sum.quads[1], sum.quads[2], sum.quads[3]),
                    sum.scored == 0 ? null : sum.score / sum.scored));
        }
        return dyads;
    }

    static List<Pictures.Course> courses(
            Handle handle, Counted counted, Pictures.Step step, List<Pictures.Dyad> dyads) {
        Set<Pair> pairs = new HashSet<>();
        dyads.forEach(
                dyad -> pairs.add(new Pair(dyad.actor().id(), dyad.recipient().id())));
        counted.where()
                .list("acting", pairs.stream().map(Pair::actor).distinct().toList());
        counted.where()
                .list("upon", pairs.stream().map(Pair::recipient).distinct().toList());
        SortedMap<Stretch, int[]> sums = new TreeMap<>();
        counted.query(
                        handle,
                        "day, actor, recipient, quad, COUNT(*)",
                        " AND day IS NOT NULL AND quad IS NOT NULL AND actor IN (<acting>)"
                                + " AND recipient IN (<upon>)"
                                + " GROUP BY day, actor, recipient, quad")
                .map((rs, ctx) -> {
                    LocalDate day = PicturesOfTime.day(rs.getString(1));
                    Pair pair = new Pair(rs.getString(2), rs.getString(3));
                    int quad = PicturesOfTime.QUADS.indexOf(rs.getString(4));
                    if (day != null && quad >= 0 && pairs.contains(pair)) {
                        sums.computeIfAbsent(
                                                new Stretch(step.first(day), pair),
                                                key -> new int[PicturesOfTime.QUADS.size()])[quad] +=
                                rs.getInt(5);
                    }
                    return 0;
                })
                .list();
        List<Pictures.Course> courses = new ArrayList<>();
        sums.forEach((key, sum) -> courses.add(new Pictures.Course(
                key.from(), key.pair().actor(), key.pair().recipient(), List.of(sum[0], sum[1], sum[2], sum[3]))));
        return courses;
    }

    private record Stretch(LocalDate from, Pair pair) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            return Comparator.comparing(Stretch::from)
                    .thenComparing(stretch -> stretch.pair().actor())
                    .thenComparing(stretch -> stretch.pair().recipient())
                    .compare(this, other);
        }
    }

    private static void gather(Handle handle, Counted counted, Map<Pair, Sum> sums) {
        counted.query(
                        handle,
                        "actor, recipient, quad, COUNT(*), SUM(goldstein), COUNT(goldstein)",
                        " GROUP BY actor, recipient, quad")
                .map((rs, ctx) -> {
                    Sum sum = sums.computeIfAbsent(new Pair(rs.getString(1), rs.getString(2)), pair -> new Sum());
                    int quad = PicturesOfTime.QUADS.indexOf(String.valueOf(rs.getString(3)));
                    if (quad >= 0) {
                        sum.quads[quad] += rs.getInt(4);
                    }
                    sum.incidents += rs.getInt(4);
                    sum.score += rs.getDouble(5);
                    sum.scored += rs.getInt(6);
                    return 0;
                })
                .list();
    }

    /** Keeps to incidents in which a claim says that the one acts upon the other; either may be anybody. */
    static void between(Filter.Where where, @Nullable String actor, @Nullable String recipient) {
        if (actor == null && recipient == null) {
            return;
        }
        StringBuilder claims = new StringBuilder("incident.id IN (SELECT c.incident FROM claim c WHERE 1 = 1");
        if (actor != null) {
            claims.append(" AND c.no IN (SELECT claim FROM claim_actor WHERE actor = :acts AND role = 'actor')");
            where.bind("acts", actor);
        }
        if (recipient != null) {
            claims.append(" AND c.no IN (SELECT claim FROM claim_actor WHERE actor = :suffers AND role = 'recipient')");
            where.bind("suffers", recipient);
        }
        where.and(claims.append(')').toString());
    }

    /** The actors of these ids, with the names that persons gave them. */
    static Map<String, ActorQuery.Actor> named(Handle handle, Collection<String> ids) {
        Map<String, ActorQuery.Actor> rows = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int i = 0; i < all.size(); i += CHUNK) {
            ActorQuery.rows(handle, all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    private static ActorQuery.Actor row(Map<String, ActorQuery.Actor> rows, String id) {
        return rows.getOrDefault(id, new ActorQuery.Actor(id, id, null, List.of(), null, null));
    }
}
