package casus.flink;

import casus.page.SiteTemplates;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a run without an end is to do.
 *
 * @param folders whose files are documents
 * @param topics of Kafka whose messages are lines of jsonl
 * @param group by which Kafka remembers what was read
 * @param decisions folder of lists of actors (.tsv) and of decisions on claims (.jsonl); null for none
 * @param every how long until folders are looked at again
 */
record Feed(
        List<String> folders,
        String as,
        @Nullable LocalDate date,
        @Nullable String servers,
        List<String> topics,
        String group,
        @Nullable String decisions,
        Duration every,
        Ends ends,
        int lateDays) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    Feed {
        folders = List.copyOf(folders);
        topics = List.copyOf(topics);
    }

    /** Lays the pipes. */
    Pipeline lay(StreamExecutionEnvironment environment) {
        DataStream<Given> given = Pipeline.nothing(environment, Given.TYPE, "no-documents");
        DataStream<Trouble> troubles = Pipeline.nothing(environment, Trouble.TYPE, "no-troubles");
        if (!folders.isEmpty()) {
            SingleOutputStreamOperator<Given> read = environment
                    .fromSource(FolderSource.of(folders, every), WatermarkStrategy.noWatermarks(), "folders")
                    .uid("folders")
                    .rebalance()
                    .process(new ReadFiles(as, date, List.of()), Given.TYPE)
                    .uid("read")
                    .name("read");
            given = given.union(read);
            troubles = troubles.union(read.getSideOutput(Trouble.TAG));
        }
        if (servers != null && !topics.isEmpty()) {
            SingleOutputStreamOperator<Given> read = environment
                    .fromSource(Topics.lines(servers, topics, group), WatermarkStrategy.noWatermarks(), "topics")
                    .uid("topics")
                    .process(new ReadLines(date), Given.TYPE)
                    .uid("lines")
                    .name("lines");
            given = given.union(read);
            troubles = troubles.union(read.getSideOutput(Trouble.TAG));
        }
        DataStream<Dictionary> dictionaries = Pipeline.nothing(environment, Dictionary.TYPE, "no-dictionaries");
        DataStream<Ruling> rulings = Pipeline.nothing(environment, Ruling.TYPE, "no-rulings");
        if (decisions != null) {
            DataStream<String> names = environment
                    .fromSource(
                            FolderSource.of(List.of(decisions), every), WatermarkStrategy.noWatermarks(), "decisions")
                    .uid("decisions")
                    .setParallelism(1);
            SingleOutputStreamOperator<Dictionary> sent = names.process(new Sent(), Dictionary.TYPE)
                    .uid("sent")
                    .name("sent")
                    .setParallelism(1);
            dictionaries = dictionaries.union(sent);
            rulings = rulings.union(sent.getSideOutput(Sent.RULINGS)
                    .assignTimestampsAndWatermarks(
                            WatermarkStrategy.<Ruling>forGenerator(context -> new Timeless<Ruling>()))
                    .uid("timeless")
                    .name("timeless"));
            troubles = troubles.union(sent.getSideOutput(Trouble.TAG));
        }
        SingleOutputStreamOperator<Analysed> analysed = Pipeline.analysed(
                given, dictionaries, new Analyse(SiteTemplates.NONE, List.of(), ends.store() != null));
        Pipeline pipeline = Pipeline.of(analysed, troubles, rulings, new Pipeline.Merging(false, lateDays));
        ends.lay(pipeline, false);
        return pipeline;
    }

    /** Reads a file of decisions or a list of actors. */
    static String text(String name) throws IOException {
        Path path = new Path(name);
        try (InputStream in = path.getFileSystem().open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Ruling ruling(String line) throws IOException {
        return Ruling.of(MAPPER.readTree(line));
    }
}
