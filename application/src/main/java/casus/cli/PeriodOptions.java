package casus.cli;

import casus.record.ArticleQuery;
import casus.record.Filter;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.signal.Weeks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days a command is about: a week, or those of the filter. */
final class PeriodOptions {
    @Option(
            names = "--week",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "2025-W45",
            description =
                    "An ISO week; without a value, or without it and --since, the last week of the record that is over.")
    private @Nullable String week;

    /** First and last day. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * The days asked for.
     *
     * @throws StoreProblem when the week is none
     */
    Period period(Store record, Filter filter) {
        if (week != null && !week.isEmpty()) {
            LocalDate monday = Weeks.parse(week)
                    .orElseThrow(() -> new StoreProblem(
                            "bad-week", "--week " + week + " is no week. Write the year and the week: 2025-W45."));
            return new Period(monday, Weeks.sunday(monday));
        }
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        LocalDate last = last(record);
        if (week == null && since != null) {
            return new Period(since, until != null ? until : last.isBefore(since) ? since : last);
        }
        LocalDate day = until != null ? until : last;
        return new Period(Weeks.monday(day), Weeks.sunday(day));
    }

    /** A day of the last week that is over and that the record speaks of. */
    private static LocalDate last(Store record) {
        LocalDate over = Weeks.monday(LocalDate.now(ZoneOffset.UTC)).minusDays(1);
        return new ArticleQuery(record)
                .published()
                .map(days -> days.last().isBefore(over) ? days.last() : over)
                .orElse(over);
    }
}
