package casus.flink;

import java.io.IOException;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads what persons decided: lists of actors out of files that end in .tsv, decisions on claims out of those that end in .jsonl, one a
 * line. A list is called by its file's name up to the first hyphen, so that a later file can take its place.
 */
final class Sent extends ProcessFunction<String, Dictionary> {
    static final OutputTag<Ruling> RULINGS = new OutputTag<>("rulings", Ruling.TYPE);
    private static final long serialVersionUID = 1;

    private transient @Nullable LongCounter bad;

    @Override
    public void open(OpenContext context) {
        bad = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.TROUBLES, bad);
    }

    @Override
    public void processElement(String file, Context context, Collector<Dictionary> out) throws IOException {
        if (file.endsWith(".tsv")) {
            String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?:-.*)?\\.tsv$", "");
            out.collect(new Dictionary(name, Feed.text(file)));
        } else if (file.endsWith(".jsonl")) {
            int number = 0;
            for (String line : Feed.text(file).lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    ruling(line, file + " line " + number, context);
                }
            }
        } else {
            tell(context, file, "It is neither a list of actors (.tsv) nor decisions (.jsonl).");
        }
    }

    private void ruling(String line, String where, Context context) {
        try {
            context.output(RULINGS, Feed.ruling(line));
        } catch (IOException | IllegalArgumentException e) {
            tell(context, where, String.valueOf(e.getMessage()));
        }
    }

    private void tell(Context context, String where, String message) {
        Opened.state(bad).add(1);
        context.output(Trouble.TAG, new Trouble(where, "bad-decision", message, where));
    }
}
