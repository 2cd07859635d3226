package casus.signal;

import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads incidents for counting. */
public final class Occurrences {
    private Occurrences() {}

    /** The incidents that a filter asks for, oldest first, those without any day left out. */
    public static List<Occurrence> read(Store store, Filter filter) {
        List<Occurrence> all = new ArrayList<>();
        new IncidentQuery(store).each(filter, incident -> of(incident).ifPresent(all::add));
        all.sort(Comparator.comparing(Occurrence::day).thenComparing(Occurrence::id));
        return all;
    }

    /** An incident with its claims in full; empty where it bears no day at all. */
    public static Optional<Occurrence> of(JsonNode incident) {
        LocalDate from = day(incident.path("time").path("from"));
        LocalDate to = day(incident.path("time").path("to"));
        LocalDate day = from == null ? to : from;
        if (day == null) {
            return Optional.empty();
        }
        String country = text(incident.path("place").path("country"));
        SortedSet<String> modes = new TreeSet<>();
        SortedSet<String> codes = new TreeSet<>();
        SortedSet<Dyad> dyads = new TreeSet<>();
        SortedSet<String> sides = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        double intensity = 0;
        int scored = 0;
        for (JsonNode claim : incident.path("claims")) {
            ids.add(claim.path("id").asText());
            if (claim.path("mode").isTextual()) {
                modes.add(claim.path("type").asText() + "/" + claim.path("mode").asText());
            }
            if (claim.path("cameo").isTextual()) {
                codes.add(claim.path("cameo").asText());
            }
            if (claim.path("goldstein").isNumber()) {
                intensity += claim.path("goldstein").asDouble();
                scored++;
            }
            between(claim, country, dyads, sides);
        }
        JsonNode killed = figure(incident, "killed");
        return Optional.of(new Occurrence(
                incident.path("id").asText(),
                text(incident.path("type")),
                modes,
                codes,
                text(incident.path("quad")),
                incident.path("status").asText(),
                incident.path("background").asBoolean(),
                day,
                to == null || to.isBefore(day) ? day : to,
                dyads,
                sides,
                country,
                incident.path("independentSources").asInt(),
                scored == 0 ? 0 : intensity / scored,
                killed.path("low").asDouble(0),
                killed.path("high").isNumber()
                        ? killed.path("high").asDouble()
                        : killed.path("low").asDouble(0),
                ids,
                incident));
    }

    private static void between(
            JsonNode claim, @Nullable String country, SortedSet<Dyad> dyads, SortedSet<String> sides) {
        SortedSet<String> doers = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        claim.path("actors").forEach(actor -> Sides.of(actor.asText()).ifPresent(doers::add));
        boolean conflict = claim.path("quad").asText().equals("material_conflict");
        claim.path("recipients").forEach(actor -> Sides.at(actor.asText(), conflict ? country : null)
                .ifPresent(others::add));
        if (others.isEmpty()
                && conflict
                && country != null
                && claim.path("recipients").isEmpty()) {
            // "Russian aircraft bombed a depot in Kharkiv": done to the country where it was done
            others.add(country);
        } else if (claim.path("recipients").isEmpty()) {
            others.addAll(doers);
        }
        for (String doer : doers) {
            others.stream().filter(other -> !other.equals(doer)).forEach(other -> dyads.add(Dyad.of(doer, other)));
        }
        sides.addAll(doers);
        sides.addAll(others);
    }

    static JsonNode figure(JsonNode incident, String measure) {
        for (JsonNode figure : incident.path("figures")) {
            if (figure.path("measure").asText().equals(measure)) {
                return figure;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
