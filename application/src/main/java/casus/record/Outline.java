package casus.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the columns of the record have it, for counting many of them: without words, figures in full, or quotes.
 *
 * @param from first day on which it took, or would take, place; null where only a last one is known
 * @param to last such day
 * @param sources independent sources that tell it
 * @param killedLow deaths by the lowest figure, {@code killedHigh} by the highest; null where none is told
 * @param claims its event claims, in the order of the contract's form
 */
public record Outline(
        String id,
        @Nullable String type,
        @Nullable String quad,
        String status,
        boolean background,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Place place,
        int sources,
        @Nullable Double killedLow,
        @Nullable Double killedHigh,
        List<Claim> claims) {
    public Outline {
        claims = List.copyOf(claims);
    }

    /**
     * Where it happened; all null where that is not known.
     *
     * @param country ISO 3166 alpha-3
     * @param precision as in the contract: country, region, city, site
     * @param latitude degrees north, WGS 84, {@code longitude} degrees east
     */
    public record Place(
            @Nullable String name,
            @Nullable String country,
            @Nullable String precision,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * One telling of it.
     *
     * @param article key of its article
     * @param type PLOVER root, {@code mode} its mode
     * @param goldstein from -10 for conflict to 10; null where the claim is not coded
     * @param actors who did it, {@code recipients} to whom; ids of the record
     */
    public record Claim(
            String id,
            String article,
            @Nullable String type,
            @Nullable String mode,
            @Nullable String quad,
            @Nullable String cameo,
            @Nullable Double goldstein,
            List<String> actors,
            List<String> recipients) {}
}
