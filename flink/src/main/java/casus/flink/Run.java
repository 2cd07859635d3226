package casus.flink;

import casus.record.StoreProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus flink run}: documents to incidents on Flink, within this process or on a cluster. */
@Command(
        name = "run",
        description =
                "Reads documents and puts their claims together on Apache Flink: within this process, or on the cluster that"
                        + " Flink's own run hands this to.",
        mixinStandardHelpOptions = true)
final class Run implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files or folders: pages, text, PDF, web archives (WARC), jsonl; also s3://, hdfs:// and what else Flink"
                            + " has file systems for.")
    private List<String> inputs = List.of();

    @Option(names = "--as", defaultValue = "auto", paramLabel = "FORM", description = "As for casus read.")
    private String as = "auto";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Publication date of documents that have none.")
    private @Nullable LocalDate date;

    @Option(names = "--actors", paramLabel = "FILE", description = "A list of actors of your own; as for casus read.")
    private List<Path> actors = List.of();

    @Mixin
    private EndOptions ends = new EndOptions();

    @Option(names = "--parallel", paramLabel = "N", description = "How many tasks of a kind run side by side.")
    private @Nullable Integer parallel;

    @Option(
            names = "--streaming",
            description = "Run as a stream, one article after the other, also where all inputs have an end.")
    private boolean streaming;

    @Option(
            names = "--late-days",
            defaultValue = "60",
            paramLabel = "N",
            description = "How many days behind the newest an article may be and still be put together with others.")
    private int lateDays = Pipeline.Merging.DEFAULT_LATE_DAYS;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Plan plan = new Plan(FileNames.of(inputs), as, date, dictionaries(), ends.of(spec(), given()), lateDays);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings());
        if (parallel != null) {
            environment.setParallelism(parallel);
        }
        plan.lay(environment);
        JobExecutionResult result = environment.execute("casus");
        Tally tally = Tally.of(result);
        PrintWriter console = spec().commandLine().getOut();
        console.println(tally.line());
        console.flush();
        return tally.troubles() > 0 ? 1 : 0;
    }

    private Configuration settings() {
        Configuration settings = new Configuration();
        Settings.put(settings, streaming);
        return settings;
    }

    private List<String> dictionaries() {
        List<String> texts = new ArrayList<>();
        for (Path file : actors) {
            try {
                texts.add(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new StoreProblem("unreadable", "The list of actors " + file + " cannot be read: " + e, e);
            }
        }
        return texts;
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>(Map.of("as", as));
        if (date != null) {
            given.put("date", date.toString());
        }
        return given;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
