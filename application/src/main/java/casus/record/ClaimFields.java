package casus.record;

import casus.claim.Quads;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a claim that a person may correct, with the values that each takes. */
public final class ClaimFields {
    /** What a claim may say of its happening. */
    public static final List<String> STATUSES =
            List.of("occurred", "ongoing", "attempted", "planned", "requested", "possible", "denied", "not-occurred");
    /** The PLOVER roots. */
    public static final List<String> TYPES = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    /** What figures count. */
    public static final List<String> MEASURES = List.of(
            "personnel",
            "killed",
            "wounded",
            "casualties",
            "captured",
            "missing",
            "displaced",
            "detained",
            "population",
            "money",
            "weapons",
            "distance",
            "area",
            "duration",
            "other");

    private static final List<String> RELATIONS = List.of(
            "leader-of", "member-of", "unit-of", "descends-from", "ally-of", "at-war-with", "same-as", "located-in");
    private static final List<String> CERTAINTIES = List.of("certain", "probable", "possible");
    private static final List<String> PRECISIONS = List.of("country", "region", "city", "site");

    private static final Map<String, Check> FIELDS = new TreeMap<>();

    static {
        FIELDS.put("type", (claim, value) -> oneOf(claim, "type", value, TYPES));
        FIELDS.put("mode", (claim, value) -> claim.put("mode", text(value)));
        FIELDS.put("cameo", (claim, value) -> claim.put("cameo", matching(value, "[0-9]{3,4}")));
        FIELDS.put("actors", (claim, value) -> claim.set("actors", list(value)));
        FIELDS.put("recipients", (claim, value) -> claim.set("recipients", list(value)));
        FIELDS.put("low", (claim, value) -> claim.set("low", number(value)));
        FIELDS.put("high", (claim, value) -> claim.set("high", number(value)));
        FIELDS.put("measure", (claim, value) -> oneOf(claim, "measure", value, MEASURES));
        FIELDS.put("of", (claim, value) -> claim.put("of", text(value)));
        FIELDS.put("what", (claim, value) -> claim.put("what", text(value)));
        FIELDS.put("relation", (claim, value) -> oneOf(claim, "relation", value, RELATIONS));
        FIELDS.put("subject", (claim, value) -> claim.put("subject", needed(value)));
        FIELDS.put("object", (claim, value) -> claim.put("object", needed(value)));
        FIELDS.put("status", (claim, value) -> oneOf(claim, "status", value, STATUSES));
        FIELDS.put("certainty", (claim, value) -> oneOf(claim, "certainty", value, CERTAINTIES));
        FIELDS.put("background", (claim, value) -> claim.put("background", bool(value)));
        FIELDS.put("time.from", (claim, value) -> time(claim, "from", value));
        FIELDS.put("time.to", (claim, value) -> time(claim, "to", value));
        FIELDS.put("place", ClaimFields::place);
    }

    private ClaimFields() {}

    /** Puts a value into a field, or says why it does not fit. */
    private interface Check {
        void set(ObjectNode claim, JsonNode value);
    }

    /** Names of the fields. */
    public static List<String> names() {
        return List.copyOf(FIELDS.keySet());
    }

    /** Names of the fields that a kind of claim has, in the order in which a person reads them. */
    public static List<String> of(String kind) {
        return switch (kind) {
            case "event" ->
                List.of(
                        "type",
                        "mode",
                        "cameo",
                        "actors",
                        "recipients",
                        "status",
                        "certainty",
                        "background",
                        "time.from",
                        "time.to",
                        "place");
            case "figure" ->
                List.of(
                        "measure",
                        "low",
                        "high",
                        "of",
                        "what",
                        "status",
                        "certainty",
                        "background",
                        "time.from",
                        "time.to",
                        "place");
            default ->
                List.of(
                        "relation",
                        "subject",
                        "object",
                        "status",
                        "certainty",
                        "background",
                        "time.from",
                        "time.to",
                        "place");
        };
    }

    /** A field's value as text, the same for values that mean the same; blank where there is none. */
    static String text(JsonNode claim, String field) {
        JsonNode value = claim;
        for (String part : field.split("\\.")) {
            value = value.path(part);
        }
        if (value.isArray()) {
            TreeSet<String> items = new TreeSet<>();
            value.forEach(item -> items.add(item.asText()));
            return String.join(", ", items);
        }
        if (value.isObject()) {
            String name = value.path("name").asText("");
            String country = value.path("country").asText("");
            return country.isEmpty() || country.equals(name) ? name : name + ", " + country;
        }
        return value.isNumber()
                ? BigDecimal.valueOf(value.asDouble()).stripTrailingZeros().toPlainString()
                : value.isNull() ? "" : value.asText("");
    }

    /**
     * Sets a field.
     *
     * @throws StoreProblem when the field is none, or the value does not fit
     */
    static void set(ObjectNode claim, String field, JsonNode value) {
        Check check = FIELDS.get(field);
        List<String> fields = of(claim.path("kind").asText());
        if (check == null || !fields.contains(field)) {
            throw new StoreProblem(
                    "bad-field",
                    "There is no field " + field + " to correct in this claim. Use one of: " + String.join(", ", fields)
                            + ".");
        }
        check.set(claim, value);
    }

