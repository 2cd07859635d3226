package casus.desk;

import casus.record.ArticleQuery;
import casus.record.Filter;
import casus.record.Store;
import casus.signal.Weeks;
import java.time.Instant;
import java.time.LocalDate;

/** The days that a page of signals or a brief is about. */
record Days(LocalDate from, LocalDate to) {
    /**
     * The week or the days of the address; else the last weeks of which the record speaks.
     *
     * @param filter its days, where it has some, go first
     * @param weeks how many without either
     * @throws Refusal when the week is none
     */
    static Days of(Visit visit, Filter filter, int weeks) {
        String week = visit.query("week");
        if (week != null) {
            LocalDate monday = Weeks.parse(week)
                    .orElseThrow(() ->
                            new Refusal(400, "bad-week", week + " is no week. Write the year and the week: 2025-W45."));
            return new Days(monday, Weeks.sunday(monday));
        }
        return of(visit.store(), visit.now(), filter, weeks);
    }

    /** The days of the filter, else the last weeks of which the record speaks. */
    static Days of(Store store, Instant now, Filter filter, int weeks) {
        LocalDate today = now.atZone(java.time.ZoneOffset.UTC).toLocalDate();
        LocalDate last = new ArticleQuery(store)
                .published()
                .map(ArticleQuery.Days::last)
                .filter(day -> day.isBefore(today))
                .orElse(today);
        LocalDate since = filter.since();
        LocalDate until = filter.until();
        LocalDate to = until == null ? last : until;
        LocalDate from = since == null ? Weeks.monday(to).minusWeeks(weeks - 1L) : since;
        return new Days(from.isAfter(to) ? to : from, to);
    }
}
