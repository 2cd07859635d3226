package casus.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Outlines of countries from {@code outlines.tsv}, which {@code tools/build-outlines.py} writes and whose head tells its form. Borders
 * are arcs that neighbours share. Immutable.
 */
final class Outlines {
    private static final String FILE = "outlines.tsv";
    private static final double UNIT = 50;

    private final List<double[]> arcs = new ArrayList<>();
    private final Map<String, Land> lands = new TreeMap<>();
    private final List<Disputed> disputed = new ArrayList<>();

    /**
     * A country.
     *
     * @param point that stands for it, in degrees; null for what has no name in lists of countries
     * @param rings of numbers of arcs, ~n for one that is gone backwards; none where it is too small to have an outline
     * @param box what holds its largest ring; null where it has none
     */
    record Land(String code, String name, @Nullable Point point, List<int[]> rings, @Nullable Box box) {}

    /** Degrees that hold something; {@code east} is greater than 180 for what goes over that meridian. */
    record Box(double west, double south, double east, double north) {
        double size() {
            return (east - west) * (north - south);
        }
    }

    /** An area with whoever holds it, empty where nobody does alone, and whoever claims it; longitudes and latitudes in turn. */
    @SuppressWarnings("ArrayRecordComponent") // thousands of points
    record Disputed(String name, String holder, String claimant, double[] ring) {}

    Outlines() {
        int number = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    take(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    FILE + " line " + number + " cannot be read: " + e.getMessage()
                            + ". Make it anew with tools/build-outlines.py.",
                    e);
        }
    }

    private void take(String[] cells) {
        switch (cells[0]) {
            case "arc" -> arcs.add(points(cells[1]));
            case "country" -> {
                Point point = cells[3].isEmpty()
                        ? null
                        : new Point(Double.parseDouble(cells[4]), Double.parseDouble(cells[3]));
                List<int[]> rings = rings(cells[5]);
                lands.put(cells[1], new Land(cells[1], cells[2], point, rings, box(rings)));
            }
            case "disputed" -> disputed.add(new Disputed(cells[1], cells[2], cells[3], points(cells[4])));
            default -> throw new IllegalArgumentException("\"" + cells[0] + "\" is none of arc, country, disputed");
        }
    }

    private static double[] points(String cell) {
        String[] steps = cell.split(" ");
        double[] points = new double[2 * steps.length];
        int x = 0;
        int y = 0;
        for (int i = 0; i < steps.length; i++) {
            int comma = steps[i].indexOf(',');
            x += Integer.parseInt(steps[i].substring(0, comma));
            y += Integer.parseInt(steps[i].substring(comma + 1));
            points[2 * i] = x / UNIT;
            points[2 * i + 1] = y / UNIT;
        }
        return points;
    }

    private List<int[]> rings(String cell) {
        List<int[]> rings = new ArrayList<>();
        for (String ring : cell.isEmpty() ? new String[0] : cell.split(";")) {
            String[] numbers = ring.split(",");
            int[] of = new int[numbers.length];
            for (int i = 0; i < of.length; i++) {
                boolean backwards = numbers[i].startsWith("~");
                int arc = Integer.parseInt(backwards ? numbers[i].substring(1) : numbers[i]);
                if (arc >= arcs.size()) {
                    throw new IllegalArgumentException("there is no arc " + arc);
                }
                of[i] = backwards ? ~arc : arc;
            }
            rings.add(of);
        }
        return List.copyOf(rings);
    }

    private @Nullable Box box(List<int[]> rings) {
        Box largest = null;
        for (int[] ring : rings) {
            Box box = new Box(540, 90, -540, -90);
            double[] points = unrolled(ring(ring, this::arc));
            for (int i = 0; i < points.length; i += 2) {
                box = new Box(
                        Math.min(box.west(), points[i]),
                        Math.min(box.south(), points[i + 1]),
                        Math.max(box.east(), points[i]),
                        Math.max(box.north(), points[i + 1]));
            }
            if (largest == null || box.size() > largest.size()) {
                largest = box;
            }
        }
        return largest;
    }

    /** By code. */
    Map<String, Land> lands() {
        return lands;
    }

    List<Disputed> disputed() {
        return disputed;
    }

    int arcs() {
        return arcs.size();
    }

    /** The points of an arc, longitudes and latitudes in turn. */
    double[] arc(int number) {
        return arcs.get(number);
    }

    /** The points of a ring, the first again at the end, by a way of getting the points of an arc. */
    static double[] ring(int[] ring, java.util.function.IntFunction<double[]> arc) {
        int length = 0;
        for (int number : ring) {
            length += arc.apply(number < 0 ? ~number : number).length;
        }
        double[] points = new double[length];
        int at = 0;
        for (int number : ring) {
            double[] of = arc.apply(number < 0 ? ~number : number);
            int count = of.length / 2;
            for (int i = 0; i < count; i++) {
                int from = number < 0 ? count - 1 - i : i;
                points[at++] = of[2 * from];
                points[at++] = of[2 * from + 1];
            }
        }
        return points;
    }

    /** Longitudes that go on over the 180th meridian without a jump, so that they may be greater than 180. */
    private static double[] unrolled(double[] ring) {
        double[] points = ring.clone();
        for (int i = 2; i < points.length; i += 2) {
            points[i] = points[i - 2] + Frame.wrap(points[i] - points[i - 2]);
        }
        return points;
    }

    /** Whether a country's outline goes around a point. */
    boolean contains(Land land, double longitude, double latitude) {
        boolean inside = false;
        for (int[] ring : land.rings()) {
            double[] points = unrolled(ring(ring, this::arc));
            for (int turn = -360; turn <= 360; turn += 360) {
                inside ^= contains(points, longitude + turn, latitude);
            }
        }
        return inside;
    }

    private static boolean contains(double[] points, double longitude, double latitude) {
        boolean inside = false;
        for (int i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
            double part = (latitude - points[i + 1]) / (points[j + 1] - points[i + 1]);
            if (points[i + 1] > latitude != points[j + 1] > latitude
                    && longitude < (points[j] - points[i]) * part + points[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
