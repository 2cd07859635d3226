package casus.place;

import org.jspecify.annotations.Nullable;

/**
 * A resolved place.
 *
 * @param country ISO 3166-1 alpha-3, XKX for Kosovo; null where it lies in none or several
 * @param admin1 GeoNames code of the first-order unit, such as {@code UA.13}
 * @param latitude WGS84 degrees
 * @param geonames GeoNames id
 */
public record Place(
        String name,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String geonames,
        Precision precision) {
    /** How exactly the point is meant. */
    public enum Precision {
        COUNTRY,
        REGION,
        CITY,
        SITE
    }
}
