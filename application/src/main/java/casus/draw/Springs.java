package casus.draw;

import java.util.List;

/**
 * Lays a network out: ties pull, all push each other away, and all are drawn a little to the middle (Fruchterman and Reingold 1991, with a
 * fixed beginning, so that the same network lies the same). Then boxes of nodes with their names are pushed off each other.
 */
final class Springs {
    private static final int STEPS = 500;
    private static final int PUSHES = 400;
    private static final double GRAVITY = 0.22;
    /** How much longer a tie would be than what is between any two. */
    private static final double LENGTH = 5;

    private static final double FEW = 140;
    private static final double EACH = 130;
    /** Of a circle, between one node and the next: the golden angle, which spreads any number evenly. */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    private final int count;
    private final double[] x;
    private final double[] y;

    /** A tie between nodes by their numbers. */
    record Pull(int one, int other, double weight) {}

    private Springs(int count) {
        this.count = count;
        this.x = new double[count];
        this.y = new double[count];
    }

    /**
     * Places for nodes.
     *
     * @param sizes half the width and half the height of each node with its name
     * @param width of the sheet, and {@code height}
     */
    static Point[] laid(int count, List<Pull> pulls, Point[] sizes, double width, double height) {
        Springs springs = new Springs(count);
        springs.begin();
        springs.settle(pulls);
        springs.fit(sizes, width, height);
        springs.part(sizes, width, height);
        Point[] points = new Point[count];
        for (int i = 0; i < count; i++) {
            points[i] = new Point(springs.x[i], springs.y[i]);
        }
        return points;
    }

    private void begin() {
        for (int i = 0; i < count; i++) {
            double radius = Math.sqrt((i + 0.5) / count);
            x[i] = radius * Math.cos(i * TURN);
            y[i] = radius * Math.sin(i * TURN);
        }
    }

    private void settle(List<Pull> pulls) {
        double ideal = 1.1 / Math.sqrt(count);
        double slack = LENGTH * ideal;
        for (int step = 0; step < STEPS; step++) {
            double[] right = new double[count];
            double[] down = new double[count];
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double square = Math.max(1e-6, dx * dx + dy * dy);
                    double force = ideal * ideal / square;
                    right[i] += dx * force;
                    down[i] += dy * force;
                    right[j] -= dx * force;
                    down[j] -= dy * force;
                }
                right[i] -= x[i] * GRAVITY;
                down[i] -= y[i] * GRAVITY;
            }
            for (Pull pull : pulls) {
                double dx = x[pull.one()] - x[pull.other()];
                double dy = y[pull.one()] - y[pull.other()];
                double force = Math.hypot(dx, dy) / slack * pull.weight();
                right[pull.one()] -= dx * force;
                down[pull.one()] -= dy * force;
                right[pull.other()] += dx * force;
                down[pull.other()] += dy * force;
            }
            double most = 0.12 * (1 - (double) step / STEPS);
            for (int i = 0; i < count; i++) {
                double far = Math.max(1e-9, Math.hypot(right[i], down[i]));
                x[i] += right[i] / far * Math.min(far, most);
                y[i] += down[i] / far * Math.min(far, most);
            }
        }
    }

    /** Stretches the whole over the sheet; a few stay in the middle of it. */
    private void fit(Point[] sizes, double width, double height) {
        double few = FEW + EACH * Math.sqrt(count);
        stretch(x, sizes, width, Math.min(width, few), true);
        stretch(y, sizes, height, Math.min(height, few), false);
    }

    private void stretch(double[] at, Point[] sizes, double whole, double room, boolean across) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        double edge = 0;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, at[i]);
            most = Math.max(most, at[i]);
            edge = Math.max(edge, across ? sizes[i].x() : sizes[i].y());
        }
        for (int i = 0; i < count; i++) {
            at[i] = most - least < 1e-9
                    ? whole / 2
                    : (whole - room) / 2 + edge + (at[i] - least) / (most - least) * Math.max(0, room - 2 * edge);
        }
    }

    private void part(Point[] sizes, double width, double height) {
        for (int push = 0; push < PUSHES; push++) {
            boolean moved = false;
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    moved |= part(i, j, sizes);
                }
            }
            for (int i = 0; i < count; i++) {
                x[i] = Math.max(sizes[i].x(), Math.min(width - sizes[i].x(), x[i]));
                y[i] = Math.max(sizes[i].y(), Math.min(height - sizes[i].y(), y[i]));
            }
            if (!moved) {
                return;
            }
        }
    }

    private boolean part(int i, int j, Point[] sizes) {
        double overX = sizes[i].x() + sizes[j].x() - Math.abs(x[i] - x[j]);
        double overY = sizes[i].y() + sizes[j].y() - Math.abs(y[i] - y[j]);
        if (overX <= 0 || overY <= 0) {
            return false;
        }
        if (overX < overY) {
            double by = (overX / 2 + 0.5) * (x[i] < x[j] ? -1 : 1);
            x[i] += by;
            x[j] -= by;
        } else {
            double by = (overY / 2 + 0.5) * (y[i] < y[j] ? -1 : 1);
            y[i] += by;
            y[j] -= by;
        }
        return true;
    }
}
