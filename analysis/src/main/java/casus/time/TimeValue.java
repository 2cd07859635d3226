package casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time expression means. */
record TimeValue(
        TimeMention.Type type,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        TimeMention.Precision precision) {}
