package casus.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts areas and lines down to a rectangle. */
record Cut(double left, double top, double right, double bottom) {
    /** The part of an area that lies inside, by Sutherland and Hodgman's way, edge by edge; empty where none does. */
    List<Point> area(List<Point> points) {
        List<Point> rest = points;
        for (int edge = 0; edge < 4 && !rest.isEmpty(); edge++) {
            rest = beyond(rest, edge);
        }
        return rest;
    }

    private List<Point> beyond(List<Point> points, int edge) {
        List<Point> kept = new ArrayList<>();
        Point before = points.get(points.size() - 1);
        for (Point point : points) {
            double a = depth(before, edge);
            double b = depth(point, edge);
            if (a >= 0 != b >= 0) {
                kept.add(between(before, point, a / (a - b)));
            }
            if (b >= 0) {
                kept.add(point);
            }
            before = point;
        }
        return kept;
    }

    private double depth(Point point, int edge) {
        return switch (edge) {
            case 0 -> point.x() - left;
            case 1 -> right - point.x();
            case 2 -> point.y() - top;
            default -> bottom - point.y();
        };
    }

    /** The part of a line from one point to another that lies inside, by Liang and Barsky's way; null where none does. */
    Point @Nullable [] line(Point from, Point to) {
        double begin = 0;
        double end = 1;
        for (int edge = 0; edge < 4; edge++) {
            double a = depth(from, edge);
            double b = depth(to, edge);
            if (a < 0 && b < 0) {
                return null;
            }
            if (a < 0) {
                begin = Math.max(begin, a / (a - b));
            } else if (b < 0) {
                end = Math.min(end, a / (a - b));
            }
        }
        return begin > end ? null : new Point[] {between(from, to, begin), between(from, to, end)};
    }

    private static Point between(Point from, Point to, double part) {
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
