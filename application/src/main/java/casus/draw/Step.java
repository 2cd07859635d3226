package casus.draw;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a bar goes. */
enum Step {
    WEEK,
    MONTH,
    YEAR;

    /** The shortest step that leaves each bar at least so many of the pixels that there are. */
    static Step fitting(LocalDate first, LocalDate last, double pixels, double least) {
        if (pixels / (ChronoUnit.WEEKS.between(first, last) + 1) >= least) {
            return WEEK;
        }
        return pixels / (ChronoUnit.MONTHS.between(first, last) + 1) >= least ? MONTH : YEAR;
    }

    /** First day of the step that a day lies in; weeks begin on Monday. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** First day of the step after the one that begins here. */
    LocalDate next(LocalDate first) {
        return switch (this) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case YEAR -> first.plusYears(1);
        };
    }

    /** "Week of 3 Mar 2025", "Mar 2025", "2025". */
    String words(LocalDate first) {
        return switch (this) {
            case WEEK -> Words.of("step.week", Words.day(first));
            case MONTH -> Words.month(first) + " " + first.getYear();
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    String word() {
        return Words.of(
                switch (this) {
                    case WEEK -> "step.weeks";
                    case MONTH -> "step.months";
                    case YEAR -> "step.years";
                });
    }
}
