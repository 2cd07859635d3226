package casus.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outlines as they lie in a frame: no finer than it shows, and nothing of what lies outside. */
final class Ground {
    /** Points nearer to each other than this, in pixels, are one. */
    private static final double FINEST = 0.9;

    private static final double BESIDE = 12;
    private static final double SMALLEST = 1.2;
    private static final double SMALL_COUNTRY = 7;

    private final Outlines outlines;
    private final Frame frame;
    private final Cut window;
    private final Map<Integer, double[]> thinned = new HashMap<>();

    Ground(Outlines outlines, Frame frame) {
        this.outlines = outlines;
        this.frame = frame;
        this.window = new Cut(-BESIDE, -BESIDE, frame.width() + BESIDE, frame.height() + BESIDE);
    }

    /** The area of a country; empty where nothing of it is in the frame, or all of it is too small to see. */
    PathData area(Outlines.Land land) {
        PathData path = new PathData();
        area(land, path);
        return path;
    }

    /** The same, added to a path. */
    void area(Outlines.Land land, PathData path) {
        for (int[] ring : land.rings()) {
            area(Outlines.ring(ring, this::thin), path);
        }
    }

    /** Whether a country would be too small to see. */
    boolean isSmall(Outlines.Land land) {
        Outlines.Box box = land.box();
        if (box == null) {
            return true;
        }
        double wide = Math.toRadians(box.east() - box.west()) * Math.cos(Math.toRadians(box.north()));
        return Math.max(wide, Math.toRadians(box.north() - box.south())) * frame.scale() < SMALL_COUNTRY;
    }

    /** Any area, given as longitudes and latitudes in turn. */
    PathData area(double[] ring) {
        PathData path = new PathData();
        area(thin(ring), path);
        return path;
    }

    /** All borders and coasts, each once. */
    PathData borders() {
        PathData path = new PathData();
        for (int arc = 0; arc < outlines.arcs(); arc++) {
            line(thin(arc), path);
        }
        return path;
    }

    private void line(double[] points, PathData path) {
        double before = Frame.wrap(points[0] - frame.middle());
        Point from = frame.turned(before, points[1]);
        boolean drawing = false;
        for (int i = 2; i < points.length; i += 2) {
            double longitude = Frame.wrap(points[i] - frame.middle());
            Point to = frame.turned(longitude, points[i + 1]);
            boolean over = Math.abs(longitude - before) > 180;
            Point[] seen = over || isSeam(points, i) ? null : window.line(from, to);
            if (seen != null) {
                if (!drawing || seen[0] != from && seen[0].distance(from) > 1e-6) {
                    path.move(seen[0]);
                }
                path.line(seen[1]);
            }
            drawing = seen != null && seen[1].distance(to) < 1e-6;
            from = to;
            before = longitude;
        }
    }

    /** Along the 180th meridian and the south pole outlines are cut, where there is no coast. */
    private static boolean isSeam(double[] points, int i) {
        return Math.abs(points[i]) > 179.98 && Math.abs(points[i - 2]) > 179.98
                || points[i + 1] < -89.9
                || points[i - 1] < -89.9;
    }

    private void area(double[] ring, PathData path) {
        List<Point> unrolled = unrolled(ring);
        double west = unrolled.stream().mapToDouble(Point::x).min().orElse(0);
        double east = unrolled.stream().mapToDouble(Point::x).max().orElse(0);
        for (int turn = -360; turn <= 360; turn += 360) {
            if (east + turn > -180 && west + turn < 180) {
                double by = turn;
                List<Point> turned =
                        unrolled.stream().map(p -> new Point(p.x() + by, p.y())).toList();
                flat(new Cut(-180, -91, 180, 91).area(turned), path);
            }
        }
    }

    /** Longitudes from the middle meridian on, without jumps; a ring around a pole goes down to it. */
    private List<Point> unrolled(double[] ring) {
        List<Point> points = new ArrayList<>();
        double longitude = Frame.wrap(ring[0] - frame.middle());
        for (int i = 0; i < ring.length; i += 2) {
            longitude += Frame.wrap(ring[i] - frame.middle() - longitude);
            points.add(new Point(longitude, ring[i + 1]));
        }
        if (Math.abs(longitude - points.get(0).x()) > 180) {
            double pole = points.get(0).y() < 0 ? -90 : 90;
            points.add(new Point(longitude, pole));
            points.add(new Point(points.get(0).x(), pole));
        }
        return points;
    }

    private void flat(List<Point> turned, PathData path) {
        List<Point> flat = turned.stream().map(p -> frame.turned(p.x(), p.y())).toList();
        double left = flat.stream().mapToDouble(Point::x).min().orElse(0);
        double right = flat.stream().mapToDouble(Point::x).max().orElse(0);
        double top = flat.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = flat.stream().mapToDouble(Point::y).max().orElse(0);
        if (Math.max(right - left, bottom - top) < SMALLEST) {
            return;
        }
        List<Point> seen =
                left >= window.left() && right <= window.right() && top >= window.top() && bottom <= window.bottom()
                        ? flat
                        : window.area(flat);
        if (seen.size() > 2) {
            path.move(seen.get(0));
            seen.subList(1, seen.size()).forEach(path::line);
            path.close();
        }
    }

    private double[] thin(int arc) {
        return thinned.computeIfAbsent(arc, number -> thin(outlines.arc(number)));
    }

    /** Leaves out what lies too near to the point before; both ends stay, so that arcs keep meeting. */
    private double[] thin(double[] points) {
        double least = FINEST * frame.degreesAPixel();
        double[] kept = new double[points.length];
        int count = 0;
        for (int i = 0; i < points.length; i += 2) {
            boolean end = i == 0 || i == points.length - 2;
            if (end || far(points, i, kept, count) >= least) {
                kept[count++] = points[i];
                kept[count++] = points[i + 1];
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static double far(double[] points, int i, double[] kept, int count) {
        double east = (points[i] - kept[count - 2]) * Math.cos(Math.toRadians(points[i + 1]));
        return Math.hypot(east, points[i + 1] - kept[count - 1]);
    }
}
