package casus.cli;

import casus.analysis.Analyzer;
import casus.document.Source;
import casus.document.UnreadableDocument;
import casus.ingest.Input;
import casus.ingest.Inputs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Analyses documents side by side and hands the outcomes on in input order, a bounded number at a time. */
final class Workers {
    private static final int WINDOW_PER_WORKER = 4;

    private final Analyzer analyzer;
    private final int workers = Runtime.getRuntime().availableProcessors();

    Workers(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    void run(Inputs inputs, List<String> names, Consumer<Outcome> sink) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Future<Outcome>> window = new ArrayDeque<>();
        try {
            inputs.read(names, input -> {
                window.add(pool.submit(() -> outcome(input)));
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

    private static Outcome next(Deque<Future<Outcome>> window) {
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
    private Outcome outcome(Input input) {
        Source source = input.source();
        if (source == null) {
            return new Outcome(input.id(), null, input.problem());
        }
        try {
            return new Outcome(input.id(), analyzer.analyse(source), null);
        } catch (UnreadableDocument e) {
            return problem(input, e.code(), String.valueOf(e.getMessage()), e.where());
        } catch (RuntimeException | StackOverflowError e) {
            return problem(input, "internal", "Casus failed on this document: " + e, source.origin());
        }
    }

    private static Outcome problem(Input input, String code, String message, String where) {
        return new Outcome(input.id(), null, new Input.Problem(code, message, where));
    }
}
