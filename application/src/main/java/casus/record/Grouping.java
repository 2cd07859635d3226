package casus.record;

import casus.incident.Blocks;
import casus.incident.Comparer;
import casus.incident.Comparison;
import casus.incident.Group;
import casus.incident.Grouper;
import casus.incident.Horizon;
import casus.incident.IncidentJson;
import casus.incident.Link;
import casus.incident.Report;
import casus.incident.Telling;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps the incidents of the store true: new claims are compared with those in their blocks, and every set of claims that hang
 * together by likely pairs is grouped anew, as a whole. Only what is touched is done again.
 */
final class Grouping {
    private static final int CHUNK = 500;

    private final Handle handle;
    private final Tellings tellings;
    private final Comparer comparer = new Comparer();

    Grouping(Handle handle, Tellings tellings) {
        this.handle = handle;
        this.tellings = tellings;
    }

    /** Lists new claims in their blocks and links them with those that they speak for. */
    void link(Collection<Long> numbers) {
        PreparedBatch links =
                handle.prepareBatch("INSERT INTO claim_link (one, other) VALUES (?, ?) ON CONFLICT DO NOTHING");
        PreparedBatch rows = handle.prepareBatch("INSERT INTO claim_block (hash, listed, claim) VALUES (?, ?, ?)");
        List<Loaded> all = tellings.of(handle, numbers);
        for (Loaded loaded : all) {
            Blocks blocks = Blocks.of(loaded.telling());
            for (long hash : hashes(blocks.listed())) {
                rows.add(hash, 1, loaded.no());
            }
            Set<String> only = new HashSet<>(blocks.looks());
            only.removeAll(blocks.listed());
            for (long hash : hashes(only)) {
                rows.add(hash, 0, loaded.no());
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
        Map<String, Long> scenes = new HashMap<>();
        for (Loaded loaded : all) {
            Telling telling = loaded.telling();
            if (telling.scene() >= 0) {
                Long first = scenes.putIfAbsent(telling.article() + " " + telling.scene(), loaded.no());
                if (first != null) {
                    links.add(loaded.no(), first);
                    links.add(first, loaded.no());
                }
            }
        }
        for (Loaded loaded : all) {
            Blocks blocks = Blocks.of(loaded.telling());
            Set<Long> near = new LinkedHashSet<>();
            near.addAll(inBlocks(hashes(blocks.looks()), 1));
            near.addAll(inBlocks(hashes(blocks.listed()), 0));
            near.remove(loaded.no());
            for (Loaded other : tellings.of(handle, near)) {
                if (!Horizon.spans(loaded.telling(), other.telling())) {
                    continue;
                }
                Comparison comparison = comparer.compare(loaded.telling(), other.telling());
                if (!comparison.barred() && comparison.score() >= Grouper.THRESHOLD) {
                    links.add(loaded.no(), other.no());
                    links.add(other.no(), loaded.no());
                }
            }
        }
        if (links.size() > 0) {
            links.execute();
        }
    }

    /** Claims that are linked with these. */
    Set<Long> linked(Collection<Long> numbers) {
        Set<Long> found = new LinkedHashSet<>();
        each(numbers, "SELECT other FROM claim_link WHERE one IN (<numbers>)", found);
        return found;
    }

    /** Groups anew whatever hangs together with these claims, or did. */
    void regroup(Collection<Long> seeds) {
        Set<Long> changed = new HashSet<>(seeds);
        Set<Long> done = new HashSet<>();
        Set<String> old = new HashSet<>();
        Set<String> kept = new HashSet<>();
        List<ObjectNode> incidents = new ArrayList<>();
        Deque<Long> todo = new ArrayDeque<>(seeds);
        while (!todo.isEmpty()) {
            long seed = todo.pop();
            if (!done.contains(seed)) {
                Set<Long> component = component(seed);
                done.addAll(component);
                Set<String> before = IncidentRows.of(handle, component);
                before.removeIf(id -> !old.add(id));
                each(before, "SELECT no FROM claim WHERE kind = 'event' AND incident IN (<numbers>)", todo);
                incidents.addAll(incidents(component, changed, kept));
            }
        }
        old.removeAll(kept);
        IncidentRows.replace(handle, old, incidents);
    }

    private Set<Long> component(long seed) {
        Set<Long> component = new LinkedHashSet<>(List.of(seed));
        Deque<Collection<Long>> frontier = new ArrayDeque<>(List.of(List.of(seed)));
        while (!frontier.isEmpty()) {
            Collection<Long> next = frontier.pop();
            Set<Long> found = linked(next);
            found.addAll(decided(next));
            found.removeIf(no -> !component.add(no));
            if (!found.isEmpty()) {
                frontier.push(found);
            }
        }
        return component;
    }

    /** Claims that a person put together with these. */
    private Set<Long> decided(Collection<Long> numbers) {
        Set<Long> found = new LinkedHashSet<>();
        each(
                numbers,
                "SELECT c2.no FROM claim c JOIN decision_claim d ON d.resolved = c.id"
                        + " JOIN decision t ON t.seq = d.decision AND t.kind IN ('together', 'move') AND t.undone_by IS NULL"
                        + " JOIN decision_claim d2 ON d2.decision = d.decision AND (t.kind = 'together' OR d.side <> 1 AND d2.side <> 1)"
                        + " JOIN claim c2 ON c2.id = d2.resolved AND (c2.review IS NULL OR c2.review <> 'rejected')"
                        + " WHERE c.no IN (<numbers>)",
                found);
        return found;
    }

    private void each(Collection<?> numbers, String query, Collection<Long> found) {
        List<?> all = List.copyOf(numbers);
        for (int i = 0; i < all.size(); i += CHUNK) {
            found.addAll(handle.createQuery(query)
                    .bindList("numbers", all.subList(i, Math.min(all.size(), i + CHUNK)))
                    .mapTo(Long.class)
                    .list());
        }
    }

    private Set<Long> inBlocks(Collection<Long> hashes, int listed) {
        Set<Long> found = new LinkedHashSet<>();
        List<Long> all = List.copyOf(hashes);
        for (int i = 0; i < all.size(); i += CHUNK) {
            found.addAll(
                    handle.createQuery("SELECT claim FROM claim_block WHERE hash IN (<hashes>) AND listed = :listed")
                            .bindList("hashes", all.subList(i, Math.min(all.size(), i + CHUNK)))
                            .bind("listed", listed)
                            .mapTo(Long.class)
                            .list());
        }
        return found;
    }

    /** The incidents of a component; those left out in which nothing changed. */
    private List<ObjectNode> incidents(Set<Long> component, Set<Long> changed, Set<String> kept) {
        List<Loaded> loaded = tellings.of(handle, component);
        Map<String, Loaded> byId = new HashMap<>();
        loaded.forEach(one -> byId.put(one.telling().claim(), one));
        Set<Link> decisions = Decisions.links(handle, byId.keySet());
        List<Group> groups =
                new Grouper().group(loaded.stream().map(Loaded::telling).toList(), decisions);
        Map<String, Report> reports = Tellings.reports(
                handle, loaded.stream().map(one -> one.telling().article()).toList());
        Map<String, JsonNode> claims = new HashMap<>();
        Map<String, List<JsonNode>> figures = new HashMap<>();
        byId.forEach((id, one) -> {
            claims.put(id, one.claim());
            figures.put(id, one.figures());
        });
        List<ObjectNode> incidents = new ArrayList<>();
        Map<String, Set<String>> before = IncidentRows.members(handle, component);
        for (Group group : groups) {
            Set<String> members = new HashSet<>();
            group.tellings().forEach(telling -> members.add(telling.claim()));
            boolean same = members.equals(before.get(group.id()))
                    && group.tellings().stream().noneMatch(telling -> changed.contains(number(byId, telling)));
            if (same) {
                kept.add(group.id());
                continue;
            }
            ObjectNode incident = IncidentJson.of(group, claims, figures, reports);
            incident.set(
                    "decisions",
                    Decisions.about(
                            handle,
                            group.tellings().stream().map(Telling::claim).toList()));
            incidents.add(incident);
        }
        return incidents;
    }

    private static long number(Map<String, Loaded> byId, Telling telling) {
        return Objects.requireNonNull(byId.get(telling.claim())).no();
    }

    private static List<Long> hashes(Collection<String> keys) {
        return keys.stream().map(Blocks::hash).distinct().toList();
    }
}