    /**
     * Makes sure that a value fits a field of a claim.
     *
     * @throws StoreProblem when the field is none, or the value does not fit
     */
    public static void check(JsonNode claim, String field, JsonNode value) {
        set(claim.deepCopy(), field, value);
    }

    private static void oneOf(ObjectNode claim, String field, JsonNode value, List<String> allowed) {
        if (!allowed.contains(value.asText())) {
            throw new StoreProblem(
                    "bad-value",
                    field + " cannot be " + value.asText() + ". Use one of: " + String.join(", ", allowed) + ".");
        }
        claim.put(field, value.asText());
        if (field.equals("type")) {
            claim.put("quad", Quads.of(value.asText()));
        }
    }

    private static String matching(JsonNode value, String pattern) {
        if (!value.asText().matches(pattern)) {
            throw new StoreProblem("bad-value", "\"" + value.asText() + "\" does not have the form " + pattern + ".");
        }
        return value.asText();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    private static String needed(JsonNode value) {
        String text = text(value);
        if (text == null) {
            throw new StoreProblem("bad-value", "This field cannot be empty.");
        }
        return text;
    }

    private static boolean bool(JsonNode value) {
        return switch (value.asText()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new StoreProblem("bad-value", "background is yes or no, not \"" + value.asText() + "\".");
        };
    }

    private static JsonNode number(JsonNode value) {
        if (value.isNull() || value.asText().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        try {
            double number = Double.parseDouble(value.asText());
            if (!Double.isFinite(number)) {
                throw new NumberFormatException();
            }
            return number == Math.rint(number)
                    ? JsonNodeFactory.instance.numberNode((long) number)
                    : JsonNodeFactory.instance.numberNode(number);
        } catch (NumberFormatException e) {
            throw new StoreProblem("bad-value", "\"" + value.asText() + "\" is no number.", e);
        }
    }

    private static JsonNode list(JsonNode value) {
        var array = JsonNodeFactory.instance.arrayNode();
        if (value.isArray()) {
            value.forEach(one -> array.add(one.asText()));
        } else {
            for (String one : value.asText().split("[,|]")) {
                if (!one.isBlank()) {
                    array.add(one.strip());
                }
            }
        }
        return array;
    }

    private static void time(ObjectNode claim, String end, JsonNode value) {
        ObjectNode time = claim.withObject("/time");
        if (value.isNull() || value.asText().isEmpty()) {
            time.putNull(end);
        } else {
            try {
                time.put(end, LocalDate.parse(value.asText()).toString());
            } catch (DateTimeException e) {
                throw new StoreProblem("bad-value", "\"" + value.asText() + "\" is no day. Write YYYY-MM-DD.", e);
            }
        }
        time.put("basis", "stated");
        boolean day = time.path("from").isTextual() && time.path("from").equals(time.path("to"));
        time.put("precision", day ? "day" : "range");
    }

    /** A place by its country's code, or an object in the form of the contract. */
    private static void place(ObjectNode claim, JsonNode value) {
        if (value.isObject()) {
            claim.set("place", checked(value));
        } else if (value.isNull() || value.asText().isEmpty()) {
            claim.putNull("place");
        } else {
            String country = matching(value, "[A-Z]{3}");
            ObjectNode place = claim.putObject("place");
            place.put("begin", claim.path("evidence").path("begin").asInt())
                    .put("end", claim.path("evidence").path("end").asInt())
                    .put("text", country)
                    .put("name", country)
                    .put("country", country)
                    .putNull("admin1")
                    .putNull("latitude")
                    .putNull("longitude")
                    .putNull("geonames")
                    .put("precision", "country")
                    .put("basis", "stated");
        }
    }

    private static JsonNode checked(JsonNode place) {
        boolean fits = place.path("name").isTextual()
                && place.has("country")
                && (place.path("country").isNull()
                        || place.path("country").asText().matches("[A-Z]{3}"))
                && degrees(place, "latitude", 90)
                && degrees(place, "longitude", 180)
                && PRECISIONS.contains(place.path("precision").asText());
        if (!fits) {
            throw new StoreProblem(
                    "bad-value",
                    "A place needs name, country (three letters or null), latitude and longitude (numbers or null) and precision ("
                            + String.join(", ", PRECISIONS) + ").");
        }
        ObjectNode whole = place.deepCopy();
        for (String name : List.of("admin1", "geonames")) {
            whole.put(name, text(place.path(name)));
        }
        whole.put("begin", place.path("begin").asInt())
                .put("end", place.path("end").asInt());
        whole.put("text", place.path("text").asText(""))
                .put("basis", place.path("basis").asText("stated"));
        return whole;
    }

    private static boolean degrees(JsonNode place, String name, int most) {
        JsonNode value = place.path(name);
        return value.isNull() || value.isNumber() && Math.abs(value.asDouble()) <= most;
    }
}
