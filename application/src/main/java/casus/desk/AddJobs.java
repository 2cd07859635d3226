package casus.desk;

import casus.adding.Outcome;
import casus.adding.Provenance;
import casus.adding.Workers;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.ingest.Inputs;
import casus.record.Intake;
import casus.record.Store;
import casus.record.StoreProblem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents that were handed in through the desk, taken into the record one batch after the other, readers first. */
public final class AddJobs implements AutoCloseable {
    private static final int WAITING = 50;
    private static final int KEPT = 200;
    /** How long a document waits for readers at most. */
    private static final long YIELD_MILLIS = 500;

    private final Store store;
    private final DeskSettings settings;
    private final Supplier<Analyzer> engine;
    private final Readers readers;
    private @Nullable Analyzer analyzer;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    /**
     * @param engine loads the models the first time it is asked
     * @param readers who goes first
     */
    AddJobs(Store store, DeskSettings settings, Supplier<Analyzer> engine, Readers readers) {
        this.store = store;
        this.settings = settings;
        this.engine = engine;
        this.readers = readers;
        this.worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
            Thread thread = new Thread(task, "desk-adding");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /**
     * Documents as they were handed in.
     *
     * @param name of the file, the address, or "pasted"
     * @param bytes null for an address, which is fetched
     */
    record Given(String name, byte @Nullable [] bytes) {}

    /**
     * One document of a job.
     *
     * @param key of its article; null when it was refused
     * @param message why it was refused, or what is to know
     */
    public record Result(String name, String result, @Nullable String key, int claims, String message) {}

    /** A batch on its way. */
    public static final class Job {
        private final long number;
        private final int given;
        private final List<Result> results = new ArrayList<>();
        private boolean over;

        Job(long number, int given) {
            this.number = number;
            this.given = given;
        }

        public long number() {
            return number;
        }

        /** How many inputs it has; an archive is one of them however much it holds. */
        public int given() {
            return given;
        }

        public synchronized List<Result> results() {
            return List.copyOf(results);
        }

        public synchronized boolean over() {
            return over;
        }

        synchronized void add(Result result) {
            results.add(result);
            notifyAll();
        }

        synchronized void end() {
            over = true;
            notifyAll();
        }

        /** Waits until there are more results than these, or the end, or the time is over. */
        synchronized void await(int seen, long millis) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (!over && results.size() <= seen) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        }
    }

    /**
     * Begins a batch.
     *
     * @throws Refusal when too many are waiting
     */
    Job begin(List<Given> given, String as, @Nullable LocalDate date) {
        Job job = new Job(numbers.incrementAndGet(), given.size());
        synchronized (jobs) {
            jobs.put(job.number(), job);
            if (jobs.size() > KEPT) {
                jobs.remove(jobs.keySet().iterator().next());
            }
        }
        try {
            worker.execute(() -> run(job, given, as, date));
        } catch (RejectedExecutionException e) {
            throw new Refusal(503, "busy", "Too much is waiting to be added. Try again in a few minutes.");
        }
        return job;
    }

    Optional<Job> one(String number) {
        synchronized (jobs) {
            return number.matches("[0-9]{1,18}")
                    ? Optional.ofNullable(jobs.get(Long.parseLong(number)))
                    : Optional.empty();
        }
    }

    private void run(Job job, List<Given> given, String as, @Nullable LocalDate date) {
        try {
            Workers workers = new Workers(analyzer(), 1);
            Intake intake = new Intake(store);
            for (Given one : given) {
                byte[] bytes = one.bytes();
                InputStream in = bytes == null ? InputStream.nullInputStream() : new ByteArrayInputStream(bytes);
                Inputs inputs = new Inputs(as, date, in, settings.allowsPrivate());
                Map<String, String> options =
                        date == null ? Map.of("as", as) : Map.of("as", as, "date", date.toString());
                workers.run(
                        inputs,
                        List.of(bytes == null ? one.name() : "-"),
                        pages -> {
                            readers.yieldTo(YIELD_MILLIS);
                            return intake.known(Provenance.sha256(pages));
                        },
                        outcome -> {
                            readers.yieldTo(YIELD_MILLIS);
                            job.add(take(intake, one, outcome, options));
                        });
            }
        } catch (RuntimeException e) {
            job.add(new Result("", "refused", null, 0, "Casus failed: " + e));
        } finally {
            job.end();
        }
    }

    /** Only the worker asks. */
    private Analyzer analyzer() {
        Analyzer loaded = analyzer == null ? engine.get() : analyzer;
        analyzer = loaded;
        return loaded;
    }

    private Result take(Intake intake, Given given, Outcome outcome, Map<String, String> options) {
        String name = given.bytes() == null || outcome.id().equals("-") ? given.name() : outcome.id();
        Analysis analysis = outcome.analysis();
        try {
            if (outcome.known() != null) {
                return new Result(name, "known", outcome.known(), 0, "");
            }
            if (analysis == null) {
                return new Result(
                        name,
                        "refused",
                        null,
                        0,
                        outcome.problem() == null ? "" : outcome.problem().message());
            }
            Intake.Added added = intake.add(
                    Provenance.of(outcome.sources(), options, settings.clock().get()), AnalysisJson.tree(analysis));
            return new Result(
                    name,
                    added.result() == Intake.Result.ADDED ? "new" : "updated",
                    added.key(),
                    added.claims(),
                    added.copies() > 0 ? "copy" : "");
        } catch (StoreProblem e) {
            return new Result(name, "refused", null, 0, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
