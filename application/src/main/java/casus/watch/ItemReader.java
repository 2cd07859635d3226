package casus.watch;

import casus.document.Source;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.ingest.Web;
import casus.record.WatchItems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets the documents of an item: the page that it links to, the text that the feed holds, or a file. */
final class ItemReader {
    private static final int MOST_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private final Hosts hosts;
    private final Pace pace;
    private final Backoff backoff;
    private final boolean allowsPrivate;

    ItemReader(Hosts hosts, Pace pace, Settings settings) {
        this.hosts = hosts;
        this.pace = pace;
        this.backoff = new Backoff(settings.seed());
        this.allowsPrivate = settings.allowsPrivate();
    }

    /**
     * What came of reading an item.
     *
     * @param sources documents; empty where there is a problem
     * @param again when to try again; null where it will not get better
     */
    record Read(WatchItems.Row item, List<Source> sources, String problem, @Nullable Instant again) {}

    /** Reads an item. Never fails on what comes. */
    Read read(WatchItems.Row item) throws InterruptedException {
        if (item.link().isBlank() && item.page() == null) {
            return file(item);
        }
        if (!item.isStub() && item.page() != null || item.link().isBlank()) {
            return fed(item, "");
        }
        try {
            Web.Answer answer = hosts.get(item.link(), null, null);
            if (answer.status() == 200) {
                return page(item, answer);
            }
            boolean passing = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
            return refused(item, "The server answered " + answer.status() + ".", passing, answer.pause(pace.now()));
        } catch (Hosts.Unasked e) {
            return refused(item, String.valueOf(e.getMessage()), e.mayPass(), e.pause);
        }
    }

    private Read page(WatchItems.Row item, Web.Answer answer) {
        List<Source> sources = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            answer.documents(item.key(), day(item), input -> {
                sources.addAll(input.sources());
                Input.Problem problem = input.problem();
                if (problem != null) {
                    problems.add(problem.message());
                }
            });
        } catch (IOException e) {
            problems.add("It cannot be read: " + e.getMessage() + ".");
        }
        return sources.isEmpty()
                ? refused(item, String.join(" ", problems), false, Duration.ZERO)
                : new Read(item, sources, "", null);
    }

    /** Later, as long as that may help; then what the feed itself holds. */
    private Read refused(WatchItems.Row item, String problem, boolean passing, Duration asked) {
        if (passing && item.tries() + 1 < MOST_TRIES) {
            return new Read(
                    item, List.of(), problem, backoff.next(item.key(), pace.now(), FIRST_WAIT, item.tries(), asked));
        }
        return fed(item, problem);
    }

    private Read fed(WatchItems.Row item, String problem) {
        byte[] page = item.page();
        if (page == null) {
            return new Read(
                    item, List.of(), problem.isEmpty() ? "The entry holds neither text nor a link." : problem, null);
        }
        return new Read(
                item,
                List.of(new Source(
                        item.key(),
                        item.key(),
                        page,
                        Source.Format.HTML,
                        day(item),
                        null,
                        item.link().isBlank() ? null : item.link(),
                        "utf-8",
                        List.of())),
                problem,
                null);
    }

    private Read file(WatchItems.Row item) {
        List<Source> sources = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        new Inputs("auto", null, new ByteArrayInputStream(new byte[0]), allowsPrivate)
                .read(List.of(item.key()), input -> {
                    sources.addAll(input.sources());
                    Input.Problem problem = input.problem();
                    if (problem != null) {
                        problems.add(problem.message());
                    }
                });
        return new Read(item, sources, String.join(" ", problems), null);
    }

    /** The day of what bears none of its own: when it was published, as the feed has it, else when it was first seen. */
    private static LocalDate day(WatchItems.Row item) {
        return item.published().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
