package casus.brief;

import casus.signal.Sides;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody gives.
 *
 * @param by who, as the article calls them; the outlet where the article says so itself
 * @param isCited whether somebody else than the article says so
 * @param side whose people were counted; empty where that is not known
 * @param claim id of the figure claim
 */
record Told(
        @Nullable Double low,
        @Nullable Double high,
        boolean approximate,
        String by,
        boolean isCited,
        @Nullable LocalDate asOf,
        String against,
        String side,
        String claim) {
    private static final List<String> SMALL =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Set<String> CITED = Set.of("named", "unnamed", "document");

    /** Figures of a measure that no later one has overtaken, by the side whose people they count. */
    static Map<String, List<Told>> current(JsonNode incident, String measure, Articles articles) {
        List<Told> all = new ArrayList<>();
        for (JsonNode figure : incident.path("figures")) {
            if (figure.path("measure").asText().equals(measure)) {
                figure.path("rivals").forEach(rival -> all.add(of(rival, articles)));
            }
        }
        all.sort(Comparator.comparingDouble(Told::floor));
        Map<String, List<Told>> bySide = new TreeMap<>();
        all.stream()
                .filter(told -> told.low() != null || told.high() != null)
                .filter(one -> all.stream().noneMatch(one::isOvertakenBy))
                .forEach(told -> bySide.computeIfAbsent(told.side(), side -> new ArrayList<>())
                        .add(told));
        List<Told> open = bySide.get("");
        if (open != null && bySide.size() > 1) {
            // Figures of nobody in particular are taken for those that most speak of.
            bySide.remove("");
            String main = bySide.entrySet().stream()
                    .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            Objects.requireNonNull(bySide.get(main)).addAll(open);
        }
        return bySide;
    }

    private static Told of(JsonNode rival, Articles articles) {
        JsonNode claim = articles.claim(rival.path("claim").asText());
        return new Told(
                number(rival.path("low")),
                number(rival.path("high")),
                rival.path("approximate").asBoolean(),
                Teller.source(rival.path("by").asText(), claim.path("attribution"), articles.names()),
                CITED.contains(claim.path("attribution").path("kind").asText()),
                rival.path("asOf").isTextual()
                        ? LocalDate.parse(rival.path("asOf").asText())
                        : null,
                rival.path("against").asText(),
                Sides.of(claim.path("of").asText("unknown")).orElse(""),
                rival.path("claim").asText());
    }

    private boolean isOvertakenBy(Told other) {
        LocalDate later = other.asOf;
        boolean same = side.equals(other.side) || side.isEmpty() || other.side.isEmpty();
        boolean filled = low != null && high == null && other.high != null && other.high > low;
        return asOf != null
                && later != null
                && same
                && later.isAfter(asOf)
                && (filled || other.against.equals("update"));
    }

    private double floor() {
        return low != null ? low : 0;
    }

    /** {@code nine}, {@code 16 to 22}, {@code at least ten}, {@code about 30}. */
    String amount() {
        String about = approximate ? "about " : "";
        if (low != null && high != null) {
            return about + (low.equals(high) ? whole(low) : whole(low) + " to " + whole(high));
        }
        return low != null ? "at least " + whole(low) : high != null ? "up to " + whole(high) : "many";
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    private static String whole(double value) {
        long whole = Math.round(value);
        return whole > 0 && whole < SMALL.size() ? SMALL.get((int) whole) : String.format(Locale.ROOT, "%,d", whole);
    }
}
