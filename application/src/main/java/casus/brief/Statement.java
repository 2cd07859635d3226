package casus.brief;

import casus.signal.Names;
import casus.signal.Sides;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one event claim says in words: who did what to whom, where and when. */
final class Statement {
    private static final Set<String> NOBODY = Set.of("unknown", "UNK", "ORG");
    /** Kinds of persons that make sense in a sentence without their state. */
    private static final Set<String> PEOPLE =
            Set.of("CVL", "LAB", "MED", "REB", "UAF", "REF", "AGR", "JRN", "COP", "EDU");

    private static final int CODE = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Names names;
    private final int year;

    /** @param year which needs no mention */
    Statement(Names names, int year) {
        this.names = names;
        this.year = year;
    }

    /**
     * The statement of a claim, without capital and full stop; empty where the record knows too little, or has no words for it.
     *
     * @param place of the incident, {@code time} likewise
     */
    Optional<String> of(JsonNode claim, JsonNode place, JsonNode time) {
        List<String> each = eachOther(claim);
        boolean mutual = each.size() > 1;
        List<String> doers = mutual ? each : doers(claim.path("actors"));
        List<String> others = mutual ? List.of() : sayable(claim.path("recipients"), doers, place.isObject());

        Acts.Known known = mutual
                ? Acts.Known.EACH_OTHER
                : !doers.isEmpty()
                        ? others.isEmpty() ? Acts.Known.DOER : Acts.Known.BOTH
                        : others.isEmpty() ? Acts.Known.NEITHER : Acts.Known.OTHER;
        String where = where(place);
        if (known == Acts.Known.NEITHER && (where.isEmpty() || time(time).isEmpty())) {
            return Optional.empty();
        }
        return Acts.words(claim, known)
                .map(words -> words.replace("{a}", Names.list(doers)).replace("{b}", Names.list(others)))
                .map(words -> words + where + when(time));
    }

    /** The sides of what several do to each other, states for their organs: "Ethiopia and Eritrea"; else empty. */
    private List<String> eachOther(JsonNode claim) {
        List<String> sides = new ArrayList<>();
        if (claim.path("recipients").isEmpty()) {
            claim.path("actors")
                    .forEach(actor -> Sides.of(actor.asText()).ifPresent(side -> sides.add(names.of(side))));
        }
        return sides.stream().distinct().toList();
    }

    private List<String> doers(JsonNode actors) {
        List<String> doers = new ArrayList<>();
        for (JsonNode actor : actors) {
            String id = actor.asText();
            if (isSayable(id)) {
                doers.add(names.of(id));
            }
        }
        return doers.stream().distinct().toList();
    }

    private List<String> sayable(JsonNode recipients, List<String> doers, boolean placed) {
        List<String> others = new ArrayList<>();
        for (JsonNode actor : recipients) {
            String id = actor.asText();
            if (isSayable(id)) {
                others.add(placed ? names.local(id) : names.of(id));
            }
        }
        others.removeAll(doers);
        return others.stream().distinct().toList();
    }

    private static boolean isSayable(String actor) {
        String code = actor.split("\\.")[0];
        boolean bare = actor.length() == CODE && Names.isKind(actor);
        return !NOBODY.contains(code) && (!bare || PEOPLE.contains(actor));
    }

    /** {@code " in Kharkiv, Ukraine"}; empty where the place is not known. */
    String where(JsonNode place) {
        if (!place.path("name").isTextual()) {
            return "";
        }
        String name = place.path("name").asText();
        String country = place.path("country").isTextual()
                ? names.of(place.path("country").asText())
                : "";
        boolean whole = place.path("precision").asText().equals("country");
        if (whole) {
            return " in " + (country.isEmpty() ? name : country);
        }
        boolean point = Names.isWater(name)
                || country.isEmpty() && !place.path("precision").asText().equals("region");
        return (point ? " at " : " in ")
                + Names.place(name)
                + (country.isEmpty() || country.replaceFirst("^the ", "").equals(name) ? "" : ", " + country + ",");
    }

    private String when(JsonNode time) {
        String said = time(time);
        return said.isEmpty() ? "" : " " + said;
    }

    /** {@code "on 4 September"}, {@code "between 4 and 6 September"}; empty where no day is told. */
    String time(JsonNode time) {
        LocalDate from = day(time.path("from"));
        LocalDate to = day(time.path("to"));
        if (from == null || to == null) {
            return "";
        }
        return from.equals(to) ? "on " + day(from) : "between " + day(from) + " and " + day(to);
    }

    /** {@code 4 September}, with its year where that is another than the brief's. */
    String day(LocalDate day) {
        return (day.getYear() == year ? DAY : DAY_AND_YEAR).format(day);
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    /** With a capital and a full stop, no comma before either. */
    static String sentence(String words) {
        String text = words.strip().replaceAll(",$", "");
        text = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return text.matches("(?s).*[.!?]”?") ? text : text + ".";
    }
}
