package casus.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Room on a sheet that labels and marks take turns for: who comes first gets it. */
final class Labels {
    private final double width;
    private final double height;
    private final List<Box> taken = new ArrayList<>();

    /** A rectangle. */
    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        static Box around(Point middle, double right, double down) {
            return new Box(middle.x() - right, middle.y() - down, middle.x() + right, middle.y() + down);
        }
    }

    /** Where a label stands: its x and baseline, and which end of it the x is. */
    record Placed(double x, double y, @Nullable String anchor) {}

    Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void take(Box box) {
        taken.add(box);
    }

    /** Beside a mark, right, left, below or above; null where all of that is taken. */
    @Nullable
    Placed beside(Point mark, double radius, String label) {
        double wide = Sheet.width(label);
        double gap = radius + 4;
        Placed[] places = {
            new Placed(mark.x() + gap, mark.y() + 4, null),
            new Placed(mark.x() - gap, mark.y() + 4, "end"),
            new Placed(mark.x(), mark.y() + gap + 10, "middle"),
            new Placed(mark.x(), mark.y() - gap - 2, "middle")
        };
        for (Placed place : places) {
            if (fits(box(place, wide))) {
                return place;
            }
        }
        return null;
    }

    /** Over a point; null where that is taken. */
    @Nullable
    Placed over(Point at, String label) {
        Placed place = new Placed(at.x(), at.y() + 4, "middle");
        return fits(box(place, Sheet.width(label))) ? place : null;
    }

    private static Box box(Placed place, double wide) {
        double left = place.anchor() == null
                ? place.x()
                : place.anchor().equals("end") ? place.x() - wide : place.x() - wide / 2;
        return new Box(left - 1, place.y() - 11, left + wide + 1, place.y() + 4);
    }

    private boolean fits(Box box) {
        if (box.left() < 0
                || box.right() > width
                || box.top() < 0
                || box.bottom() > height
                || taken.stream().anyMatch(box::meets)) {
            return false;
        }
        taken.add(box);
        return true;
    }
}
