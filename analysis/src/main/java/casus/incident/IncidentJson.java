package casus.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contract's form of an incident, made from its claims in the contract's form; claims are given as ids. */
public final class IncidentJson {
    /** Of several statuses the first counts: what is told as having happened outweighs what was only planned. */
    private static final List<String> STATUSES =
            List.of("occurred", "ongoing", "attempted", "denied", "not-occurred", "planned", "requested", "possible");

    private static final List<String> PRECISIONS = List.of("site", "city", "region", "country");

    private IncidentJson() {}

    /**
     * The incident of a group.
     *
     * @param claims event claims of the group by id
     * @param figures figure claims by the id of their event
     * @param reports articles by id
     */
    public static ObjectNode of(
            Group group,
            Map<String, JsonNode> claims,
            Map<String, List<JsonNode>> figures,
            Map<String, Report> reports) {
        List<JsonNode> events = group.tellings().stream()
                .map(telling -> Objects.requireNonNull(claims.get(telling.claim()), telling.claim()))
                .toList();
        Voices voices = new Voices(group.tellings().stream()
                .map(telling -> Objects.requireNonNull(reports.get(telling.article()), telling.article()))
                .toList());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", group.id());
        node.put("type", most(events, event -> text(event.path("type"))));
        node.put("quad", most(events, event -> text(event.path("quad"))));
        node.set("place", place(events));
        node.set("time", time(events));
        strings(node.putArray("actors"), parties(events, "actors"));
        strings(node.putArray("recipients"), parties(events, "recipients"));
        strings(
                node.putArray("claims"),
                group.tellings().stream().map(Telling::claim).toList());
        node.put(
                "reports",
                group.tellings().stream().map(Telling::article).distinct().count());
        node.put("independentSources", voices.count(group.tellings(), claims));
        List<Rivals.Told> told = new ArrayList<>();
        for (Telling telling : group.tellings()) {
            for (JsonNode figure : figures.getOrDefault(telling.claim(), List.of())) {
                told.add(new Rivals.Told(figure, Objects.requireNonNull(reports.get(telling.article()))));
            }
        }
        node.set("figures", Rivals.of(told, voices));
        node.put("status", status(events));
        node.put("background", events.stream().allMatch(event -> event.path("background")
                .asBoolean()));
        strings(node.putArray("because"), group.because());
        node.putArray("decisions");
        return node;
    }

    private static String status(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.path("status").asText())
                .min(Comparator.comparingInt(STATUSES::indexOf))
                .orElseThrow();
    }

    /** The most precise place, of equals the one told most often. */
    private static @Nullable JsonNode place(List<JsonNode> events) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (JsonNode event : events) {
            JsonNode place = event.path("place");
            if (place.isObject()) {
                byName.putIfAbsent(place.path("name").asText(), place);
                count.merge(place.path("name").asText(), 1, Integer::sum);
            }
        }
        return byName.entrySet().stream()
                .min(Comparator.<Map.Entry<String, JsonNode>>comparingInt(entry -> PRECISIONS.indexOf(
                                entry.getValue().path("precision").asText()))
                        .thenComparing(entry -> -count.getOrDefault(entry.getKey(), 0)))
                .map(entry -> {
                    ObjectNode place = entry.getValue().deepCopy();
                    place.remove(List.of("begin", "end", "text", "basis"));
                    return (JsonNode) place;
                })
                .orElse(null);
    }

    /** The shortest time that is stated, else the shortest; of equals the one told most often. */
    private static @Nullable JsonNode time(List<JsonNode> events) {
        Map<String, Integer> count = new HashMap<>();
        events.forEach(event -> count.merge(span(event.path("time")), 1, Integer::sum));
        return events.stream()
                .map(event -> event.path("time"))
                .min(Comparator.<JsonNode>comparingInt(time -> time.path("from").isTextual() ? 0 : 1)
                        .thenComparing(time -> time.path("basis").asText().equals("stated") ? 0 : 1)
                        .thenComparing(IncidentJson::days)
                        .thenComparing(time -> -count.getOrDefault(span(time), 0))
                        .thenComparing(IncidentJson::span))
                .map(time -> {
                    ObjectNode copy = time.deepCopy();
                    copy.remove("text");
                    return (JsonNode) copy;
                })
                .orElse(null);
    }

    private static long days(JsonNode time) {
        if (!time.path("from").isTextual() || !time.path("to").isTextual()) {
            return Long.MAX_VALUE;
        }
        return java.time.LocalDate.parse(time.path("to").asText()).toEpochDay()
                - java.time.LocalDate.parse(time.path("from").asText()).toEpochDay();
    }

    private static String span(JsonNode time) {
        return time.path("from").asText() + "/" + time.path("to").asText();
    }

    /** Those named, the most often named first; who is only unknown gives way to anyone known. */
    private static List<String> parties(List<JsonNode> events, String role) {
        Map<String, Integer> count = new LinkedHashMap<>();
        for (JsonNode event : events) {
            Set<String> named = new LinkedHashSet<>();
            event.path(role).forEach(actor -> named.add(actor.asText()));
            named.forEach(actor -> count.merge(actor, 1, Integer::sum));
        }
        if (count.size() > 1) {
            count.remove("unknown");
        }
        return count.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static @Nullable String most(List<JsonNode> events, Function<JsonNode, @Nullable String> field) {
        Map<String, Integer> count = new LinkedHashMap<>();
        for (JsonNode event : events) {
            String value = field.apply(event);
            if (value != null) {
                count.merge(value, 1, Integer::sum);
            }
        }
        return count.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
