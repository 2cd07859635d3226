package casus.brief;

import casus.record.Outline;
import java.util.Objects;
import java.util.Set;

/** How places lie to each other, and what a sentence calls them. */
final class Places {
    private static final double EARTH_KILOMETRES = 6371;
    private static final Set<String> POINTS = Set.of("city", "site");

    private Places() {}

    /** Whether two places are one, or towns and sites within a distance of each other. */
    static boolean near(Outline.Place one, Outline.Place other, double kilometres) {
        if (!isPoint(one) || !isPoint(other)) {
            return false;
        }
        if (Objects.equals(one.name(), other.name())) {
            return true;
        }
        Double latitude = one.latitude();
        Double longitude = one.longitude();
        Double to = other.latitude();
        Double across = other.longitude();
        return latitude != null
                && longitude != null
                && to != null
                && across != null
                && distance(Math.toRadians(latitude), Math.toRadians(to), Math.toRadians(across - longitude))
                        <= kilometres;
    }

    private static boolean isPoint(Outline.Place place) {
        return place.precision() != null && POINTS.contains(place.precision());
    }

    private static double distance(double latitude, double to, double across) {
        double haversine = Math.pow(Math.sin((to - latitude) / 2), 2)
                + Math.cos(latitude) * Math.cos(to) * Math.pow(Math.sin(across / 2), 2);
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
