package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.Location;
import casus.record.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flink makes the same of the project's corpora as {@code casus add} does. */
class EqualToLocalTest {
    /** More than lies between any two articles of the corpora, so that shuffled ones are never late. */
    private static final int LATE_DAYS = 731;

    @Test
    void readsAndAnalysesFilesAsTheLocalRunDoes(@TempDir Path folder) throws Exception {
        Corpus corpus = Corpus.get();
        StreamExecutionEnvironment environment = SharedCluster.environment(2, false);
        new Plan(corpus.files(), "auto", null, List.of(), Ends.lines(folder.toString()), LATE_DAYS).lay(environment);
        Tally tally = Tally.of(SharedCluster.run(environment));
        Outcome flink = Outcome.ofFolder(folder);
        assertThat(corpus.local().incidents()).hasSizeGreaterThan(100);
        same(flink, corpus.local());
        assertThat(flink.troubles()).isEqualTo(corpus.local().troubles()).isEqualTo(1);
        assertThat(tally)
                .isEqualTo(new Tally(
                        corpus.articles().size(),
                        corpus.local().claims().size(),
                        corpus.local().incidents().size(),
                        1));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "4, false", "1, true", "2, true", "4, true"})
    void putsClaimsTogetherTheSameInAnyOrderOnAnyNumberOfTasks(int parallelism, boolean streaming, @TempDir Path folder)
            throws Exception {
        Corpus corpus = Corpus.get();
        List<Analysed> shuffled = new ArrayList<>(corpus.articles());
        // What comes twice counts once.
        shuffled.addAll(corpus.articles().subList(0, 10));
        Collections.shuffle(shuffled, new Random(31 * parallelism + (streaming ? 7 : 0)));
        StreamExecutionEnvironment environment = SharedCluster.environment(parallelism, streaming);
        Ends.lines(folder.toString()).lay(merged(environment, shuffled, true), true);
        SharedCluster.run(environment);
        same(Outcome.ofFolder(folder), corpus.local());
    }

    @Test
    void fillsTablesAndTheRecordOfAServerAndChangesNothingTheSecondTime() throws Exception {
        Corpus corpus = Corpus.get();
        String tables = Database.fresh();
        String record = Database.fresh();
        Ends ends = new Ends(null, "jsonl", record, tables, null, null, Map.of("as", "auto"));
        List<Analysed> shuffled = new ArrayList<>(corpus.articles());
        for (int round = 0; round < 2; round++) {
            Collections.shuffle(shuffled, new Random(round));
            StreamExecutionEnvironment environment = SharedCluster.environment(2, true);
            ends.lay(merged(environment, shuffled, false), false);
            SharedCluster.run(environment);
            same(
                    Outcome.ofTables(tables),
                    new Outcome(corpus.local().bareClaims(), corpus.local().incidents(), 0));
            try (Store store = Store.openExisting(Location.of(record, Map.of()))) {
                same(Outcome.ofRecord(store, 0), corpus.local());
            }
        }
    }

    @Test
    void writesParquetInTheColumnsOfExports(@TempDir Path folder) throws Exception {
        Corpus corpus = Corpus.get();
        StreamExecutionEnvironment environment = SharedCluster.environment(2, false);
        new Ends(folder.toString(), "parquet", null, null, null, null, Map.of())
                .lay(merged(environment, corpus.articles(), true), true);
        SharedCluster.run(environment);
        assertThat(ParquetRows.ids(folder.resolve("claims")))
                .hasSize(corpus.local().claims().size())
                .doesNotHaveDuplicates();
        assertThat(ParquetRows.ids(folder.resolve("incidents")))
                .hasSize(corpus.local().incidents().size())
                .doesNotHaveDuplicates();
    }

    /** @param bounded whether incidents wait for the end */
    static Pipeline merged(StreamExecutionEnvironment environment, List<Analysed> articles, boolean bounded) {
        SingleOutputStreamOperator<Analysed> analysed =
                environment.fromData(articles, Analysed.TYPE).rebalance().map(article -> article, Analysed.TYPE);
        return Pipeline.of(
                analysed,
                Pipeline.nothing(environment, Trouble.TYPE, "no-troubles"),
                Pipeline.nothing(environment, Ruling.TYPE, "no-rulings"),
                new Pipeline.Merging(bounded, LATE_DAYS));
    }

    private static void same(Outcome flink, Outcome local) {
        // Differences alone are shown; whole sets would be pages long.
        assertThat(without(flink.incidents(), local.incidents()))
                .as("incidents too many")
                .isEmpty();
        assertThat(without(local.incidents(), flink.incidents()))
                .as("incidents missing")
                .isEmpty();
        assertThat(without(flink.claims(), local.claims()))
                .as("claims too many")
                .isEmpty();
        assertThat(without(local.claims(), flink.claims())).as("claims missing").isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
