package casus.draw;

import org.jspecify.annotations.Nullable;

/**
 * Incidents of one place.
 *
 * @param name null where the place has none
 * @param country ISO 3166 alpha-3 code; null where it lies in none or in several
 * @param latitude null, as is the longitude, where only a country is known, or not even that
 * @param incidents of which {@code background} are told as background alone
 * @param one id of one of them
 */
public record Spot(
        @Nullable String name,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Precision precision,
        int incidents,
        int background,
        int reports,
        int sources,
        String one) {

    /** How near to the point it happened. */
    public enum Precision {
        SITE(1.5),
        CITY(8),
        /** A province, a border, a sea: somewhere around. */
        REGION(60),
        /** Somewhere in the country: no point at all. */
        COUNTRY(0),
        UNKNOWN(0);

        private final double kilometres;

        Precision(double kilometres) {
            this.kilometres = kilometres;
        }

        /** Rough reach around the point. */
        double kilometres() {
            return kilometres;
        }

        /** By the word that an analysis has for it. */
        public static Precision of(@Nullable String word) {
            return word == null
                    ? UNKNOWN
                    : switch (word) {
                        case "site" -> SITE;
                        case "city" -> CITY;
                        case "region" -> REGION;
                        case "country" -> COUNTRY;
                        default -> UNKNOWN;
                    };
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it has a point to be drawn at. */
    boolean isPinned() {
        return latitude != null && longitude != null && precision != Precision.COUNTRY;
    }

    /** Its point, in degrees. */
    Point point() {
        if (latitude == null || longitude == null) {
            throw new IllegalStateException("The place " + name + " has no point.");
        }
        return new Point(longitude, latitude);
    }

    String told() {
        String words = Words.count("incidents", incidents) + ", " + Words.count("reports", reports) + ", "
                + Words.count("sources", sources);
        return background == 0 ? words : words + ", " + Words.of("of-background", background);
    }
}
