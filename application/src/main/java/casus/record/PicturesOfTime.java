package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Incidents along time. The database counts by day, which is the same in every database; days are put together here. */
final class PicturesOfTime {
    static final List<String> QUADS =
            List.of("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict");

    private PicturesOfTime() {}

    private record DayCount(
            @Nullable LocalDate day,
            @Nullable String quad,
            boolean background,
            int incidents,
            int reports,
            int sources) {}

    /** What counts are apart by. */
    private record Key(LocalDate from, boolean background, String quad) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byTime = from.compareTo(other.from);
            int byKind = byTime != 0 ? byTime : Boolean.compare(background, other.background);
            return byKind != 0 ? byKind : quad.compareTo(other.quad);
        }
    }

    static Pictures.Counts counts(Handle handle, Counted counted, Pictures.Step step) {
        Map<Key, int[]> sums = new TreeMap<>();
        int undated = 0;
        for (DayCount row : counted.query(
                        handle,
                        "day, quad, background, COUNT(*), SUM(reports), SUM(sources)",
                        " GROUP BY day, quad, background")
                .map((rs, ctx) -> new DayCount(
                        day(rs.getString(1)),
                        rs.getString(2),
                        rs.getInt(3) == 1,
                        rs.getInt(4),
                        rs.getInt(5),
                        rs.getInt(6)))
                .list()) {
            if (row.day() == null) {
                undated += row.incidents();
                continue;
            }
            String quad = row.quad() == null ? "" : row.quad();
            int[] sum = sums.computeIfAbsent(new Key(step.first(row.day()), row.background(), quad), key -> new int[3]);
            sum[0] += row.incidents();
            sum[1] += row.reports();
            sum[2] += row.sources();
        }
        List<Pictures.Count> dated = new ArrayList<>();
        sums.forEach((key, sum) -> dated.add(new Pictures.Count(
                key.from(), key.quad().isEmpty() ? null : key.quad(), key.background(), sum[0], sum[1], sum[2])));
        return new Pictures.Counts(dated, undated);
    }

    static List<Pictures.Span> spans(Handle handle, Counted counted, int limit) {
        List<String> newest = counted.query(handle, "id", " AND day IS NOT NULL ORDER BY day DESC, id LIMIT " + limit)
                .mapTo(String.class)
                .list();
        if (newest.isEmpty()) {
            return List.of();
        }
        List<Pictures.Span> unnamed = new ArrayList<>(handle.createQuery(
                        "SELECT id, type, quad, status, background, time_from, time_to,"
                                + " place, country, json, reports, sources FROM incident WHERE id IN (<ids>) ORDER BY day, id")
                .bindList("ids", newest)
                .map((rs, ctx) -> {
                    JsonNode json = Packed.json(rs.getBytes(10));
                    return new Pictures.Span(
                            rs.getString(1),
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getInt(5) == 1,
                            day(rs.getString(6)),
                            day(rs.getString(7)),
                            rs.getString(8),
                            rs.getString(9),
                            texts(json.path("actors")),
                            texts(json.path("recipients")),
                            rs.getInt(11),
                            rs.getInt(12));
                })
                .list());
        unnamed.removeIf(span -> span.from() == null && span.to() == null);
        Set<String> ids = new LinkedHashSet<>();
        unnamed.forEach(span -> {
            ids.addAll(span.actors());
            ids.addAll(span.recipients());
        });
        Map<String, ActorQuery.Actor> actors = PicturesOfActors.named(handle, ids);
        return unnamed.stream()
                .map(span -> new Pictures.Span(
                        span.id(),
                        span.type(),
                        span.quad(),
                        span.status(),
                        span.background(),
                        span.from(),
                        span.to(),
                        span.place(),
                        span.country(),
                        names(span.actors(), actors),
                        names(span.recipients(), actors),
                        span.reports(),
                        span.sources()))
                .toList();
    }

    static List<Pictures.Intensity> intensity(Handle handle, Counted counted, Pictures.Step step) {
        Map<LocalDate, Sum> sums = new TreeMap<>();
        counted.query(
                        handle,
                        "day, quad, COUNT(*), SUM(reports), SUM(sources), SUM(CASE WHEN goldstein > 0 THEN goldstein ELSE 0 END),"
                                + " SUM(CASE WHEN goldstein < 0 THEN goldstein ELSE 0 END), COUNT(goldstein)",
                        " AND day IS NOT NULL GROUP BY day, quad")
                .map((rs, ctx) -> {
                    LocalDate day = day(rs.getString(1));
                    if (day != null) {
                        Sum sum = sums.computeIfAbsent(step.first(day), first -> new Sum());
                        sum.incidents += rs.getInt(3);
                        int quad = QUADS.indexOf(String.valueOf(rs.getString(2)));
                        if (quad >= 0) {
                            sum.quads[quad] += rs.getInt(3);
                        }
                        sum.reports += rs.getInt(4);
                        sum.sources += rs.getInt(5);
                        sum.cooperation += rs.getDouble(6);
                        sum.conflict += rs.getDouble(7);
                        sum.scored += rs.getInt(8);
                    }
                    return 0;
                })
                .list();
        List<Pictures.Intensity> rows = new ArrayList<>();
        sums.forEach((from, sum) -> rows.add(new Pictures.Intensity(
                from,
                sum.incidents,
                List.of(sum.quads[0], sum.quads[1], sum.quads[2], sum.quads[3]),
                sum.cooperation,
                sum.conflict,
                sum.scored,
                sum.reports,
                sum.sources)));
        return rows;
    }

    /** Counted up row by row. */
    private static final class Sum {
        private final int[] quads = new int[QUADS.size()];
        private int incidents;
        private int scored;
        private int reports;
        private int sources;
        private double cooperation;
        private double conflict;
    }

    /** The day of a cell; null where it holds none, or a year that the calendar of days cannot write. */
    static @Nullable LocalDate day(@Nullable String cell) {
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(List<String> ids, Map<String, ActorQuery.Actor> actors) {
        return ids.stream()
                .map(id -> {
                    ActorQuery.Actor row = actors.get(id);
                    return row == null ? id : row.name();
                })
                .toList();
    }
}
