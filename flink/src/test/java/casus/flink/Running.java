package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** A stream that runs on the shared cluster until it is stopped. */
final class Running implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long PAUSE_MILLIS = 100;

    private final MiniCluster cluster;
    private final JobID job;

    private Running(MiniCluster cluster, JobID job) {
        this.cluster = cluster;
        this.job = job;
    }

    /**
     * Starts a feed.
     *
     * @param from savepoint to go on from
     */
    static Running feed(Feed feed, int parallelism, boolean onDisk, @Nullable String from) throws Exception {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings(onDisk));
        environment.setParallelism(parallelism);
        feed.lay(environment);
        return start(environment, from);
    }

    static Configuration settings(boolean onDisk) {
        Configuration settings = new Configuration();
        Settings.put(settings, true);
        Settings.keep(settings, Duration.ofMillis(200), null, onDisk, null);
        return settings;
    }

    static Running start(StreamExecutionEnvironment environment, @Nullable String from) throws Exception {
        MiniCluster cluster = SharedCluster.get();
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        if (from != null) {
            graph.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(from));
        }
        JobID job = cluster.submitJob(graph).get().getJobID();
        return new Running(cluster, job);
    }

    JobID job() {
        return job;
    }

    /** Waits until something holds; the stream must not fail meanwhile. */
    void until(Callable<Boolean> holds) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.call()) {
            JobStatus status = cluster.getJobStatus(job).get();
            if (status == JobStatus.FAILED) {
                cluster.requestJobResult(job).get().toJobExecutionResult(Running.class.getClassLoader());
            }
            assertThat(System.nanoTime())
                    .as("waited too long; the stream is " + status)
                    .isLessThan(end);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Stops it with a savepoint; where that is. One asked for while a task has just ended is refused, and asked for again. */
    String stopped(Path folder) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return cluster.stopWithSavepoint(job, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                        .get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (System.nanoTime() > end || !(e.getCause() instanceof CheckpointException)) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    @Override
    public void close() throws Exception {
        if (!cluster.getJobStatus(job).get().isGloballyTerminalState()) {
            cluster.cancelJob(job).get();
            cluster.requestJobResult(job).get();
        }
    }
}
