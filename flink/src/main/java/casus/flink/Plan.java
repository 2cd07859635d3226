package casus.flink;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** What a run of inputs that have an end is to do. */
record Plan(
        List<String> files,
        String as,
        @Nullable LocalDate date,
        List<String> dictionaries,
        @Nullable String out,
        String format,
        @Nullable String store,
        boolean streaming,
        int lateDays,
        Map<String, String> given) {
    Plan {
        files = List.copyOf(files);
        dictionaries = List.copyOf(dictionaries);
        given = Map.copyOf(given);
    }

    /** Lays the pipes. */
    Pipeline lay(StreamExecutionEnvironment environment) throws IOException {
        Survey survey = Survey.of(files, as);
        SingleOutputStreamOperator<Given> read = environment
                .fromData(survey.works(), Types.STRING)
                .uid("works")
                .name("works")
                .rebalance()
                .process(new ReadFiles(as, date, survey.joints()), Given.TYPE)
                .uid("read")
                .name("read");
        SingleOutputStreamOperator<Analysed> analysed = read.rebalance()
                .process(new Analyse(survey.templates(), dictionaries, store != null), Analysed.TYPE)
                .uid("analyse")
                .name("analyse");
        DataStream<Ruling> rulings = environment
                .fromSequence(0, 0)
                .flatMap((number, none) -> {}, Ruling.TYPE)
                .uid("no-rulings")
                .name("no-rulings");
        Pipeline pipeline =
                Pipeline.of(analysed, read.getSideOutput(Trouble.TAG), rulings, new Pipeline.Merging(true, lateDays));
        end(pipeline);
        return pipeline;
    }

    private void end(Pipeline pipeline) {
        if (store != null) {
            pipeline.analysed()
                    .sinkTo(new RecordSink(store, given))
                    .uid("record")
                    .name("record")
                    .setParallelism(1);
        }
        if (out != null) {
            boolean parquet = format.equals("parquet");
            pipeline.rows()
                    .sinkTo(parquet ? WrittenFiles.claimsAsParquet(out) : WrittenFiles.claimsAsLines(out))
                    .uid("claims")
                    .name("claims");
            pipeline.incidents()
                    .filter(incident -> !incident.isNone())
                    .sinkTo(parquet ? WrittenFiles.incidentsAsParquet(out) : WrittenFiles.incidentsAsLines(out))
                    .uid("incidents")
                    .name("incidents");
            pipeline.troubles()
                    .sinkTo(WrittenFiles.troubles(out))
                    .uid("troubles")
                    .name("troubles");
        }
    }
}
