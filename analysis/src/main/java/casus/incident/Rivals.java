package casus.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one incident side by side, by measure. Nothing is averaged and nothing overwritten: each keeps who says so and as of
 * when, and how it stands to those before it.
 */
public final class Rivals {
    private Rivals() {}

    /**
     * A figure as an article gives it.
     *
     * @param figure a figure claim in the contract's form
     */
    public record Told(JsonNode figure, Report report) {
        @Nullable
        LocalDate asOf() {
            String day = figure.path("asOf").asText("");
            return day.isEmpty() || day.equals("null") ? report.published() : LocalDate.parse(day);
        }

        @Nullable
        Double low() {
            return figure.path("low").isNumber() ? figure.path("low").asDouble() : null;
        }

        @Nullable
        Double high() {
            return figure.path("high").isNumber() ? figure.path("high").asDouble() : null;
        }

        double largest() {
            Double high = high();
            Double low = low();
            return high != null ? high : low != null ? low : 0;
        }
    }

    /** The contract's {@code figures} of an incident; parts of a toll stand apart from the whole. */
    public static ArrayNode of(List<Told> told) {
        Map<String, List<Told>> byMeasure = new TreeMap<>();
        told.forEach(figure -> byMeasure
                .computeIfAbsent(figure.figure().path("measure").asText(), key -> new ArrayList<>())
                .add(figure));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        byMeasure.forEach((measure, all) -> array.add(measure(measure, all)));
        return array;
    }

    private static ObjectNode measure(String measure, List<Told> all) {
        List<Told> parts = parts(all);
        List<Told> wholes = new ArrayList<>(all);
        wholes.removeAll(parts);
        wholes.sort(Comparator.comparing(Told::asOf, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(whole -> whole.report().article())
                .thenComparing(
                        whole -> whole.figure().path("evidence").path("begin").asInt()));
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("measure", measure);
        number(node, "low", lowest(wholes));
        number(node, "high", highest(wholes));
        ArrayNode rivals = node.putArray("rivals");
        Map<String, Report> reports = new TreeMap<>();
        wholes.forEach(whole -> reports.put(whole.report().article(), whole.report()));
        Set<String> voices = new HashSet<>();
        for (int i = 0; i < wholes.size(); i++) {
            Told whole = wholes.get(i);
            voices.add(Voices.of(whole.figure(), whole.report(), reports));
            rivals.add(rival(whole).put("against", against(whole, wholes.subList(0, i))));
        }
        node.put("independentSources", voices.size());
        ArrayNode smaller = node.putArray("parts");
        parts.forEach(part -> smaller.add(rival(part)));
        return node;
    }

    private static ObjectNode rival(Told told) {
        JsonNode figure = told.figure();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("claim", figure.path("id").asText());
        node.set("low", figure.path("low"));
        node.set("high", figure.path("high"));
        node.put("approximate", figure.path("approximate").asBoolean());
        LocalDate asOf = told.asOf();
        return node.put("by", by(told))
                .put("asOf", asOf == null ? null : asOf.toString())
                .put("what", figure.path("what").asText())
                .put("exact", figure.path("evidence").path("exact").asText());
    }

    private static String by(Told told) {
        String source = told.figure().path("attribution").path("text").asText("");
        String outlet = told.report().outlet();
        return !source.isEmpty() && !source.equals("null")
                ? source
                : outlet != null ? outlet : told.report().origin();
    }

    /** Of several figures that one claim gives of one measure, all but the largest are parts of it. */
    private static List<Told> parts(List<Told> all) {
        Map<String, Told> whole = new TreeMap<>();
        for (Told told : all) {
            whole.merge(
                    told.figure().path("event").asText(),
                    told,
                    (one, other) -> other.largest() > one.largest() ? other : one);
        }
        return all.stream()
                .filter(told -> whole.get(told.figure().path("event").asText()) != told)
                .toList();
    }

    private static String against(Told later, List<Told> before) {
        boolean updates = false;
        for (Told earlier : before) {
            if (!overlap(earlier, later)) {
                LocalDate then = earlier.asOf();
                LocalDate now = later.asOf();
                boolean grown = then != null && now != null && now.isAfter(then) && later.largest() > earlier.largest();
                if (!grown) {
                    return "contradicting";
                }
                updates = true;
            }
        }
        return updates ? "update" : "compatible";
    }

    private static boolean overlap(Told one, Told other) {
        double slack = one.figure().path("approximate").asBoolean()
                        || other.figure().path("approximate").asBoolean()
                ? 0.1
                : 0;
        return low(one) * (1 - slack) <= high(other) && low(other) * (1 - slack) <= high(one);
    }

    private static double low(Told told) {
        Double low = told.low();
        return low == null ? 0 : low;
    }

    private static double high(Told told) {
        Double high = told.high();
        return high == null ? Double.POSITIVE_INFINITY : high;
    }

    private static @Nullable Double lowest(List<Told> wholes) {
        return wholes.stream()
                .map(told -> told.low() != null ? told.low() : told.high())
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Double highest(List<Told> wholes) {
        return wholes.stream()
                .map(told -> told.high() != null ? told.high() : told.low())
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void number(ObjectNode node, String name, @Nullable Double value) {
        if (value == null) {
            node.putNull(name);
        } else if (value == Math.rint(value)) {
            node.put(name, value.longValue());
        } else {
            node.put(name, value);
        }
    }
}
