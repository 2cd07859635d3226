package casus.cli;

import casus.analysis.AnalysisJson;
import casus.record.Agreement;
import casus.record.Sample;
import casus.record.Samples;
import casus.record.Store;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus sample}: claims that several reviewers code without seeing each other's answers. */
@Command(
        name = "sample",
        description =
                "Draws a sample of claims that two or more reviewers code blind, tells how far they agree, and settles their"
                        + " differences.",
        subcommands = {SampleCode.class, SampleSettle.class},
        mixinStandardHelpOptions = true)
final class SampleCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        command.commandLine().usage(command.commandLine().getOut());
    }

    @Command(
            name = "draw",
            description = "Draws claims at random: by the same seed the same from the same record.",
            mixinStandardHelpOptions = true)
    int draw(
            @Parameters(paramLabel = "NAME", description = "What the sample is called.") String name,
            @Option(
                            names = "--reviewers",
                            required = true,
                            paramLabel = "NAMES",
                            description = "Who codes it, two or more, divided by commas.")
                    String reviewers,
            @Mixin SizeOption size,
            @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Any number; 1 without it.")
                    long seed,
            @Mixin FilterOptions filter,
            @Mixin WhoOption who,
            @Mixin StoreOptions store) {
        List<String> names = Arrays.stream(reviewers.split(","))
                .map(each -> WhoOption.name(each, Map.of()))
                .toList();
        try (Store record = store.existing()) {
            Sample sample = new Samples(record, Instant::now)
                    .draw(name.strip(), filter.claims(null), size.size(), seed, names, who.name());
            out().println("sample " + sample.name() + ": "
                    + Counts.of(sample.claims().size(), "claim") + "; decision " + sample.decision());
            names.forEach(each -> out().println("  casus sample code " + sample.name() + " --who " + each));
        }
        out().flush();
        return 0;
    }

    @Command(name = "list", description = "Lists samples and how far they are.", mixinStandardHelpOptions = true)
    int list(@Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            Samples samples = new Samples(record, Instant::now);
            for (Sample sample : samples.all()) {
                List<String> far = new ArrayList<>();
                samples.progress(sample.name()).forEach((reviewer, count) -> far.add(reviewer + " " + count));
                out().println(sample.name() + "  " + Counts.of(sample.claims().size(), "claim") + ", seed "
                        + sample.seed() + "; coded: " + String.join(", ", far));
            }
        }
        out().flush();
        return 0;
    }

    @Command(
            name = "agreement",
            description =
                    "Tells how far the reviewers agree, once all are done: Krippendorff's alpha for nominal values, for whether"
                            + " it is a claim, each field, and the whole.",
            mixinStandardHelpOptions = true)
    int agreement(
            @Parameters(paramLabel = "NAME", description = "Name of the sample.") String name,
            @Option(
                            names = "--format",
                            defaultValue = "table",
                            paramLabel = "FORMAT",
                            description = "table (for people) or json.")
                    String format,
            @Mixin StoreOptions store) {
        try (Store record = store.existing()) {
            Map<String, Agreement> agreement = new Samples(record, Instant::now).agreement(name);
            if (format.equals("json")) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                agreement.forEach((field, one) -> json.putObject(field)
                        .put("alpha", one.alpha())
                        .put("units", one.units())
                        .put("alike", one.alike()));
                out().println(AnalysisJson.pretty(json));
            } else {
                out().println(String.format(Locale.ROOT, "%-12s %6s %8s", "", "alpha", "alike"));
                agreement.forEach((field, one) -> out().println(line(field, one)));
                out().println("alpha is - where all values are the same: then it tells nothing");
            }
        }
        out().flush();
        return 0;
    }

    private static String line(String field, Agreement one) {
        String alpha = one.alpha() == null ? "-" : String.format(Locale.ROOT, "%.3f", one.alpha());
        return String.format(Locale.ROOT, "%-12s %6s %4d of %d", field, alpha, one.alike(), one.units());
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
