package casus.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An incident as counting sees it.
 *
 * @param type PLOVER root; null for what is not coded
 * @param modes PLOVER modes of its claims, as {@code ASSAULT/drone}
 * @param codes CAMEO codes of its claims
 * @param day first day on which it took, or would take, place; of what bears no date the day of its first report
 * @param last last such day
 * @param dyads the sides between which it passed; empty where only one is known
 * @param sides all sides that take part
 * @param country where it happened, ISO 3166 alpha-3
 * @param sources independent sources that tell it
 * @param intensity mean Goldstein score of its claims; below zero is conflict
 * @param killedLow deaths by the lowest figure, {@code killedHigh} by the highest; 0 where none are told
 * @param claims ids of its event claims
 * @param incident the incident in the contract's form, its claims in full
 */
public record Occurrence(
        String id,
        @Nullable String type,
        SortedSet<String> modes,
        SortedSet<String> codes,
        @Nullable String quad,
        String status,
        boolean background,
        LocalDate day,
        LocalDate last,
        SortedSet<Dyad> dyads,
        SortedSet<String> sides,
        @Nullable String country,
        int sources,
        double intensity,
        double killedLow,
        double killedHigh,
        List<String> claims,
        JsonNode incident) {
    private static final Set<String> HAPPENED = Set.of("occurred", "ongoing");
    private static final Set<String> AHEAD = Set.of("planned", "requested", "possible");
    private static final int LONGEST_DAYS = 7;

    public Occurrence {
        claims = List.copyOf(claims);
    }

    /** Whether it is told as having happened, and as news. */
    public boolean isNews() {
        return !background && HAPPENED.contains(status);
    }

    /** Whether it is told as planned, asked for or possible. */
    public boolean isAhead() {
        return !background && AHEAD.contains(status);
    }

    /** Whether its time is known well enough to belong to a week. */
    public boolean isDated() {
        return ChronoUnit.DAYS.between(day, last) < LONGEST_DAYS;
    }

    /** Whether it is one of the acts of force, pressure or break with each other. */
    public boolean isConflict() {
        return "material_conflict".equals(quad);
    }

    boolean isIn(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
