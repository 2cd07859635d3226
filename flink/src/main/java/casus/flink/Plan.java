package casus.flink;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** What a run of inputs that have an end is to do. */
record Plan(
        List<String> files, String as, @Nullable LocalDate date, List<String> dictionaries, Ends ends, int lateDays) {
    Plan {
        files = List.copyOf(files);
        dictionaries = List.copyOf(dictionaries);
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
        SingleOutputStreamOperator<Analysed> analysed = Pipeline.analysed(
                read,
                Pipeline.nothing(environment, Dictionary.TYPE, "no-dictionaries"),
                new Analyse(survey.templates(), dictionaries, ends.store() != null));
        DataStream<Ruling> rulings = Pipeline.nothing(environment, Ruling.TYPE, "no-rulings");
        Pipeline pipeline =
                Pipeline.of(analysed, read.getSideOutput(Trouble.TAG), rulings, new Pipeline.Merging(true, lateDays));
        ends.lay(pipeline, true);
        return pipeline;
    }
}
