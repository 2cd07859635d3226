package casus.draw;

/**
 * The Equal Earth projection: areas keep their size, and lands their shape as far as that allows. By the polynomial of Šavrič, Patterson
 * and Jenny, "The Equal Earth map projection", IJGIS 33 (2019). The globe has radius 1.
 */
final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;
    private static final int STEPS = 12;

    private EqualEarth() {}

    /** Degrees from the middle meridian, and north, to the plane; y grows northwards. */
    static Point project(double longitude, double latitude) {
        double t = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double x = Math.toRadians(longitude) * Math.cos(t) / (M * slope(t2, t6));
        return new Point(x, height(t, t2, t6));
    }

    /** Back to degrees; what lies off the map goes to its edge. */
    static Point inverse(double x, double y) {
        double t = y;
        for (int i = 0; i < STEPS; i++) {
            double t2 = t * t;
            double t6 = t2 * t2 * t2;
            t -= (height(t, t2, t6) - y) / slope(t2, t6);
        }
        t = Math.max(-Math.PI / 3, Math.min(Math.PI / 3, t));
        double t2 = t * t;
        double longitude = Math.toDegrees(M * x * slope(t2, t2 * t2 * t2) / Math.cos(t));
        double latitude = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, Math.sin(t) / M))));
        return new Point(Math.max(-180, Math.min(180, longitude)), latitude);
    }

    private static double height(double t, double t2, double t6) {
        return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }

    private static double slope(double t2, double t6) {
        return A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
    }
}
