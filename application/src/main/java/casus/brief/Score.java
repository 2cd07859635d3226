package casus.brief;

import casus.signal.Occurrence;
import casus.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How important a story is for some days: the sum of its parts, each of which says what it counts.
 *
 * @param total sum of the points
 */
public record Score(double total, List<Part> parts) {
    private static final int MOST_SOURCES = 5;
    private static final double PER_DEATH_DOUBLING = 2;
    private static final double GRAVEST = 10;
    private static final double PER_GRAVITY = 0.5;
    private static final Map<Signal.Kind, Integer> NEW = Map.of(
            Signal.Kind.FIRST_CLASH, 4,
            Signal.Kind.NEW_ACTOR, 4,
            Signal.Kind.BREAK, 4,
            Signal.Kind.TREATY, 4,
            Signal.Kind.NEW_WEAPON, 2,
            Signal.Kind.FIRST_OF_KIND, 2,
            Signal.Kind.SURGE, 2);

    public Score {
        parts = List.copyOf(parts);
    }

    /** Points and what they are for. */
    public record Part(double points, String reason) {}

    /**
     * @param happened incidents of the days that happened; not empty
     * @param signals those that rest on one of them
     */
    static Score of(List<Occurrence> happened, List<Signal> signals) {
        List<Part> parts = new ArrayList<>();
        int sources = happened.stream()
                .mapToInt(one -> Math.min(MOST_SOURCES, one.sources()))
                .sum();
        parts.add(new Part(
                sources,
                count(happened.size(), "incident", "incidents") + ", together told by "
                        + count(sources, "independent source", "independent sources")));
        double killed = happened.stream().mapToDouble(Occurrence::killedLow).sum();
        if (killed > 0) {
            parts.add(new Part(
                    PER_DEATH_DOUBLING * Math.log1p(killed) / Math.log(2),
                    "at least " + Math.round(killed) + " killed"));
        }
        double gravity = happened.stream()
                .mapToDouble(one -> Math.abs(one.intensity()))
                .max()
                .orElse(0);
        parts.add(new Part(
                gravity * PER_GRAVITY,
                String.format(Locale.ROOT, "the gravest or most binding act weighs %.1f of %.0f", gravity, GRAVEST)));
        for (Signal signal : signals) {
            parts.add(new Part(NEW.getOrDefault(signal.kind(), 0), signal.text().replaceFirst("\\.$", "")));
        }
        return new Score(parts.stream().mapToDouble(Part::points).sum(), parts);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
