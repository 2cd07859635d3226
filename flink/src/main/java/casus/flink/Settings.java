package casus.flink;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;

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
}
