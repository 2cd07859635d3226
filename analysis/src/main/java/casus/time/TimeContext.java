package casus.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a relative time is relative to: the day of publication, and whether the clause looks ahead. */
record TimeContext(@Nullable LocalDate published, boolean future) {}
