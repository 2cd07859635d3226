package casus.cli;

import casus.adding.Outcome;
import casus.adding.Provenance;
import casus.adding.Workers;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.analysis.Analyzer;
import casus.ingest.Inputs;
import casus.record.Dictionaries;
import casus.record.Intake;
import casus.record.Store;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus add}: documents into the record. */
@Command(
        name = "add",
        description =
                "Reads documents and keeps what they say in the record. The same bytes are kept once; a changed document"
                        + " becomes a new version.",
        mixinStandardHelpOptions = true)
final class Add implements Callable<Integer> {
    @Mixin
    private InputOptions options = new InputOptions();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--progress",
            description =
                    "Tell on standard error how far it is, how fast it goes and when it may be done, also where that is no terminal.")
    private boolean tellsProgress;

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    Add(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        Inputs inputs = options.open(command.commandLine(), System.in);
        PrintWriter out = command.commandLine().getOut();
        Progress progress =
                new Progress(command.commandLine().getErr(), options.today(), Progress.Told.of(tellsProgress));
        Tally tally = new Tally();
        try (Store record = store.open()) {
            Intake intake = new Intake(record);
            Analyzer analyzer = new Dictionaries(record, Instant::now)
                    .asFiles(kept -> options.engine(command.commandLine(), kept, engine));
            new Workers(analyzer)
                    .expecting(progress::expect)
                    .run(inputs, options.inputs(), pages -> intake.known(Provenance.sha256(pages)), outcome -> {
                        progress.done(outcome);
                        take(intake, outcome, tally, progress);
                    });
        }
        inputs.remarks().forEach(progress::say);
        progress.end();
        tally.print(out, store.location().toString());
        out.flush();
        return progress.failed() > 0 ? 1 : 0;
    }

    private void take(Intake intake, Outcome outcome, Tally tally, Progress progress) {
        Analysis analysis = outcome.analysis();
        if (outcome.known() != null) {
            intake.alsoAt(outcome.known(), Provenance.origin(outcome.sources()));
            tally.count("known");
        } else if (analysis != null) {
            Intake.Added added = intake.add(
                    Provenance.of(outcome.sources(), options.given(), Instant.now()), AnalysisJson.tree(analysis));
            tally.add(added);
            if (added.result() == Intake.Result.UPDATED) {
                progress.say(outcome.id() + ": version " + added.version()
                        + " of an article of the record; its claims replace" + " those of the version before.");
            }
        } else if (outcome.problem() != null) {
            tally.refuse(outcome.problem().code());
        }
    }

    /** What came of the run, in numbers. */
    private static final class Tally {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Integer> refused = new LinkedHashMap<>();
        private int claims;
        private int copies;

        void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        void add(Intake.Added added) {
            switch (added.result()) {
                case ADDED -> count("new");
                case UPDATED -> count("updated");
                case KNOWN -> count("known");
            }
            claims += added.claims();
            copies += added.copies() > 0 ? 1 : 0;
        }

        void refuse(String code) {
            refused.merge(code, 1, Integer::sum);
        }

        void print(PrintWriter out, String where) {
            out.println("new " + of("new") + ", updated " + of("updated") + ", already known " + of("known")
                    + ", refused "
                    + refused.values().stream().mapToInt(Integer::intValue).sum() + "; " + Counts.of(claims, "claim")
                    + "; record "
                    + where);
            if (copies > 0) {
                out.println(copies + (copies == 1 ? " is a copy" : " are copies")
                        + " of other articles and counted as one source with them");
            }
            refused.forEach((code, count) -> out.println("refused, " + code + ": " + count));
        }

        private int of(String what) {
            return counts.getOrDefault(what, 0);
        }
    }
}
