package casus.incident;

/** Distances on the globe. */
final class Distance {
    private static final double EARTH_RADIUS_KM = 6371;

    private Distance() {}

    /** Great-circle distance of two places with coordinates, in kilometres. */
    static double km(Telling.Where one, Telling.Where other) {
        if (one.latitude() == null
                || one.longitude() == null
                || other.latitude() == null
                || other.longitude() == null) {
            throw new IllegalArgumentException("Both places need coordinates: " + one + ", " + other);
        }
        double lat1 = Math.toRadians(one.latitude());
        double lat2 = Math.toRadians(other.latitude());
        double half = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1)
                        * Math.cos(lat2)
                        * Math.pow(Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
