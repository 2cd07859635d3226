package casus.cli;

import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.page.PageShape;
import casus.page.SiteTemplates;
import casus.page.TemplateLearner;
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

/** Analyses documents side by side and hands the outcomes on in input order, a bounded number at a time. */
final class Workers {
    private static final int WINDOW_PER_WORKER = 4;

    private final Analyzer analyzer;
    private final int workers = Runtime.getRuntime().availableProcessors();

    Workers(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /**
     * Reads the inputs and hands on what came of each, in their order. Where files or folders hold many documents they are
     * gone through once before, for what the pages of each site repeat.
     */
    void run(Inputs inputs, List<String> names, Consumer<Outcome> sink) {
        SiteTemplates templates = templates(inputs, names);
        each(inputs, names, input -> outcome(input, templates), sink);
    }

    /** What the pages among the inputs teach of their sites; the same in whatever order they are given. */
    SiteTemplates templates(Inputs inputs, List<String> names) {
        List<String> lasting = Inputs.lasting(names);
        if (!inputs.mayBeMany(lasting)) {
            return SiteTemplates.NONE;
        }
        TemplateLearner learner = new TemplateLearner();
        each(inputs, lasting, Workers::shape, shape -> shape.ifPresent(learner::add));
        return learner.learned();
    }

    /** Pages that fail here are told of when they are read. */
    private static Optional<PageShape> shape(Input input) {
        try {
            return input.source() == null ? Optional.empty() : PageShape.of(input.source());
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private <T> void each(Inputs inputs, List<String> names, Function<Input, T> stage, Consumer<T> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Future<T>> window = new ArrayDeque<>();
        try {
            inputs.read(names, input -> {
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
    private Outcome outcome(Input input, SiteTemplates templates) {
        Source source = input.source();
        if (source == null) {
            return new Outcome(input.id(), null, input.problem());
        }
        try {
            return new Outcome(input.id(), analyzer.analyse(source, templates), null);
        } catch (UnreadableDocument e) {
            return problem(input, e.code(), String.valueOf(e.getMessage()), e.where());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return problem(input, "internal", "Casus failed on this document: " + e, source.origin());
        }
    }

    private static Outcome problem(Input input, String code, String message, String where) {
        return new Outcome(input.id(), null, new Input.Problem(code, message, where));
    }
}
