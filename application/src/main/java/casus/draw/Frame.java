package casus.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A window on the globe: which degrees lie where on a sheet.
 *
 * @param middle meridian that stands upright
 * @param scale pixels to the radius of the globe
 * @param left x of the middle meridian at the equator; {@code equator} its y
 */
record Frame(double middle, double scale, double left, double equator, double width, double height) {
    private static final double EARTH_KM = 6371;
    private static final double WORLD_MIDDLE = 11;
    private static final double SOUTH = -57;
    private static final double NORTH = 80;
    /** A window is at least so many degrees high, and nothing lies nearer to its edge than a part of it. */
    private static final double LEAST = 9;

    private static final double PAD = 0.14;
    private static final double LOWEST = 0.46;
    private static final double MOST_WIDE = 170;

    /** All inhabited land. */
    static Frame world(double width, double most) {
        return around(
                List.of(
                        new Point(WORLD_MIDDLE - 179.9, 0),
                        new Point(WORLD_MIDDLE + 179.9, 0),
                        new Point(WORLD_MIDDLE, NORTH),
                        new Point(WORLD_MIDDLE, SOUTH)),
                WORLD_MIDDLE,
                0,
                width,
                most);
    }

    /**
     * A window that all these points, in degrees, lie in; the world when they lie all around it.
     *
     * @param most how high it may become; it is no higher than the points need, and no lower than half of its width
     */
    static Frame fitted(List<Point> points, double width, double most) {
        if (points.isEmpty()) {
            return world(width, most);
        }
        double[] span = span(points);
        if (span[1] - span[0] > MOST_WIDE) {
            return world(width, most);
        }
        double middle = (span[0] + span[1]) / 2;
        double south = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::y).max().orElseThrow();
        double lack = Math.max(0, LEAST - (north - south)) / 2;
        List<Point> box = new ArrayList<>();
        for (double x : new double[] {span[0], middle, span[1]}) {
            for (double y : new double[] {Math.max(-89, south - lack), Math.min(89, north + lack)}) {
                box.add(new Point(x, y));
            }
        }
        return around(box, middle, PAD, width, most);
    }

    /** The narrowest range of degrees east that holds all points; it may go over the 180th meridian. */
    static double[] span(List<Point> points) {
        List<Double> east =
                new ArrayList<>(points.stream().map(Point::x).map(x -> wrap(x)).toList());
        Collections.sort(east);
        double from = east.get(0);
        double widest = east.get(0) + 360 - east.get(east.size() - 1);
        for (int i = 1; i < east.size(); i++) {
            if (east.get(i) - east.get(i - 1) > widest) {
                widest = east.get(i) - east.get(i - 1);
                from = east.get(i);
            }
        }
        return new double[] {from, from + 360 - widest};
    }

    private static Frame around(List<Point> points, double middle, double pad, double width, double most) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Point point : points) {
            Point flat = EqualEarth.project(point.x() - middle, point.y());
            west = Math.min(west, flat.x());
            east = Math.max(east, flat.x());
            south = Math.min(south, flat.y());
            north = Math.max(north, flat.y());
        }
        double wide = east - west + 1e-9;
        double high = north - south + 1e-9;
        double height = Math.max(width * LOWEST, Math.min(most, width * high / wide));
        double room = 1 - 2 * pad;
        double scale = Math.min(width * room / wide, height * room / high);
        return new Frame(
                middle,
                scale,
                width / 2 - scale * (west + east) / 2,
                height / 2 + scale * (south + north) / 2,
                width,
                height);
    }

    /** Where a point of the globe lies on the sheet. */
    Point at(double longitude, double latitude) {
        return turned(wrap(longitude - middle), latitude);
    }

    /** The same for degrees counted from the middle meridian. */
    Point turned(double longitude, double latitude) {
        Point flat = EqualEarth.project(longitude, latitude);
        return new Point(left + scale * flat.x(), equator - scale * flat.y());
    }

    /** The point of the globe, in degrees, that lies at a point of the sheet. */
    Point degrees(double x, double y) {
        Point turned = EqualEarth.inverse((x - left) / scale, (equator - y) / scale);
        return new Point(wrap(turned.x() + middle), turned.y());
    }

    boolean holds(Point point) {
        return point.x() >= 0 && point.x() <= width && point.y() >= 0 && point.y() <= height;
    }

    double pixels(double kilometres) {
        return scale * kilometres / EARTH_KM;
    }

    /** How many degrees north a pixel is, about. */
    double degreesAPixel() {
        return Math.toDegrees(1 / scale);
    }

    /** Degrees from -180 to 180. */
    static double wrap(double degrees) {
        double turned = (degrees + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }
}
