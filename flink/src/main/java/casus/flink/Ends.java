package casus.flink;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * Where it all goes; null where it goes not.
 *
 * @param out folder of files
 * @param format of the files: parquet or jsonl
 * @param store record that articles are added to
 * @param tables database whose tables hold claims and incidents
 * @param servers of Kafka, {@code topic} for incidents
 * @param given how documents were asked to be read
 */
record Ends(
        @Nullable String out,
        String format,
        @Nullable String store,
        @Nullable String tables,
        @Nullable String servers,
        @Nullable String topic,
        Map<String, String> given) {
    Ends {
        given = Map.copyOf(given);
    }

    /** Files alone, as lines of JSON. */
    static Ends lines(String out) {
        return new Ends(out, "jsonl", null, null, null, null, Map.of("as", "auto"));
    }

    boolean isNowhere() {
        return out == null && store == null && tables == null && topic == null;
    }

    /** @param bounded whether all inputs have an end; without one, files hold troubles alone, as incidents go on changing */
    void lay(Pipeline pipeline, boolean bounded) {
        if (store != null) {
            pipeline.analysed()
                    .sinkTo(new RecordSink(store, given))
                    .uid("record")
                    .name("record")
                    .setParallelism(1);
        }
        if (tables != null) {
            pipeline.rows().sinkTo(Tables.claims(tables)).uid("claim-table").name("claim-table");
            pipeline.incidents()
                    .keyBy(Incident::id, Types.STRING)
                    .sinkTo(Tables.incidents(tables))
                    .uid("incident-table")
                    .name("incident-table");
        }
        if (servers != null && topic != null) {
            pipeline.incidents()
                    .keyBy(Incident::id, Types.STRING)
                    .sinkTo(Topics.incidents(servers, topic))
                    .uid("incident-topic")
                    .name("incident-topic");
        }
        if (out != null) {
            files(pipeline, out, bounded);
        }
    }

    private void files(Pipeline pipeline, String folder, boolean bounded) {
        boolean parquet = format.equals("parquet");
        if (bounded) {
            pipeline.rows()
                    .sinkTo(parquet ? WrittenFiles.claimsAsParquet(folder) : WrittenFiles.claimsAsLines(folder))
                    .uid("claims")
                    .name("claims");
            pipeline.incidents()
                    .filter(incident -> !incident.isNone())
                    .sinkTo(parquet ? WrittenFiles.incidentsAsParquet(folder) : WrittenFiles.incidentsAsLines(folder))
                    .uid("incidents")
                    .name("incidents");
        }
        pipeline.troubles()
                .sinkTo(WrittenFiles.troubles(folder))
                .uid("troubles")
                .name("troubles");
    }
}
