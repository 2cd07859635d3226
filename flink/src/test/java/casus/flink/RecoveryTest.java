package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** What dies on the way leaves the same result. */
class RecoveryTest {
    /** How often a task has still to fail; counted in this process, where all tasks run. */
    private static final AtomicInteger FAILURES = new AtomicInteger();

    private static final AtomicInteger SEEN = new AtomicInteger();
    private static final int EVERY = 31;

    @Test
    void tasksThatFailMidRunChangeNothing() throws Exception {
        Corpus corpus = Corpus.get();
        String tables = Database.fresh();
        FAILURES.set(3);
        SEEN.set(0);
        try (Running running = Running.start(slow(corpus, tables), null)) {
            running.until(() -> whole(tables, corpus));
        }
        assertThat(FAILURES).hasValue(0);
        assertThat(Outcome.ofTables(tables).claims()).isEqualTo(corpus.local().bareClaims());
    }

    @Test
    void aTaskManagerThatDiesMidRunChangesNothing() throws Exception {
        Corpus corpus = Corpus.get();
        String tables = Database.fresh();
        FAILURES.set(0);
        SEEN.set(0);
        MiniCluster cluster = SharedCluster.get();
        try (Running running = Running.start(slow(corpus, tables), null)) {
            running.until(() -> SEEN.get() > corpus.articles().size() / 3);
            cluster.terminateTaskManager(0).get();
            cluster.startTaskManager();
            running.until(() -> whole(tables, corpus));
        }
        assertThat(Outcome.ofTables(tables).claims()).isEqualTo(corpus.local().bareClaims());
    }

    private static boolean whole(String tables, Corpus corpus) throws Exception {
        return Outcome.ofTables(tables).incidents().equals(corpus.local().incidents());
    }

    /** The corpus as a stream in which checkpoints find the time to pass, and a task fails now and then. */
    private static StreamExecutionEnvironment slow(Corpus corpus, String tables) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(Running.settings(false));
        environment.setParallelism(2);
        List<Analysed> shuffled = new ArrayList<>(corpus.articles());
        Collections.shuffle(shuffled, new Random(5));
        SingleOutputStreamOperator<Analysed> analysed = environment
                .fromData(shuffled, Analysed.TYPE)
                .rebalance()
                .map(
                        article -> {
                            Thread.sleep(20);
                            if (SEEN.incrementAndGet() % EVERY == 0
                                    && FAILURES.getAndUpdate(left -> left > 0 ? left - 1 : 0) > 0) {
                                throw new IllegalStateException("This task fails");
                            }
                            return article;
                        },
                        Analysed.TYPE);
        DataStream<Trouble> none = Pipeline.nothing(environment, Trouble.TYPE, "no-troubles");
        Pipeline pipeline = Pipeline.of(
                analysed,
                none,
                Pipeline.nothing(environment, Ruling.TYPE, "no-rulings"),
                new Pipeline.Merging(false, 731));
        new Ends(null, "jsonl", null, tables, null, null, Map.of()).lay(pipeline, false);
        return environment;
    }
}
