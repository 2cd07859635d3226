package casus.cli;

import casus.adding.Outcome;
import casus.analysis.Analysis;
import casus.ingest.Input;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Tells on standard error what could not be read and what looks odd; and, where it is asked to, how far a long run has come: on a
 * terminal in one line that changes, else in a line now and then.
 */
final class Progress {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LINES_NANOS = 10_000_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter err;
    private final LocalDate today;
    private final Told told;
    private final LongSupplier nanos;
    private final Pace pace;
    private OptionalInt expected = OptionalInt.empty();
    private long last;
    private boolean isOpen;
    private int documents;
    private int failed;

    /** How progress is told. */
    enum Told {
        NOT,
        /** In lines of their own. */
        LINES,
        /** In one line that changes. */
        TERMINAL;

        /** @param asked whether it is asked for, terminal or not */
        static Told of(boolean asked) {
            return Boolean.getBoolean("casus.terminal.errors") ? TERMINAL : asked ? LINES : NOT;
        }
    }

    Progress(PrintWriter err, LocalDate today, Told told) {
        this(err, today, told, System::nanoTime);
    }

    Progress(PrintWriter err, LocalDate today, Told told, LongSupplier nanos) {
        this.err = err;
        this.today = today;
        this.told = told;
        this.nanos = nanos;
        this.pace = new Pace(nanos);
        this.last = nanos.getAsLong();
    }

    /** How many inputs there are, once that is known. */
    void expect(int inputs) {
        expected = OptionalInt.of(inputs);
    }

    void done(Outcome outcome) {
        documents += Math.max(1, outcome.inputs().size());
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
        long now = nanos.getAsLong();
        if (told != Told.NOT && now - last >= (told == Told.TERMINAL ? TERMINAL_NANOS : LINES_NANOS)) {
            last = now;
            tell();
        }
    }

    void end() {
        if (told != Told.NOT) {
            tell();
        }
        if (isOpen) {
            err.println();
        }
        err.flush();
    }

    int failed() {
        return failed;
    }

    private void tell() {
        String line = "casus: " + pace.line(documents, failed, expected);
        if (told == Told.TERMINAL) {
            err.print(CLEAR + line);
            isOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    void say(String line) {
        err.println((isOpen ? CLEAR : "") + "casus: " + line);
        isOpen = false;
        err.flush();
    }
}
