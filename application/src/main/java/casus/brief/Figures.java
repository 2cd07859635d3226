package casus.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an incident's figures say in words: the toll as it stands, and figures that contradict each other, each with who gives it. */
final class Figures {
    private static final Map<String, String[]> MEASURES = new LinkedHashMap<>();
    private static final List<String> SMALL =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    static {
        Acts.rows("measures.tsv").forEach(row -> MEASURES.put(row[0], row));
    }

    private final Function<LocalDate, String> days;

    /** @param days how a day is written */
    Figures(Function<LocalDate, String> days) {
        this.days = days;
    }

    /** A figure that somebody gives. */
    private record Told(
            @Nullable Double low,
            @Nullable Double high,
            String by,
            @Nullable LocalDate asOf,
            String against,
            String claim,
            String exact) {
        static Told of(JsonNode rival) {
            return new Told(
                    number(rival.path("low")),
                    number(rival.path("high")),
                    rival.path("by").asText().replaceFirst("^\\d{1,2}[:.]\\d{2}\\s+", ""),
                    rival.path("asOf").isTextual()
                            ? LocalDate.parse(rival.path("asOf").asText())
                            : null,
                    rival.path("against").asText(),
                    rival.path("claim").asText(),
                    rival.path("exact").asText());
        }

        boolean isOvertakenBy(Told other) {
            return asOf != null && other.asOf != null && other.asOf.isAfter(asOf) && other.against.equals("update");
        }

        String amount() {
            if (low != null && high != null) {
                return low.equals(high) ? whole(low) : whole(low) + " to " + whole(high);
            }
            return low != null ? "at least " + whole(low) : high != null ? "up to " + whole(high) : "many";
        }
    }

    /** The tolls of an incident, one sentence for each measure that is told. */
    List<Sentence> tolls(JsonNode incident) {
        List<Sentence> sentences = new ArrayList<>();
        MEASURES.keySet().forEach(measure -> toll(incident, measure).ifPresent(sentences::add));
        return sentences;
    }

    private Optional<Sentence> toll(JsonNode incident, String measure) {
        List<Told> current = current(incident, measure);
        String[] words = MEASURES.get(measure);
        if (current.isEmpty() || words == null) {
            return Optional.empty();
        }
        List<String> amounts = current.stream().map(Told::amount).distinct().toList();
        List<String> claims = current.stream().map(Told::claim).distinct().toList();
        String text;
        if (amounts.size() == 1) {
            String amount = amounts.get(0);
            text = amount.equals("one") ? "One " + words[2] : amount + " " + words[1];
        } else {
            text = "by differing accounts, " + either(amounts) + " " + words[1];
        }
        return Optional.of(Sentence.of(Statement.sentence(text), claims));
    }

    /** Figures of one measure that contradict each other; empty where all agree. */
    List<Sentence> contested(JsonNode incident) {
        List<Sentence> sentences = new ArrayList<>();
        MEASURES.forEach((measure, words) -> {
            List<Told> current = current(incident, measure);
            List<String> amounts = current.stream().map(Told::amount).distinct().toList();
            if (amounts.size() > 1) {
                Map<String, Told> each = new LinkedHashMap<>();
                current.forEach(told -> each.putIfAbsent(told.amount() + told.by(), told));
                List<String> said = each.values().stream()
                        .map(told -> told.amount() + " according to " + told.by() + at(told))
                        .toList();
                sentences.add(Sentence.of(
                        Statement.sentence(words[3] + " is contested: " + String.join("; ", said)),
                        current.stream().map(Told::claim).distinct().toList()));
            }
        });
        return sentences;
    }

    private String at(Told told) {
        return told.asOf() == null ? "" : " (" + days.apply(told.asOf()) + ")";
    }

    /** Figures that no later one has overtaken. */
    private static List<Told> current(JsonNode incident, String measure) {
        List<Told> all = new ArrayList<>();
        for (JsonNode figure : incident.path("figures")) {
            if (figure.path("measure").asText().equals(measure)) {
                figure.path("rivals").forEach(rival -> all.add(Told.of(rival)));
            }
        }
        return all.stream()
                .filter(told -> told.low() != null || told.high() != null)
                .filter(one -> all.stream().noneMatch(one::isOvertakenBy))
                .toList();
    }

    private static String either(List<String> amounts) {
        int last = amounts.size() - 1;
        return String.join(", ", amounts.subList(0, last)) + " or " + amounts.get(last);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    private static String whole(double value) {
        long whole = Math.round(value);
        return whole > 0 && whole < SMALL.size() ? SMALL.get((int) whole) : String.format(Locale.ROOT, "%,d", whole);
    }
}
