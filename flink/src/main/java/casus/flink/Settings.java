package casus.flink;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.jspecify.annotations.Nullable;

/** What every run asks of Flink. */
final class Settings {
    private Settings() {}

    static void put(Configuration settings, boolean streaming) {
        settings.set(
                ExecutionOptions.RUNTIME_MODE, streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
        // Every type has a form of its own; one that had none would fail at once and not be guessed.
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
    }

    /**
     * How state is kept.
     *
     * @param every time between checkpoints
     * @param folder of checkpoints, which stay when the run is cancelled; null for the memory of this process
     * @param onDisk whether state is kept in RocksDB while it runs
     * @param from savepoint or checkpoint to go on from
     */
    static void keep(
            Configuration settings, Duration every, @Nullable String folder, boolean onDisk, @Nullable String from) {
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every);
        settings.set(StateBackendOptions.STATE_BACKEND, onDisk ? "rocksdb" : "hashmap");
        if (folder != null) {
            settings.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    new java.io.File(folder).isAbsolute() || ReadFiles.isElsewhere(folder)
                            ? folder
                            : new java.io.File(folder).getAbsolutePath());
            settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, onDisk);
            settings.set(
                    CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                    ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        }
        if (from != null) {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, from);
        }
    }
}
