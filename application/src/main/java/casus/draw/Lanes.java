package casus.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts bars with their labels into rows so that none lies over another. */
final class Lanes {
    private static final double LEAST = 6;
    private static final double TAIL = 22;
    private static final double GAP = 10;

    private final TimeScale scale;
    private final int letters;
    private final List<Double> ends = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    /**
     * Where a bar lies.
     *
     * @param lane its row, from 0
     * @param left of the solid part, which goes to {@code right}
     * @param openLeft whether it may have begun before, {@code openRight} whether it may have ended after
     * @param text x of the label; it ends there when {@code before}, else it begins there
     */
    record Bar(
            Happening of,
            int lane,
            double left,
            double right,
            boolean openLeft,
            boolean openRight,
            double text,
            boolean before,
            String label) {
        /** Whether the label lies on the bar, as there is no room beside it. */
        boolean over() {
            return !before && text < right;
        }

        double begin() {
            return Math.min(openLeft ? left - TAIL : left, before ? text - Sheet.width(label) : text);
        }

        double end() {
            return Math.max(openRight ? right + TAIL : right, before ? right : text + Sheet.width(label));
        }

        double tailLeft() {
            return left - TAIL;
        }

        double tailRight() {
            return right + TAIL;
        }
    }

    Lanes(TimeScale scale, int letters, List<Happening> happenings) {
        this.scale = scale;
        this.letters = letters;
        happenings.stream()
                .map(this::placed)
                .sorted(Comparator.comparing(Bar::begin)
                        .thenComparing(bar -> bar.of().id()))
                .forEach(this::take);
    }

    List<Bar> bars() {
        return bars;
    }

    int count() {
        return ends.size();
    }

    private Bar placed(Happening happening) {
        boolean openLeft = happening.from() == null || happening.from().isBefore(scale.first());
        boolean openRight = happening.to() == null
                || happening.ongoing()
                || happening.finish().isAfter(scale.last());
        double left = Math.max(scale.left() + (openLeft ? TAIL : 0), scale.x(happening.begin()));
        double right = Math.min(
                scale.right() - (openRight ? TAIL : 0),
                scale.x(happening.finish().plusDays(1)));
        if (openLeft && happening.from() == null) {
            left = right - LEAST;
        }
        if (right < left + LEAST) {
            right = left + LEAST;
            double over = right - scale.right() + (openRight ? TAIL : 0);
            if (over > 0) {
                left -= over;
                right -= over;
            }
        }
        left = Math.max(left, scale.left() + (openLeft ? TAIL : 0));
        right = Math.max(right, left + LEAST);
        boolean outside =
                happening.finish().isBefore(scale.first()) || happening.begin().isAfter(scale.last());
        String label = Sheet.cut((outside ? happening.begin().getYear() + " " : "") + happening.label(), letters);
        double after = (openRight ? right + TAIL : right) + 5;
        double wide = Sheet.width(label);
        double ahead = (openLeft ? left - TAIL : left) - 5;
        boolean before = after + wide > scale.right() && ahead - wide >= scale.left();
        // Where there is room on neither side the label lies on its bar.
        double text = before
                ? ahead
                : after + wide <= scale.right()
                        ? after
                        : Math.max(scale.left(), Math.min(left + 8, scale.right() - wide));
        return new Bar(happening, 0, left, right, openLeft, openRight, text, before, label);
    }

    private void take(Bar bar) {
        int lane = 0;
        while (lane < ends.size() && ends.get(lane) + GAP > bar.begin()) {
            lane++;
        }
        if (lane == ends.size()) {
            ends.add(0.0);
        }
        ends.set(lane, bar.end());
        bars.add(new Bar(
                bar.of(),
                lane,
                bar.left(),
                bar.right(),
                bar.openLeft(),
                bar.openRight(),
                bar.text(),
                bar.before(),
                bar.label()));
    }
}
