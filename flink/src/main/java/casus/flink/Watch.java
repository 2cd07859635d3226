package casus.flink;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus flink watch}: documents as they come, for as long as it runs. */
@Command(
        name = "watch",
        description =
                "Reads documents as they come into folders and topics of Kafka and keeps incidents up to date; it has no end.",
        mixinStandardHelpOptions = true)
final class Watch implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FOLDER", description = "Folders whose files are documents.")
    private List<String> folders = List.of();

    @Option(names = "--as", defaultValue = "auto", paramLabel = "FORM", description = "As for casus read.")
    private String as = "auto";

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Publication date of documents that have none.")
    private @Nullable LocalDate date;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description = "A topic of Kafka whose messages are lines of jsonl. May be given more than once.")
    private List<String> topics = List.of();

    @Option(
            names = "--group",
            defaultValue = "casus",
            paramLabel = "NAME",
            description = "By what name Kafka remembers how far was read.")
    private String group = "casus";

    @Option(
            names = "--decisions",
            paramLabel = "FOLDER",
            description = "A folder of lists of actors (.tsv) and decisions on claims (.jsonl), taken up as they come.")
    private @Nullable String decisions;

    @Option(
            names = "--every",
            defaultValue = "10",
            paramLabel = "SECONDS",
            description = "How long until folders are looked at again, and until what was done is made safe again.")
    private int every = 10;

    @Option(
            names = "--checkpoints",
            paramLabel = "FOLDER",
            description = "Where it keeps how far it is, on a file system that all machines reach.")
    private @Nullable String checkpoints;

    @Option(names = "--from", paramLabel = "SAVEPOINT", description = "A savepoint or checkpoint to go on from.")
    private @Nullable String from;

    @Option(
            names = "--state",
            defaultValue = "heap",
            paramLabel = "WHERE",
            description = "Where state is kept while it runs: heap, or disk (RocksDB).")
    private String state = "heap";

    @Option(names = "--parallel", paramLabel = "N", description = "How many tasks of a kind run side by side.")
    private @Nullable Integer parallel;

    @Option(names = "--late-days", defaultValue = "60", paramLabel = "N", description = "As for casus flink run.")
    private int lateDays = Pipeline.Merging.DEFAULT_LATE_DAYS;

    @Mixin
    private EndOptions ends = new EndOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        CommandSpec command = Objects.requireNonNull(spec);
        if (folders.isEmpty() && topics.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Name folders, or topics with --kafka and --topic.");
        }
        if (!topics.isEmpty() && ends.servers() == null) {
            throw new ParameterException(command.commandLine(), "--topic needs --kafka SERVERS.");
        }
        if (!state.equals("heap") && !state.equals("disk")) {
            throw new ParameterException(command.commandLine(), "--state " + state + " is not known: heap or disk.");
        }
        Map<String, String> given = new HashMap<>(Map.of("as", as));
        if (date != null) {
            given.put("date", date.toString());
        }
        Configuration settings = new Configuration();
        Settings.put(settings, true);
        Settings.keep(settings, Duration.ofSeconds(every), checkpoints, state.equals("disk"), from);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        if (parallel != null) {
            environment.setParallelism(parallel);
        }
        new Feed(
                        folders,
                        as,
                        date,
                        ends.servers(),
                        topics,
                        group,
                        decisions,
                        Duration.ofSeconds(every),
                        ends.of(command, given),
                        lateDays)
                .lay(environment);
        environment.execute("casus watch");
        return 0;
    }
}
