package casus.flink;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where claims and incidents are to go. */
final class EndOptions {
    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "A folder for files: claims and incidents where all inputs have an end, and documents that were not taken"
                            + " in, with why.")
    private @Nullable String out;

    @Option(
            names = "--format",
            defaultValue = "parquet",
            paramLabel = "FORM",
            description = "Form of the files: parquet or jsonl.")
    private String format = "parquet";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "A record to add the articles to: a folder, or postgresql://user:password@host/database.")
    private @Nullable String store;

    @Option(
            names = "--tables",
            paramLabel = "ADDRESS",
            description =
                    "A database for tables of claims and incidents as they change: postgresql://user:password@host/database.")
    private @Nullable String tables;

    @Option(names = "--kafka", paramLabel = "SERVERS", description = "Servers of Kafka, host:port divided by commas.")
    private @Nullable String servers;

    @Option(
            names = "--incidents-topic",
            paramLabel = "TOPIC",
            description = "A topic of Kafka for incidents as they change.")
    private @Nullable String topic;

    @Nullable
    String servers() {
        return servers;
    }

    /** @param given how documents were asked to be read */
    Ends of(CommandSpec command, Map<String, String> given) {
        Ends ends = new Ends(out, format, store, tables, servers, topic, given);
        if (ends.isNowhere()) {
            throw new ParameterException(
                    command.commandLine(),
                    "Say where it goes: --out FOLDER, --store STORE, --tables ADDRESS or --incidents-topic TOPIC.");
        }
        if (topic != null && servers == null) {
            throw new ParameterException(command.commandLine(), "--incidents-topic needs --kafka SERVERS.");
        }
        if (!format.equals("parquet") && !format.equals("jsonl")) {
            throw new ParameterException(
                    command.commandLine(), "--format " + format + " is not known. Use parquet or jsonl.");
        }
        return ends;
    }
}
