package casus.cli;

import casus.analysis.AnalysisJson;
import casus.export.AuditSheet;
import casus.record.Audit;
import casus.record.Audit.Judged;
import casus.record.ClaimQuery;
import casus.record.Review;
import casus.record.Store;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus audit}: how many claims of a record are right, by a sample that a person judges. */
@Command(
        name = "audit",
        description =
                "Draws claims at random for a person to judge, keeps the verdicts, and tells the precision with its"
                        + " interval of 95 %% (Wilson) by type, status and source.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    private static final String KEYS = "r right · w wrong · s cannot say · n later · u undo · q quit";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private FilterOptions filter = new FilterOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private SizeOption size = new SizeOption();

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Any number; 1 without it.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the sample as CSV instead of asking; fill in its column verdict.")
    private @Nullable Path out;

    @Option(names = "--in", paramLabel = "FILE", description = "Take the verdicts of such a CSV.")
    private @Nullable Path in;

    @Option(names = "--report", description = "Tell the precision of what was judged so far, and ask nothing.")
    private boolean report;

    @Option(names = "--format", defaultValue = "table", paramLabel = "FORMAT", description = "table or json.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        try (Store record = store.existing()) {
            Audit audit = new Audit(record, Instant::now);
            Path to = out;
            Path from = in;
            if (to != null) {
                List<ClaimQuery.Row> drawn = audit.draw(filter.claims(null), size.size(), seed);
                try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to))) {
                    AuditSheet.write(drawn, file);
                }
                console.println(Counts.of(drawn.size(), "claim") + " written to " + to
                        + "; fill in the column verdict (right, wrong, unsure), then casus audit --in " + to);
                console.flush();
                return 0;
            }
            if (from != null) {
                Map<String, Judged> verdicts = AuditSheet.read(Files.newBufferedReader(from, StandardCharsets.UTF_8));
                audit.judge(verdicts, who.name());
                console.println(Counts.of(verdicts.size(), "verdict") + " kept");
            } else if (!report) {
                ask(record, audit, console);
            }
            print(audit.report(), console);
        }
        console.flush();
        return 0;
    }

    private void ask(Store record, Audit audit, PrintWriter console) throws IOException {
        Map<String, Judged> known = audit.verdicts();
        List<ClaimQuery.Row> todo = audit.draw(filter.claims(null), size.size(), seed).stream()
                .filter(row -> !known.containsKey(row.claim().path("id").asText()))
                .toList();
        Answers answers = new Answers(System.in, console);
        Deque<Long> given = new ArrayDeque<>();
        console.println(Counts.of(todo.size(), "claim")
                + " to judge. Right is a claim of which all stands in its words. " + KEYS);
        int i = 0;
        while (i < todo.size()) {
            console.println();
            console.println((i + 1) + "/" + todo.size() + "  " + ClaimLine.of(todo.get(i)));
            String key = answers.next()[0];
            Optional<Judged> judged = key.equals("u") ? Optional.empty() : Judged.of(key);
            if (key.equals("q")) {
                return;
            }
            if (key.equals("u") && !given.isEmpty()) {
                new Review(record, Instant::now).undo(given.pop(), who.name());
                i = Math.max(0, i - 1);
            } else if (judged.isPresent()) {
                given.push(audit.judge(todo.get(i).claim().path("id").asText(), judged.get(), who.name()));
                i++;
            } else if (key.equals("n")) {
                i++;
            } else if (key.isEmpty()) {
                return;
            } else {
                console.println(KEYS);
            }
        }
    }

    private void print(List<Audit.Part> parts, PrintWriter console) {
        if (format.equals("json")) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            parts.forEach(part -> all.addObject()
                    .put("by", part.by())
                    .put("value", part.value())
                    .put("right", part.precision().right())
                    .put("judged", part.precision().judged())
                    .put("unsure", part.unsure())
                    .put("low", part.precision().low())
                    .put("high", part.precision().high()));
            console.println(AnalysisJson.pretty(all));
            return;
        }
        if (parts.isEmpty()) {
            console.println("Nothing was judged yet.");
        }
        parts.forEach(part -> console.println(line(part)));
    }

    private static String line(Audit.Part part) {
        String share = part.precision().judged() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.2f [%.2f–%.2f]",
                        part.precision().share(),
                        part.precision().low(),
                        part.precision().high());
        return String.format(
                        Locale.ROOT,
                        "%-7s %-24s %4d of %-4d %s",
                        part.by(),
                        part.value(),
                        part.precision().right(),
                        part.precision().judged(),
                        share)
                + (part.unsure() == 0 ? "" : "  " + part.unsure() + " unsure");
    }
}
