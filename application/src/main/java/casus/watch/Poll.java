package casus.watch;

import casus.ingest.FeedEntry;
import casus.ingest.Followed;
import casus.ingest.Web;
import casus.record.WatchItems;
import casus.record.WatchSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a feed or a sitemap what there is, and keeps what it tells. */
final class Poll {
    private static final int MOST_SITEMAPS = 20;

    private final Hosts hosts;
    private final Pace pace;
    private final Settings settings;
    private final Backoff backoff;
    private final WatchSources sources;
    private final WatchItems items;

    Poll(Hosts hosts, Pace pace, Settings settings, WatchSources sources, WatchItems items) {
        this.hosts = hosts;
        this.pace = pace;
        this.settings = settings;
        this.backoff = new Backoff(settings.seed());
        this.sources = sources;
        this.items = items;
    }

    /**
     * Asks once.
     *
     * @return what to tell a person; empty where there is nothing to tell
     */
    String of(WatchSources.Row source) throws InterruptedException {
        try {
            Web.Answer answer = hosts.get(source.where(), source.etag(), source.lastModified());
            return switch (answer.status()) {
                case 200 -> read(source, answer);
                case 204, 304 -> unchanged(source, answer);
                default -> failed(source, "The server answered " + answer.status() + ".", answer.pause(pace.now()));
            };
        } catch (Hosts.Unasked e) {
            return failed(source, String.valueOf(e.getMessage()), e.pause);
        } catch (IOException e) {
            return failed(source, "What it gave cannot be read: " + e.getMessage() + ".", Duration.ZERO);
        }
    }

    private String read(WatchSources.Row source, Web.Answer answer) throws IOException, InterruptedException {
        Instant now = pace.now();
        Followed followed = Followed.of(source.where(), answer, now);
        if (followed.kind() == Followed.Kind.PAGE) {
            return named(source, followed);
        }
        List<FeedEntry> entries = new ArrayList<>(followed.entries());
        String problem = followed.kind() == Followed.Kind.SITEMAPS ? further(followed, entries) : null;
        boolean feed = followed.kind() == Followed.Kind.FEED;
        Map<String, WatchItems.Told> told = new LinkedHashMap<>();
        for (FeedEntry entry : entries) {
            WatchItems.Told item = told(source, entry, feed, now);
            if (!item.key().isBlank()) {
                told.putIfAbsent(item.key(), item);
            }
        }
        // Of several sitemaps one may change while the list of them stays as it was.
        boolean conditional = followed.kind() != Followed.Kind.SITEMAPS;
        int fresh = items.tell(
                source,
                new WatchItems.Answer(
                        feed ? "feed" : "sitemap",
                        followed.title(),
                        moved(source, answer),
                        conditional ? answer.etag() : null,
                        conditional ? answer.lastModified() : null,
                        problem),
                List.copyOf(told.values()),
                now,
                backoff.next(source.address(), now, settings.every(), 0, Duration.ZERO));
        return fresh == 0 ? "" : source.address() + ": " + fresh + " new or changed of " + told.size();
    }

    /** The entries of further sitemaps; what to say of those that were left out. */
    private @Nullable String further(Followed index, List<FeedEntry> entries) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        int asked = 0;
        for (String address : index.sitemaps()) {
            if (++asked > MOST_SITEMAPS) {
                problems.add((index.sitemaps().size() - MOST_SITEMAPS) + " of its sitemaps, the oldest, are not read");
                break;
            }
            try {
                Web.Answer answer = hosts.get(address, null, null);
                if (answer.status() == 200) {
                    entries.addAll(Followed.of(address, answer, pace.now()).entries());
                } else {
                    problems.add(address + " answered " + answer.status());
                }
            } catch (Hosts.Unasked | IOException e) {
                problems.add(address + ": " + e.getMessage());
            }
        }
        return problems.isEmpty() ? null : String.join("; ", problems);
    }

    private WatchItems.Told told(WatchSources.Row source, FeedEntry entry, boolean feed, Instant now) {
        byte[] page = entry.input() == null || entry.input().source() == null
                ? null
                : entry.input().source().bytes();
        Instant published = entry.published();
        boolean future = published != null && published.isAfter(now.plus(1, ChronoUnit.DAYS));
        boolean old = !feed
                && (published == null
                        ? source.succeededAt() == null
                        : published.isBefore(now.minus(settings.backlogDays(), ChronoUnit.DAYS)));
        String text = page == null ? "" : new String(page, StandardCharsets.UTF_8).replace(entry.link(), "");
        return new WatchItems.Told(
                Keys.of(entry.key()),
                entry.guid(),
                entry.link(),
                feed ? Keys.hash(text) : Keys.hash(String.valueOf(published)),
                entry.isStub() || settings.wholePages(),
                future ? null : published,
                page,
                old);
    }

    /** A page that names its feeds leads to the first of them. */
    private String named(WatchSources.Row source, Followed page) {
        if (page.feeds().isEmpty() || page.feeds().get(0).equals(source.where())) {
            return failed(
                    source, "It is a page, and names no feed. Give the address of its feed or sitemap.", Duration.ZERO);
        }
        String feed = page.feeds().get(0);
        Instant now = pace.now();
        items.tell(source, new WatchItems.Answer("feed", page.title(), feed, null, null, null), List.of(), now, now);
        return source.address() + ": its feed is " + feed;
    }

    private String unchanged(WatchSources.Row source, Web.Answer answer) {
        Instant now = pace.now();
        items.tell(
                source,
                new WatchItems.Answer(
                        source.kind() == null ? "feed" : source.kind(),
                        source.title(),
                        moved(source, answer),
                        answer.etag() == null ? source.etag() : answer.etag(),
                        answer.lastModified() == null ? source.lastModified() : answer.lastModified(),
                        source.problem()),
                List.of(),
                now,
                backoff.next(source.address(), now, settings.every(), 0, Duration.ZERO));
        return "";
    }

    private static @Nullable String moved(WatchSources.Row source, Web.Answer answer) {
        return answer.moved() != null ? answer.moved() : source.movedTo();
    }

    private String failed(WatchSources.Row source, String problem, Duration asked) {
        Instant now = pace.now();
        sources.failed(
                source,
                problem,
                now,
                backoff.next(source.address(), now, settings.every(), source.failures() + 1, asked));
        return source.address() + ": " + problem;
    }
}
