package casus.record;

import casus.incident.Report;
import casus.incident.Story;
import casus.incident.TellingReader;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** Event claims of the store, kept while they are of use: the same are compared again and again. Not thread-safe. */
final class Tellings {
    private static final int KEPT = 40_000;
    private static final int CHUNK = 500;

    private final Map<Long, Loaded> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Loaded> eldest) {
            return size() > KEPT;
        }
    };

    private AtomicLong counter = new AtomicLong();

    /** The claims of these numbers. */
    List<Loaded> of(Handle handle, Collection<Long> numbers) {
        counter.addAndGet(numbers.size());
        List<Long> missing =
                numbers.stream().filter(no -> !kept.containsKey(no)).distinct().toList();
        for (int i = 0; i < missing.size(); i += CHUNK) {
            load(handle, missing.subList(i, Math.min(missing.size(), i + CHUNK)));
        }
        return numbers.stream()
                .distinct()
                .map(no -> Objects.requireNonNull(kept.get(no), () -> "claim " + no))
                .toList();
    }

    /** Counts the tellings that are given out. */
    void count(AtomicLong counter) {
        this.counter = counter;
    }

    /** After a failed transaction numbers may be given out again. */
    void forgetAll() {
        kept.clear();
    }

    private void load(Handle handle, List<Long> numbers) {
        Map<String, List<JsonNode>> figures = new HashMap<>();
        handle.createQuery(
                        "SELECT f.event, f.json FROM claim f JOIN claim e ON e.id = f.event WHERE e.no IN (<numbers>)"
                                + " AND f.kind = 'figure' AND (f.review IS NULL OR f.review <> 'rejected') ORDER BY f.seq")
                .bindList("numbers", numbers)
                .map((rs, ctx) -> Map.entry(rs.getString(1), Packed.json(rs.getBytes(2))))
                .forEach(figure -> figures.computeIfAbsent(figure.getKey(), key -> new ArrayList<>())
                        .add(figure.getValue()));
        Map<String, Story> stories = new HashMap<>();
        handle.createQuery("SELECT c.no, c.json, c.seq, a.key, a.story FROM claim c JOIN article a ON a.key = c.article"
                        + " WHERE c.no IN (<numbers>)")
                .bindList("numbers", numbers)
                .map((rs, ctx) -> {
                    long no = rs.getLong(1);
                    JsonNode claim = Packed.json(rs.getBytes(2));
                    int seq = rs.getInt(3);
                    String article = rs.getString(4);
                    String story = rs.getString(5);
                    List<JsonNode> own = figures.getOrDefault(claim.path("id").asText(), List.of());
                    return new Loaded(
                            no,
                            TellingReader.one(
                                    claim,
                                    own,
                                    article,
                                    seq,
                                    stories.computeIfAbsent(article, key -> Story.read(Json.parse(story)))),
                            claim,
                            own);
                })
                .forEach(loaded -> kept.put(loaded.no(), loaded));
    }

    /** The articles of these ids as sources of incidents. */
    static Map<String, Report> reports(Handle handle, Collection<String> articles) {
        Map<String, Report> reports = new HashMap<>();
        List<String> all = articles.stream().distinct().toList();
        for (int i = 0; i < all.size(); i += CHUNK) {
            handle.createQuery("SELECT key, origin, outlet, published, copy_of FROM article WHERE key IN (<keys>)")
                    .bindList("keys", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .map((rs, ctx) -> {
                        String published = rs.getString(4);
                        return new Report(
                                rs.getString(1),
                                rs.getString(2),
                                rs.getString(3),
                                published == null ? null : LocalDate.parse(published),
                                rs.getString(5));
                    })
                    .forEach(report -> reports.put(report.article(), report));
        }
        return reports;
    }
}
