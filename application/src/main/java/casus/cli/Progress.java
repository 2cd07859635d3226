package casus.cli;

import casus.adding.Outcome;
import casus.analysis.Analysis;
import casus.ingest.Input;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;

/** Tells on standard error what could not be read, what looks odd, and how far a long run has come. */
final class Progress {
    private static final int STEP = 100;
    private static final double NANOS = 1e9;

    private final PrintWriter err;
    private final LocalDate today;
    private final long begun = System.nanoTime();
    private int documents;
    private int failed;

    Progress(PrintWriter err, LocalDate today) {
        this.err = err;
        this.today = today;
    }

    void done(Outcome outcome) {
        documents++;
        Input.Problem problem = outcome.problem();
        if (problem != null) {
            failed++;
            boolean elsewhere = !problem.where().equals(outcome.id());
            say(outcome.id() + (elsewhere ? " (" + problem.where() + ")" : "") + ": " + problem.message());
        }
        for (String page : outcome.inputs()
                .subList(Math.min(1, outcome.inputs().size()), outcome.inputs().size())) {
            say(page + ": a further page of " + outcome.id() + ", read together with it.");
        }
        Analysis analysis = outcome.analysis();
        if (analysis != null) {
            LocalDate published = analysis.article().published();
            if (published != null && published.isAfter(today.plusDays(1))) {
                say(outcome.id() + ": the publication date " + published + " lies in the future. Check --date.");
            }
        }
        if (documents % STEP == 0) {
            say(rate());
        }
    }

    void end() {
        if (documents > STEP) {
            say(rate());
        }
        err.flush();
    }

    int failed() {
        return failed;
    }

    private String rate() {
        double seconds = Math.max(1, System.nanoTime() - begun) / NANOS;
        return String.format(
                Locale.ROOT, "%d documents, %.1f a second, %d not read", documents, documents / seconds, failed);
    }

    void say(String line) {
        err.println("casus: " + line);
        err.flush();
    }
}
