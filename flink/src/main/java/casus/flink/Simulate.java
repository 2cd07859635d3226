package casus.flink;

import casus.incident.Telling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casus flink simulate}: what merging costs with as many claims as asked for. */
@Command(
        name = "simulate",
        description = "Measures merging with made claims: rate, comparisons, memory, state on disk.",
        mixinStandardHelpOptions = true)
final class Simulate implements Callable<Integer> {
    @Option(names = "--claims", defaultValue = "1000000", description = "How many claims.")
    private long claims = 1_000_000;

    @Option(names = "--per-day", defaultValue = "100", description = "How many of them a day of the stream.")
    private int perDay = 100;

    @Option(names = "--state", defaultValue = "heap", description = "heap, or disk (RocksDB).")
    private String state = "heap";

    @Option(names = "--parallel", defaultValue = "2", description = "How many tasks of a kind run side by side.")
    private int parallel = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter console = Objects.requireNonNull(spec).commandLine().getOut();
        Path disk = Files.createTempDirectory("casus-state");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings(disk));
        environment.setParallelism(parallel);
        lay(environment);
        Peak peak = new Peak(state.equals("disk") ? disk : null);
        Thread watching = new Thread(peak, "peak");
        watching.setDaemon(true);
        watching.start();
        long begin = System.nanoTime();
        JobExecutionResult result = environment.execute("casus simulate");
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        long compared = result.<Long>getAccumulatorResult(Compare.COMPARED);
        long incidents = result.<Long>getAccumulatorResult(Tally.INCIDENTS);
        console.printf(
                "%,d claims, %,d a day, %s: %,.0f s, %,.0f claims/s, %.1f comparisons a claim, %,d incidents%n",
                claims, perDay, state, seconds, claims / seconds, (double) compared / claims, incidents);
        console.println(sizes());
        console.printf(
                "memory in use at most %,d MiB after a collection, state on disk at most %,d MiB%n",
                peak.heapMiB(), peak.diskMiB());
        console.flush();
        return 0;
    }

    private Configuration settings(Path disk) {
        Configuration settings = new Configuration();
        Settings.put(settings, true);
        settings.set(StateBackendOptions.STATE_BACKEND, state.equals("disk") ? "rocksdb" : "hashmap");
        settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        settings.setString("state.backend.rocksdb.localdir", disk.toString());
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
        return settings;
    }

    /** The same merging as of articles, with incidents told of once they are done with. */
    void lay(StreamExecutionEnvironment environment) {
        MadeClaims made = new MadeClaims(perDay);
        DataStream<Long> numbers = environment
                .fromSequence(0, claims - 1)
                // One after the other: several readers would each begin a stretch of years of its own.
                .setParallelism(1)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofDays(3))
                        .withTimestampAssigner((number, before) -> made.time(number)))
                .setParallelism(1)
                .rebalance();
        SingleOutputStreamOperator<ForShelf> told = numbers.process(
                new ProcessFunction<Long, ForShelf>() {
                    @Override
                    public void processElement(Long number, Context context, Collector<ForShelf> out) {
                        Member member = made.member(number);
                        Telling telling = member.telling();
                        out.collect(new ForShelf(telling.article(), member, null, null));
                        Tell.entries(telling, context);
                    }
                },
                ForShelf.TYPE);
        Pipeline.Told parts = new Pipeline.Told(
                told,
                told.getSideOutput(Tell.ENTRIES),
                Pipeline.nothing(environment, Tie.TYPE, "no-scenes"),
                Pipeline.nothing(environment, Mark.TYPE, "no-marks"));
        Pipeline.merged(
                        parts,
                        Pipeline.nothing(environment, Ruling.TYPE, "no-rulings"),
                        new Pipeline.Merging(true, Pipeline.Merging.DEFAULT_LATE_DAYS))
                .sinkTo(new DiscardingSink<>());
    }

    /** What a claim takes in state as it is written, on average over a thousand claims. */
    private String sizes() {
        MadeClaims made = new MadeClaims(perDay);
        double entries = 0;
        double entryBytes = 0;
        double memberBytes = 0;
        int count = 1000;
        try {
            for (long number : LongStream.range(0, count).toArray()) {
                Member member = made.member(number);
                Entry entry = Entry.of(member.telling());
                entries += entry.blocks().count();
                entryBytes += FormSerializer.bytes(new Entry.Written(), entry).length;
                memberBytes += FormSerializer.bytes(new Member.Written(), member).length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.format(
                "a claim stands in %.1f blocks with %,.0f bytes each, and twice with %,.0f bytes: %,.0f bytes in all",
                entries / count,
                entryBytes / count,
                memberBytes / count,
                entries / count * entryBytes / count + 2 * memberBytes / count);
    }

    /** Looks now and then at what is in use. */
    private static final class Peak implements Runnable {
        private static final long PAUSE_MILLIS = 15_000;
        private static final int MIB = 20;

        private final @Nullable Path disk;
        private volatile long heap;
        private volatile long onDisk;

        Peak(@Nullable Path disk) {
            this.disk = disk;
        }

        long heapMiB() {
            return heap >> MIB;
        }

        long diskMiB() {
            return onDisk >> MIB;
        }

        @Override
        public void run() {
            while (true) {
                try {
                    Thread.sleep(PAUSE_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                heap = Math.max(heap, runtime.totalMemory() - runtime.freeMemory());
                if (disk != null) {
                    onDisk = Math.max(onDisk, size(disk));
                }
            }
        }

        private static long size(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.mapToLong(file -> file.toFile().length()).sum();
            } catch (IOException | UncheckedIOException e) {
                // Files come and go while they are counted.
                return 0;
            }
        }
    }
}
