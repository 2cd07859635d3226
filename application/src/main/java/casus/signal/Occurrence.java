package casus.signal;

import casus.record.Outline;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An incident as counting sees it.
 *
 * @param outline the incident as the columns of the record have it
 * @param day first day on which it took, or would take, place; of what bears no date the day of its first report
 * @param last last such day
 * @param modes PLOVER modes of its claims, as {@code ASSAULT/drone}
 * @param codes CAMEO codes of its claims
 * @param dyads the sides between which it passed; empty where only one is known
 * @param sides all sides that take part
 * @param intensity mean Goldstein score of its claims; below zero is conflict
 * @param killedLow deaths by the lowest figure, {@code killedHigh} by the highest; 0 where none are told
 * @param full gives the incident of an id in the contract's form, its claims in full
 */
public record Occurrence(
        Outline outline,
        LocalDate day,
        LocalDate last,
        SortedSet<String> modes,
        SortedSet<String> codes,
        SortedSet<Dyad> dyads,
        SortedSet<String> sides,
        double intensity,
        double killedLow,
        double killedHigh,
        Function<String, JsonNode> full) {
    private static final Set<String> HAPPENED = Set.of("occurred", "ongoing");
    private static final Set<String> AHEAD = Set.of("planned", "requested", "possible");
    private static final int LONGEST_DAYS = 7;

    /** Id of the incident. */
    public String id() {
        return outline.id();
    }

    /** PLOVER root; null for what is not coded. */
    public @Nullable String type() {
        return outline.type();
    }

    /** PLOVER quad class; null for what is not coded. */
    public @Nullable String quad() {
        return outline.quad();
    }

    /** Where it happened, ISO 3166 alpha-3. */
    public @Nullable String country() {
        return outline.place().country();
    }

    /** Whether it is told as history alone. */
    public boolean background() {
        return outline.background();
    }

    /** Independent sources that tell it. */
    public int sources() {
        return outline.sources();
    }

    /** Ids of its event claims. */
    public List<String> claims() {
        return outline.claims().stream().map(Outline.Claim::id).toList();
    }

    /** Keys of the articles that tell it. */
    public List<String> articles() {
        return outline.claims().stream().map(Outline.Claim::article).distinct().toList();
    }

    /** The incident in the contract's form, its claims in full; read from the record when it is first asked for. */
    public JsonNode incident() {
        return full.apply(id());
    }

    /** Whether it is told as having happened, and as news. */
    public boolean isNews() {
        return !background() && HAPPENED.contains(outline.status());
    }

    /** Whether it is told as planned, asked for or possible. */
    public boolean isAhead() {
        return !background() && AHEAD.contains(outline.status());
    }

    /** Whether its time is known well enough to belong to a week. */
    public boolean isDated() {
        return ChronoUnit.DAYS.between(day, last) < LONGEST_DAYS;
    }

    /** Whether it is one of the acts of force, pressure or break with each other. */
    public boolean isConflict() {
        return "material_conflict".equals(outline.quad());
    }

    boolean isIn(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
