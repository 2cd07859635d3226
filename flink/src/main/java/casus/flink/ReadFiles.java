package casus.flink;

import casus.ingest.Input;
import casus.ingest.Inputs;
import casus.ingest.Joining;
import casus.page.SplitArticles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Opens files and hands on their documents. Files are named one a line; those that hold pages of one article are named together. A name
 * with a scheme ({@code s3://}, {@code hdfs://}) is read through Flink's file systems.
 */
final class ReadFiles extends ProcessFunction<String, Given> {
    private static final long serialVersionUID = 1;

    private final String as;
    private final @Nullable LocalDate date;
    private final List<SplitArticles.Joint> joints;
    private transient @Nullable LongCounter count;

    /** @param joints articles that are known to be split over the files */
    ReadFiles(String as, @Nullable LocalDate date, List<SplitArticles.Joint> joints) {
        this.as = as;
        this.date = date;
        this.joints = List.copyOf(joints);
    }

    @Override
    public void open(OpenContext context) {
        count = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.TROUBLES, count);
    }

    @Override
    public void processElement(String names, Context context, Collector<Given> out) throws IOException {
        LongCounter bad = Opened.state(count);
        Joining joining = Joining.planned(joints, input -> hand(input, context, bad, out));
        Inputs inputs = new Inputs(as, date, InputStream.nullInputStream(), false);
        for (String name : names.split("\n")) {
            read(inputs, name, joining);
        }
        joining.end();
        for (String remark : inputs.remarks()) {
            context.output(Trouble.TAG, new Trouble(names, "left-out", remark, names));
        }
    }

    /** Hands the documents of one file on. */
    static void read(Inputs inputs, String name, Joining joining) throws IOException {
        if (!isElsewhere(name)) {
            inputs.read(List.of(name), joining);
            return;
        }
        Path copy = Files.createTempFile("casus", ".input");
        org.apache.flink.core.fs.Path path = new org.apache.flink.core.fs.Path(name);
        FileSystem files = path.getFileSystem();
        try (InputStream in = files.open(path)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            inputs.copied(name, copy, joining);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Whether a name is for Flink's file systems, and no path of this machine. */
    static boolean isElsewhere(String name) {
        return name.contains(":/");
    }

    static void hand(Input input, ProcessFunction<?, Given>.Context context, LongCounter bad, Collector<Given> out) {
        Input.Problem problem = input.problem();
        if (problem == null) {
            out.collect(new Given(input.id(), input.sources()));
        } else {
            bad.add(1);
            context.output(Trouble.TAG, new Trouble(input.id(), problem.code(), problem.message(), problem.where()));
        }
    }
}
