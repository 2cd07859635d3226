package casus.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days along a line, left to right.
 *
 * @param first day that begins at {@code left}; {@code last} the one that ends at {@code right}
 */
record TimeScale(LocalDate first, LocalDate last, double left, double right) {
    private static final int[] DAYS = {1, 2, 7, 14};
    private static final int[] MONTHS = {1, 2, 3, 6};
    private static final double ROOM = 70;
    private static final double WIDEST_BAR = 56;
    private static final double DAYS_A_MONTH = 30.44;

    /** Where a label stands. */
    record Tick(LocalDate day, double x, String label) {}

    /** Where a day begins; days outside lie outside. */
    double x(LocalDate day) {
        return left + (right - left) * ChronoUnit.DAYS.between(first, day) / days();
    }

    /** Where the bar of a stretch of days stands; between two there is room to tell them apart. */
    record Slot(double left, double width) {}

    Slot slot(LocalDate from, LocalDate next) {
        double begin = x(from);
        double room = x(next) - begin;
        double width = Math.max(1, Math.min(WIDEST_BAR, room - (room > 4 ? 1 : 0.3)));
        return new Slot(begin + (room - width) / 2, width);
    }

    private double days() {
        return ChronoUnit.DAYS.between(first, last) + 1.0;
    }

    /** Round days far enough apart for their labels; the first of them, and each January, with its year. */
    List<Tick> ticks() {
        double day = (right - left) / days();
        for (int days : DAYS) {
            if (days * day >= ROOM) {
                return daily(days);
            }
        }
        for (int months : MONTHS) {
            if (months * DAYS_A_MONTH * day >= ROOM) {
                return monthly(months);
            }
        }
        int years = (int) Numbers.nice(Math.ceil(ROOM * 0.7 / (365.25 * day)));
        return yearly(years);
    }

    private List<Tick> daily(int step) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = step >= 7 ? Step.WEEK.first(first.plusDays(6)) : first;
        for (; !day.isAfter(last); day = day.plusDays(step)) {
            boolean year = ticks.isEmpty() || ticks.get(ticks.size() - 1).day().getYear() != day.getYear();
            String label = day.getDayOfMonth() + " " + Words.month(day) + (year ? " " + day.getYear() : "");
            ticks.add(new Tick(day, x(day), label));
        }
        return ticks;
    }

    private List<Tick> monthly(int step) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = first.withDayOfYear(1);
        for (; !day.isAfter(last); day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                boolean year = ticks.isEmpty() || day.getMonthValue() == 1;
                ticks.add(new Tick(day, x(day), Words.month(day) + (year ? " " + day.getYear() : "")));
            }
        }
        return ticks;
    }

    private List<Tick> yearly(int step) {
        List<Tick> ticks = new ArrayList<>();
        for (int year = Math.floorDiv(first.getYear(), step) * step; year <= last.getYear(); year += step) {
            LocalDate day = LocalDate.of(year, 1, 1);
            if (!day.isBefore(first)) {
                ticks.add(new Tick(day, x(day), Integer.toString(year)));
            }
        }
        return ticks;
    }

    /** Draws lines over the height and labels at a foot; those that would leave the sheet are left out. */
    void draw(Svg svg, double top, double bottom, double foot, double width) {
        svg.begin("g", "class", "axis", "aria-hidden", "true");
        for (Tick tick : ticks()) {
            svg.empty("path", "class", "grid", "d", line(tick.x(), top, bottom));
            if (tick.x() + Sheet.width(tick.label()) + 3 <= width) {
                svg.leaf("text", tick.label(), "x", tick.x() + 3, "y", foot);
            }
        }
        svg.end();
    }

    private static String line(double x, double top, double bottom) {
        String at = Numbers.decimal(x, 1);
        return "M" + at + " " + Numbers.decimal(top, 1) + "V" + Numbers.decimal(bottom, 1);
    }
}
