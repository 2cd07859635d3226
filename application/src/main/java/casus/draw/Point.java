package casus.draw;

/** A point of the sheet, in pixels right and down; on the globe, in degrees east and north. */
record Point(double x, double y) {
    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
