package casus.watch;

import java.time.Duration;

/**
 * How to watch.
 *
 * @param every how often a source is asked
 * @param hostDelay the least time between two requests to one host
 * @param timeout the time that one request may take, its redirects included
 * @param allowsPrivate whether addresses of this machine and its network may be asked
 * @param backlogDays how old what a sitemap tells of may be when it is first seen
 * @param wholePages whether the page is fetched also where the feed seems to hold all of it
 * @param fetchers how many requests are under way at most
 * @param seed of the chance that spreads requests
 */
public record Settings(
        Duration every,
        Duration hostDelay,
        Duration timeout,
        boolean allowsPrivate,
        int backlogDays,
        boolean wholePages,
        int fetchers,
        long seed) {
    /** What holds unless asked otherwise. */
    public static final Settings USUAL =
            new Settings(Duration.ofMinutes(15), Duration.ofSeconds(2), Duration.ofSeconds(40), false, 7, false, 4, 1);

    /** The same with private addresses allowed or not. */
    public Settings allowingPrivate(boolean allowed) {
        return new Settings(every, hostDelay, timeout, allowed, backlogDays, wholePages, fetchers, seed);
    }

    /** The same with other times. */
    public Settings paced(Duration each, Duration delay) {
        return new Settings(each, delay, timeout, allowsPrivate, backlogDays, wholePages, fetchers, seed);
    }

    /** The same with a sitemap's past taken up to so many days. */
    public Settings back(int days) {
        return new Settings(every, hostDelay, timeout, allowsPrivate, days, wholePages, fetchers, seed);
    }

    /** The same with whole pages or not. */
    public Settings whole(boolean pages) {
        return new Settings(every, hostDelay, timeout, allowsPrivate, backlogDays, pages, fetchers, seed);
    }
}
