package casus.watch;

import casus.adding.Provenance;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.ingest.Web;
import casus.page.SiteTemplates;
import casus.record.Intake;
import casus.record.Received;
import casus.record.Store;
import casus.record.WatchItems;
import casus.record.WatchSources;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the sources of a store: asks those whose time has come, reads what is new, and keeps it. May be stopped or killed at any moment and
 * goes on from there; one at a time for a store.
 */
public final class Watch implements AutoCloseable {
    private static final int BATCH = 32;
    private static final int WINDOW_PER_WORKER = 2;
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Store store;
    private final Analyzed analyzed;
    private final Pace pace;
    private final Settings settings;
    private final Consumer<String> log;
    private final WatchSources sources;
    private final WatchItems items;
    private final Intake intake;
    private final Poll poll;
    private final ItemReader reader;
    private final int workers = Runtime.getRuntime().availableProcessors();
    private final ExecutorService fetching;
    private final ExecutorService analysing;
    private volatile boolean stopped;

    /** Makes an analysis, in the contract's form, of a document. */
    public interface Analyzed {
        JsonNode of(Source source) throws UnreadableDocument;

        /** By an analyzer. */
        static Analyzed by(Analyzer analyzer) {
            return source -> AnalysisJson.tree(analyzer.analyse(List.of(source), SiteTemplates.NONE));
        }
    }

    /** @param log is told what a person may want to know, a line each */
    public Watch(Store store, Analyzed analyzed, Pace pace, Settings settings, Consumer<String> log) {
        this.store = store;
        this.analyzed = analyzed;
        this.pace = pace;
        this.settings = settings;
        this.log = log;
        this.sources = new WatchSources(store);
        this.items = new WatchItems(store);
        this.intake = new Intake(store);
        Hosts hosts = new Hosts(new Web(settings.allowsPrivate(), settings.timeout()), pace, settings.hostDelay());
        this.poll = new Poll(hosts, pace, settings, sources, items);
        this.reader = new ItemReader(hosts, pace, settings);
        this.fetching = Executors.newFixedThreadPool(settings.fetchers(), daemons("watch-fetch"));
        this.analysing = Executors.newFixedThreadPool(workers, daemons("watch-analyse"));
    }

    /** Goes on until it is closed or its thread is interrupted. */
    public void run() throws InterruptedException {
        while (!stopped) {
            round(false);
            Instant latest = pace.now().plus(LONGEST_SLEEP);
            Instant next = sources.next().filter(due -> due.isBefore(latest)).orElse(latest);
            pace.sleepUntil(next);
        }
    }

    /**
     * Asks sources and reads what is new, until nothing more is due.
     *
     * @param all whether all sources are asked, or those alone whose time has come
     */
    public void round(boolean all) throws InterruptedException {
        List<Future<String>> polls = new ArrayList<>();
        for (WatchSources.Row source : all ? sources.list() : sources.due(pace.now())) {
            polls.add(fetching.submit(() -> poll(source)));
        }
        for (Future<String> each : polls) {
            say(value(each));
        }
        for (WatchSources.Row source : sources.list()) {
            // A page that names its feed is followed to it at once.
            if (all
                    && source.movedTo() != null
                    && source.etag() == null
                    && !source.nextAt().isAfter(pace.now())) {
                say(poll(source));
            }
        }
        List<WatchItems.Row> batch = items.due(pace.now(), BATCH);
        while (!batch.isEmpty() && !stopped) {
            read(batch);
            batch = items.due(pace.now(), BATCH);
        }
    }

    private String poll(WatchSources.Row source) throws InterruptedException {
        Instant now = pace.now();
        return source.address().contains("://")
                ? poll.of(source)
                : Folder.poll(source, sources, items, now, now.plus(settings.every()));
    }

    private void read(List<WatchItems.Row> batch) throws InterruptedException {
        List<Future<ItemReader.Read>> reads = new ArrayList<>();
        batch.forEach(item -> reads.add(fetching.submit(() -> reader.read(item))));
        Deque<Future<Done>> window = new ArrayDeque<>();
        for (Future<ItemReader.Read> each : reads) {
            ItemReader.Read read = value(each);
            window.add(analysing.submit(() -> analyse(read)));
            if (window.size() >= workers * WINDOW_PER_WORKER) {
                keep(value(window.removeFirst()));
            }
        }
        while (!window.isEmpty()) {
            keep(value(window.removeFirst()));
        }
    }

    /** An item with the documents that were made of it: each with its analysis, or the key of the article that is there already. */
    private record Done(ItemReader.Read read, List<Document> documents, String problem) {}

    private record Document(Received received, @Nullable JsonNode analysis, @Nullable String known) {}

    /** One poisonous document must not end the watch: whatever it throws becomes its problem. */
    private Done analyse(ItemReader.Read read) {
        List<Document> documents = new ArrayList<>();
        String problem = read.problem();
        for (Source source : read.sources()) {
            Received received = Provenance.of(List.of(source), Map.of("as", "auto"), pace.now());
            try {
                Optional<String> known = intake.known(received.sha256());
                documents.add(
                        new Document(received, known.isPresent() ? null : analyzed.of(source), known.orElse(null)));
            } catch (UnreadableDocument e) {
                problem = String.valueOf(e.getMessage());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                problem = "Casus failed on this document: " + e;
            }
        }
        return new Done(read, documents, problem);
    }

    private void keep(Done done) {
        WatchItems.Row item = done.read().item();
        Instant again = done.read().again();
        List<Document> documents = done.documents();
        if (documents.isEmpty() && again != null) {
            items.later(item, done.problem(), again);
            say(item.key() + ": " + done.problem() + " It is tried again at " + again + ".");
        } else if (documents.isEmpty()) {
            String problem = done.problem().isEmpty() ? "It holds no document." : done.problem();
            items.failed(item, problem, pace.now());
            say(item.key() + ": " + problem);
        } else {
            for (int i = 0; i < documents.size(); i++) {
                keep(item, documents.get(i), i == documents.size() - 1);
            }
            if (!done.problem().isEmpty()) {
                say(item.key() + ": " + done.problem());
            }
        }
    }

    private void keep(WatchItems.Row item, Document document, boolean last) {
        JsonNode analysis = document.analysis();
        String known = document.known();
        if (known != null) {
            intake.alsoAt(known, document.received().origin());
            if (last) {
                items.known(item, known, pace.now());
            }
        } else if (analysis != null && last) {
            items.done(intake, item, document.received(), analysis, pace.now());
        } else if (analysis != null) {
            intake.add(document.received(), analysis);
        }
    }

    private void say(String line) {
        if (!line.isEmpty()) {
            log.accept(line);
        }
    }

    private static <T> T value(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The store that is filled. */
    public Store store() {
        return store;
    }

    /** Ends what is under way; what was not kept yet is read again the next time. */
    @Override
    public void close() {
        stopped = true;
        fetching.shutdownNow();
        analysing.shutdownNow();
    }
}
