package casus.flink;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** One small cluster for all tests of a run: two task managers with two slots each. */
final class SharedCluster {
    static final int MOST = 4;
    private static final int MANAGERS = 2;
    private static @Nullable MiniCluster cluster;

    private SharedCluster() {}

    static synchronized MiniCluster get() throws Exception {
        MiniCluster started = cluster;
        if (started == null) {
            Configuration settings = new Configuration();
            settings.set(RestOptions.BIND_PORT, "0");
            settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(48));
            settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(48));
            settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
            started = new MiniCluster(new MiniClusterConfiguration.Builder()
                    .setConfiguration(settings)
                    .setNumTaskManagers(MANAGERS)
                    .setNumSlotsPerTaskManager(MOST / MANAGERS)
                    .build());
            started.start();
            cluster = started;
            MiniCluster closing = started;
            Runtime.getRuntime().addShutdownHook(new Thread(closing::closeAsync));
        }
        return started;
    }

    /** Runs a job to its end. */
    static JobExecutionResult run(StreamExecutionEnvironment environment) throws Exception {
        return get().executeJobBlocking(environment.getStreamGraph().getJobGraph());
    }

    /** An environment to lay pipes in. */
    static StreamExecutionEnvironment environment(int parallelism, boolean streaming) {
        Configuration settings = new Configuration();
        Settings.put(settings, streaming);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(settings);
        environment.setParallelism(parallelism);
        return environment;
    }
}
