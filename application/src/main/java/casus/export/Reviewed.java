package casus.export;

import casus.record.ClaimFields;
import casus.record.ClaimQuery;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.record.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares claims that a person looked through with those of the record, and makes decisions of what differs. */
final class Reviewed {
    private static final Map<String, String> VERDICTS =
            Map.of("accept", "accepted", "accepted", "accepted", "reject", "rejected", "rejected", "rejected");

    /** Fields that the analysis alone gives; a change of them is told and not made. */
    private static final List<String> FIXED_FIELDS = List.of(
            "kind",
            "evidence.exact",
            "trigger.text",
            "contexts",
            "unit",
            "approximate",
            "attribution.kind",
            "attribution.text",
            "attribution.source",
            "event");

    private static final int MOST_WAITING = 1000;
    private static final List<String> PLACE_FIELDS =
            List.of("name", "country", "admin1", "latitude", "longitude", "geonames", "precision");
    private static final Map<String, Column<ClaimQuery.Row>> COLUMNS =
            ClaimColumns.LIST.stream().collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));

    private final ClaimQuery claims;
    private final Corrector corrector;
    private final Importer.Tally tally;
    private final List<Verdict> waiting = new ArrayList<>();
    private final Set<String> concerned = new HashSet<>();

    Reviewed(Store store, Corrector corrector, Importer.Tally tally) {
        this.claims = new ClaimQuery(store);
        this.corrector = corrector;
        this.tally = tally;
    }

    /**
     * Takes in a row of CSV.
     *
     * @return what could not be done
     */
    List<String> row(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i).strip(), Formulas.unguarded(cells.get(i)).strip());
        }
        ClaimQuery.Row current = current(row.getOrDefault("id", ""));
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String field : ClaimFields.names()) {
            if (row.containsKey(field) && differs(current, field, row.getOrDefault(field, ""))) {
                boolean flag = Objects.requireNonNull(COLUMNS.get(field)).kind() == Column.Kind.FLAG;
                String given = row.getOrDefault(field, "");
                String cell = flag ? given.toLowerCase(Locale.ROOT) : given;
                changes.put(
                        field,
                        cell.isEmpty() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(cell));
            }
        }
        place(current, row, problems).ifPresent(place -> changes.put("place", place));
        for (String field : FIXED_FIELDS) {
            if (row.containsKey(field) && differs(current, field, row.getOrDefault(field, ""))) {
                problems.add(field + " cannot be corrected and was left as it is.");
            }
        }
        return decided(current, changes, row.getOrDefault("review", ""), problems);
    }

    /**
     * Takes in a claim in the contract's form.
     *
     * @return what could not be done
     */
    List<String> line(JsonNode claim) {
        ClaimQuery.Row current = current(claim.path("id").asText(""));
        Map<String, JsonNode> changes = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String field : ClaimFields.names()) {
            JsonNode value = Values.at(claim, field);
            if (!value.isMissingNode() && !same(value, Values.at(current.claim(), field))) {
                changes.put(field, value);
            }
        }
        for (String field : FIXED_FIELDS) {
            JsonNode value = Values.at(claim, field);
            if (!value.isMissingNode() && !same(value, Values.at(current.claim(), field))) {
                problems.add(field + " cannot be corrected and was left as it is.");
            }
        }
        return decided(current, changes, claim.path("review").asText(""), problems);
    }

    private List<String> decided(
            ClaimQuery.Row current, Map<String, JsonNode> changes, String review, List<String> problems) {
        String id = current.claim().path("id").asText();
        boolean changed = false;
        for (Map.Entry<String, JsonNode> change : changes.entrySet()) {
            try {
                ClaimFields.check(current.claim(), change.getKey(), change.getValue());
                say(id, Verdict.fix(List.of(id), change.getKey(), change.getValue()));
                tally.fixed();
                changed = true;
            } catch (StoreProblem e) {
                problems.add(change.getKey() + ": " + e.getMessage());
            }
        }
        String verdict = VERDICTS.get(review.toLowerCase(Locale.ROOT));
        boolean accept = "accepted".equals(verdict) && current.review() == null && changes.isEmpty();
        if (accept) {
            say(id, Verdict.accept(List.of(id)));
            tally.accepted();
        } else if ("rejected".equals(verdict) && !"rejected".equals(current.review())) {
            say(id, Verdict.reject(List.of(id)));
            tally.rejected();
            changed = true;
        }
        tally.row(changed || accept);
        return problems;
    }

    private void say(String claim, Verdict verdict) {
        waiting.add(verdict);
        concerned.add(claim);
        if (waiting.size() >= MOST_WAITING) {
            keep();
        }
    }

    /** Keeps what was said and waits: many decisions at once cost little more than one. */
    void keep() {
        if (!waiting.isEmpty()) {
            List<Verdict> verdicts = List.copyOf(waiting);
            waiting.clear();
            concerned.clear();
            corrector.decide(verdicts);
        }
    }

    private ClaimQuery.Row current(String id) {
        if (id.isEmpty()) {
            throw new StoreProblem("unknown", "has no id of a claim.");
        }
        if (concerned.contains(id)) {
            keep();
        }
        return claims.one(id)
                .orElseThrow(() -> new StoreProblem("unknown", "There is no claim " + id + " in the record."));
    }

    /** A changed place, made of the old one and the cells that differ. */
    private static Optional<JsonNode> place(ClaimQuery.Row current, Map<String, String> row, List<String> problems) {
        List<String> changed = PLACE_FIELDS.stream()
                .filter(field -> row.containsKey("place." + field)
                        && differs(current, "place." + field, row.getOrDefault("place." + field, "")))
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        if (PLACE_FIELDS.stream()
                .allMatch(field -> row.getOrDefault("place." + field, "").isEmpty())) {
            return Optional.of(JsonNodeFactory.instance.nullNode());
        }
        ObjectNode place = current.claim().path("place") instanceof ObjectNode old ? old.deepCopy() : blank(current);
        for (String field : changed) {
            String cell = row.getOrDefault("place." + field, "");
            boolean number = field.equals("latitude") || field.equals("longitude");
            try {
                if (cell.isEmpty()) {
                    place.putNull(field);
                } else if (number) {
                    place.put(field, Double.parseDouble(cell));
                } else {
                    place.put(field, cell);
                }
            } catch (NumberFormatException e) {
                problems.add("place." + field + ": \"" + cell + "\" is no number.");
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static ObjectNode blank(ClaimQuery.Row current) {
        ObjectNode place = Json.object();
        place.set("begin", current.claim().path("evidence").path("begin"));
        place.set("end", current.claim().path("evidence").path("end"));
        place.put("text", "");
        PLACE_FIELDS.forEach(place::putNull);
        return place.put("precision", "city").put("basis", "stated");
    }

    private static boolean differs(ClaimQuery.Row current, String field, String cell) {
        Column<ClaimQuery.Row> column = COLUMNS.get(field);
        if (column == null) {
            return false;
        }
        String was = Values.cell(column.value().apply(current)).strip();
        if (column.kind() == Column.Kind.FLAG) {
            return !was.equalsIgnoreCase(cell);
        }
        if (lines(was).equals(lines(cell))) {
            return false;
        }
        Double one = number(was);
        return one == null || !one.equals(number(cell));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.asDouble() == other.asDouble();
        }
        return one.equals(other) || one.isNull() && other.isMissingNode();
    }
}
