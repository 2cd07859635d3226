package casus.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts places together that would lie over each other on the sheet. */
final class Clusters {
    private static final double SMALLEST = 5.5;
    private static final double LARGEST = 21;
    private static final double APART = 2;
    private static final double NEAR = 14;

    private Clusters() {}

    /**
     * Places drawn as one mark, at the place of the one with most incidents.
     *
     * @param spots that one first
     */
    record Cluster(Point at, List<Spot> spots, int incidents, double radius) {
        Spot main() {
            return spots.get(0);
        }

        int background() {
            return spots.stream().mapToInt(Spot::background).sum();
        }

        int reports() {
            return spots.stream().mapToInt(Spot::reports).sum();
        }

        int sources() {
            return spots.stream().mapToInt(Spot::sources).sum();
        }
    }

    /** Clusters that do not touch, the largest first. */
    static List<Cluster> of(List<Spot> spots, Frame frame) {
        int most = spots.stream().mapToInt(Spot::incidents).max().orElse(1);
        List<Spot> sorted = spots.stream()
                .sorted(Comparator.comparing((Spot spot) -> -spot.incidents())
                        .thenComparing(spot -> spot.point().y())
                        .thenComparing(spot -> spot.point().x())
                        .thenComparing(spot -> String.valueOf(spot.name()))
                        .thenComparing(Spot::one))
                .toList();
        Map<Long, List<Integer>> cells = new HashMap<>();
        List<List<Spot>> groups = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (Spot spot : sorted) {
            Point at = frame.at(spot.point().x(), spot.point().y());
            int group = near(at, cells, points);
            if (group < 0) {
                cells.computeIfAbsent(cell(at, 0, 0), key -> new ArrayList<>()).add(groups.size());
                groups.add(new ArrayList<>(List.of(spot)));
                points.add(at);
            } else {
                groups.get(group).add(spot);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            clusters.add(cluster(points.get(i), groups.get(i), most));
        }
        return apart(clusters, most);
    }

    private static int near(Point at, Map<Long, List<Integer>> cells, List<Point> points) {
        int nearest = -1;
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                for (int other : cells.getOrDefault(cell(at, right, down), List.of())) {
                    double distance = points.get(other).distance(at);
                    if (distance <= NEAR
                            && (nearest < 0 || distance < points.get(nearest).distance(at))) {
                        nearest = other;
                    }
                }
            }
        }
        return nearest;
    }

    private static long cell(Point at, int right, int down) {
        long column = (long) Math.floor(at.x() / NEAR) + right;
        long row = (long) Math.floor(at.y() / NEAR) + down;
        return (column << 32) ^ (row & 0xffffffffL);
    }

    /** Takes the smaller of two that touch into the larger, until none do. */
    private static List<Cluster> apart(List<Cluster> clusters, int most) {
        List<Cluster> done = new ArrayList<>();
        List<Cluster> rest = new ArrayList<>(clusters);
        boolean changed = true;
        while (changed) {
            changed = false;
            rest.sort(Comparator.comparing((Cluster cluster) -> -cluster.incidents())
                    .thenComparing(cluster -> cluster.at().x())
                    .thenComparing(cluster -> cluster.at().y()));
            done = new ArrayList<>();
            for (Cluster cluster : rest) {
                int touching = touching(done, cluster);
                if (touching < 0) {
                    done.add(cluster);
                } else {
                    Cluster larger = done.get(touching);
                    List<Spot> both = new ArrayList<>(larger.spots());
                    both.addAll(cluster.spots());
                    done.set(touching, cluster(larger.at(), both, most));
                    changed = true;
                }
            }
            rest = done;
        }
        return done;
    }

    private static int touching(List<Cluster> done, Cluster cluster) {
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i).at().distance(cluster.at()) < done.get(i).radius() + cluster.radius() + APART) {
                return i;
            }
        }
        return -1;
    }

    private static Cluster cluster(Point at, List<Spot> spots, int most) {
        int incidents = spots.stream().mapToInt(Spot::incidents).sum();
        double size = Math.min(1, Math.sqrt(incidents / (double) Math.max(most, 30)));
        double letters = incidents == 1 ? 0 : Integer.toString(incidents).length();
        double radius = Math.max(SMALLEST + (LARGEST - SMALLEST) * size, letters == 0 ? 0 : 5 + 3.2 * letters);
        return new Cluster(at, List.copyOf(spots), incidents, radius);
    }
}
