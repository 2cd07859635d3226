package casus.flink;

import casus.incident.Horizon;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Days of publication as the times of Flink's events. */
final class Days {
    /** The last moment but one: what is left is done with before what waits for the very end. */
    private static final long LAST = Long.MAX_VALUE - 1;

    private Days() {}

    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The begin of a day in UTC, in milliseconds. */
    static long time(LocalDate day) {
        return TimeUnit.DAYS.toMillis(day.toEpochDay());
    }

    /**
     * When what was published on a day is done with, as all that is still to come lies beyond the horizon. What has no day of its own
     * counts from the day that the stream has reached.
     */
    static long end(@Nullable LocalDate published, long watermark) {
        if (published != null) {
            return time(published.plusDays(Horizon.DAYS + 1L));
        }
        boolean reached = watermark != Long.MIN_VALUE && watermark != Long.MAX_VALUE;
        return reached ? watermark + TimeUnit.DAYS.toMillis(Horizon.DAYS + 1L) : LAST;
    }

    /** The last day whose articles are done with at a time. */
    static LocalDate doneBefore(long time) {
        return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(time)).minusDays(Horizon.DAYS);
    }
}
