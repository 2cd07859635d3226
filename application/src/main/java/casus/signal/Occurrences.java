package casus.signal;

import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Outline;
import casus.record.OutlineQuery;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads incidents for counting. */
public final class Occurrences {
    private Occurrences() {}

    /** The incidents that a filter asks for, oldest first, those without any day left out. */
    public static List<Occurrence> read(Store store, Filter filter) {
        IncidentQuery incidents = new IncidentQuery(store);
        Map<String, JsonNode> known = new HashMap<>();
        Function<String, JsonNode> full = id -> known.computeIfAbsent(id, key -> incidents
                .one(key)
                .orElseThrow(() -> new StoreProblem(
                        "changed", "Incident " + key + " was taken out meanwhile. Do the same again.")));
        List<Occurrence> all = new ArrayList<>();
        for (Outline outline : new OutlineQuery(store).list(filter)) {
            of(outline, full).ifPresent(all::add);
        }
        all.sort(Comparator.comparing(Occurrence::day).thenComparing(Occurrence::id));
        return all;
    }

    /**
     * An incident as counting sees it; empty where it bears no day at all.
     *
     * @param full gives the incident of an id in the contract's form, its claims in full
     */
    static Optional<Occurrence> of(Outline outline, Function<String, JsonNode> full) {
        LocalDate day = outline.from() == null ? outline.to() : outline.from();
        if (day == null) {
            return Optional.empty();
        }
        LocalDate to = outline.to();
        String country = outline.place().country();
        SortedSet<String> modes = new TreeSet<>();
        SortedSet<String> codes = new TreeSet<>();
        SortedSet<Dyad> dyads = new TreeSet<>();
        SortedSet<String> sides = new TreeSet<>();
        double intensity = 0;
        int scored = 0;
        for (Outline.Claim claim : outline.claims()) {
            if (claim.mode() != null) {
                modes.add(claim.type() + "/" + claim.mode());
            }
            if (claim.cameo() != null) {
                codes.add(claim.cameo());
            }
            Double goldstein = claim.goldstein();
            if (goldstein != null) {
                intensity += goldstein;
                scored++;
            }
            between(claim, country, dyads, sides);
        }
        Double low = outline.killedLow();
        Double high = outline.killedHigh();
        double least = low == null ? 0 : low;
        return Optional.of(new Occurrence(
                outline,
                day,
                to == null || to.isBefore(day) ? day : to,
                modes,
                codes,
                dyads,
                sides,
                scored == 0 ? 0 : intensity / scored,
                least,
                high == null ? least : high,
                full));
    }

    private static void between(
            Outline.Claim claim, @Nullable String country, SortedSet<Dyad> dyads, SortedSet<String> sides) {
        SortedSet<String> doers = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        claim.actors().forEach(actor -> Sides.of(actor).ifPresent(doers::add));
        boolean conflict = "material_conflict".equals(claim.quad());
        claim.recipients()
                .forEach(actor -> Sides.at(actor, conflict ? country : null).ifPresent(others::add));
        if (others.isEmpty()
                && conflict
                && country != null
                && claim.recipients().isEmpty()) {
            // "Russian aircraft bombed a depot in Kharkiv": done to the country where it was done
            others.add(country);
        } else if (claim.recipients().isEmpty()) {
            others.addAll(doers);
        }
        for (String doer : doers) {
            others.stream().filter(other -> !other.equals(doer)).forEach(other -> dyads.add(Dyad.of(doer, other)));
        }
        sides.addAll(doers);
        sides.addAll(others);
    }
}
