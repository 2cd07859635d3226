package casus.flink;

import casus.analysis.AnalysisJson;
import casus.export.ParquetFiles;
import casus.record.ClaimQuery;
import casus.record.Packed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/** Folders of files that a run writes; a file has its name once it is complete. */
final class WrittenFiles {
    private WrittenFiles() {}

    static Sink<Row> claimsAsParquet(String folder) {
        BulkWriter.Factory<Row> factory = out -> {
            ParquetFiles.Rows<ClaimQuery.Row> rows = ParquetFiles.claims(out);
            return new Bulk<>(rows, Row::ofRecord);
        };
        return parquet(folder, "claims", factory);
    }

    static Sink<Incident> incidentsAsParquet(String folder) {
        BulkWriter.Factory<Incident> factory = out -> {
            ParquetFiles.Rows<JsonNode> rows = ParquetFiles.incidents(out);
            return new Bulk<>(rows, incident -> Packed.json(incident.json()));
        };
        return parquet(folder, "incidents", factory);
    }

    static Sink<Row> claimsAsLines(String folder) {
        return lines(folder, "claims", row -> AnalysisJson.line(row.ofRecord().json()));
    }

    static Sink<Incident> incidentsAsLines(String folder) {
        return lines(folder, "incidents", incident -> AnalysisJson.line((ObjectNode) Packed.json(incident.json())));
    }

    static Sink<Trouble> troubles(String folder) {
        return lines(folder, "troubles", Trouble::line);
    }

    private static <T> Sink<T> parquet(String folder, String name, BulkWriter.Factory<T> factory) {
        return FileSink.forBulkFormat(new Path(folder, name), factory)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix(name)
                        .withPartSuffix(".parquet")
                        .build())
                .build();
    }

    /** How a value is written on one line. */
    private interface Line<T> extends Function<T, String>, java.io.Serializable {}

    private static <T> Sink<T> lines(String folder, String name, Line<T> line) {
        Encoder<T> encoder = (value, out) -> out.write((line.apply(value) + "\n").getBytes(StandardCharsets.UTF_8));
        return FileSink.forRowFormat(new Path(folder, name), encoder)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix(name)
                        .withPartSuffix(".jsonl")
                        .build())
                .build();
    }

    /** Hands what Flink wants written to one of our own tables. */
    private record Bulk<T, R>(ParquetFiles.Rows<R> rows, Function<T, R> row) implements BulkWriter<T> {
        @Override
        public void addElement(T element) throws IOException {
            rows.take(row.apply(element));
        }

        @Override
        public void flush() {
            // A Parquet file is written whole, at its end.
        }

        @Override
        public void finish() throws IOException {
            rows.finish();
        }
    }
}
