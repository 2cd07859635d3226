package casus.adding;

import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.ingest.Joining;
import casus.ingest.Surveys;
import casus.page.SiteTemplates;
import casus.page.SurveyedPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Analyses documents side by side and hands the outcomes on in input order, a bounded number at a time. */
public final class Workers {
    private static final int WINDOW_PER_WORKER = 4;

    private final Analyzer analyzer;
    private final int workers;
    private IntConsumer expected = inputs -> {};

    /** As many at a time as there are processors. */
    public Workers(Analyzer analyzer) {
        this(analyzer, Runtime.getRuntime().availableProcessors());
    }

    /** @param workers how many documents are analysed at a time */
    public Workers(Analyzer analyzer, int workers) {
        this.analyzer = analyzer;
        this.workers = workers;
    }

    /** @param expected takes how many inputs there are, where that is known before the first is read for good */
    public Workers expecting(IntConsumer expected) {
        this.expected = expected;
        return this;
    }

    /**
     * Reads the inputs and hands on what came of each, in their order; pages of one article are one document. Files and
     * folders are gone through once before, for what the pages of each site repeat and which belong together.
     */
    public void run(Inputs inputs, List<String> names, Consumer<Outcome> sink) {
        run(inputs, names, pages -> Optional.empty(), sink);
    }

    /**
     * Reads the inputs as {@link #run(Inputs, List, Consumer)} does, without analysing what is known.
     *
     * @param known the key in the store of the article made from these bytes; asked from several threads
     */
    public void run(
            Inputs inputs, List<String> names, Function<List<Source>, Optional<String>> known, Consumer<Outcome> sink) {
        Surveys surveys = survey(inputs, names);
        SiteTemplates templates = surveys.templates();
        each(given -> joined(inputs, names, surveys, given), input -> outcome(input, templates, known), sink);
    }

    /** What the pages among those inputs that can be read twice say of each other. */
    public Surveys survey(Inputs inputs, List<String> names) {
        Surveys surveys = new Surveys();
        List<String> lasting = Inputs.lasting(names);
        if (inputs.mayBeMany(lasting)) {
            int[] count = new int[1];
            each(
                    given -> inputs.read(lasting, given),
                    input -> input.source() == null ? SurveyedPage.NONE : Surveys.of(input.source()),
                    page -> {
                        count[0]++;
                        surveys.add(page);
                    });
            if (lasting.size() == names.size()) {
                expected.accept(count[0]);
            }
        }
        return surveys;
    }

    /** Reads the inputs, pages of one article as one. */
    public static void joined(Inputs inputs, List<String> names, Surveys surveys, Consumer<Input> sink) {
        if (!inputs.mayBeMany(names)) {
            inputs.read(names, sink);
            return;
        }
        Joining joining =
                Inputs.lasting(names).equals(names) ? Joining.planned(surveys.articles(), sink) : Joining.inARow(sink);
        inputs.read(names, joining);
        joining.end();
    }

    private <T> void each(Consumer<Consumer<Input>> reading, Function<Input, T> stage, Consumer<T> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Future<T>> window = new ArrayDeque<>();
        try {
            reading.accept(input -> {
                window.add(pool.submit(() -> stage.apply(input)));
                if (window.size() >= workers * WINDOW_PER_WORKER) {
                    sink.accept(next(window));
                }
            });
            while (!window.isEmpty()) {
                sink.accept(next(window));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T next(Deque<Future<T>> window) {
        try {
            return window.removeFirst().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One poisonous document must not end the run: whatever it throws becomes its problem. */
    private Outcome outcome(Input input, SiteTemplates templates, Function<List<Source>, Optional<String>> known) {
        List<Source> pages = input.sources();
        if (pages.isEmpty()) {
            return new Outcome(input.id(), null, input.problem(), pages, null);
        }
        try {
            Optional<String> key = known.apply(pages);
            return key.isPresent()
                    ? new Outcome(input.id(), null, null, pages, key.get())
                    : new Outcome(input.id(), analyzer.analyse(pages, templates), null, pages, null);
        } catch (UnreadableDocument e) {
            return problem(input, e.code(), String.valueOf(e.getMessage()), e.where());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return problem(input, "internal", "Casus failed on this document: " + e, input.id());
        }
    }

    private static Outcome problem(Input input, String code, String message, String where) {
        return new Outcome(input.id(), null, new Input.Problem(code, message, where), input.sources(), null);
    }
}
