package casus.flink;

import casus.ingest.Input;
import casus.ingest.Inputs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Makes documents of lines of jsonl, each of which comes after where it stood and a line break. */
final class ReadLines extends ProcessFunction<String, Given> {
    private static final long serialVersionUID = 1;

    private final @Nullable LocalDate date;
    private transient @Nullable LongCounter bad;

    ReadLines(@Nullable LocalDate date) {
        this.date = date;
    }

    @Override
    public void open(OpenContext context) {
        bad = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.TROUBLES, bad);
    }

    @Override
    public void processElement(String message, Context context, Collector<Given> out) {
        int end = message.indexOf('\n');
        String where = message.substring(0, end);
        byte[] line = message.substring(end + 1).replace('\n', ' ').getBytes(StandardCharsets.UTF_8);
        new Inputs("jsonl", date, new ByteArrayInputStream(line), false).read(List.of("-"), input -> {
            Input.Problem problem = input.problem();
            if (problem == null) {
                out.collect(new Given(input.id(), input.sources()));
            } else {
                Opened.state(bad).add(1);
                context.output(Trouble.TAG, new Trouble(where, problem.code(), problem.message(), where));
            }
        });
    }
}
