package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The simulation puts made claims together, and forgets what lies behind the horizon. */
class MadeClaimsTest {
    private static final int CLAIMS = Boolean.getBoolean("casus.long") ? 20_000 : 1500;

    @Test
    void isTheSameForTheSameNumber() {
        MadeClaims made = new MadeClaims(1);
        assertThat(made.member(7).telling()).isEqualTo(made.member(7).telling());
        assertThat(made.member(7).telling()).isNotEqualTo(made.member(8).telling());
    }

    @Test
    void putsTellingsOfOneHappeningTogetherAcrossTheHorizon() throws Exception {
        Simulate simulate = new Simulate();
        new CommandLine(simulate).parseArgs("--claims", String.valueOf(CLAIMS), "--per-day", "1");
        StreamExecutionEnvironment environment = SharedCluster.environment(2, true);
        simulate.lay(environment);
        JobExecutionResult result = SharedCluster.run(environment);
        // Three tell of each; at one claim a day hardly any two happenings look alike.
        assertThat(Tally.of(result).incidents()).isBetween(CLAIMS / 3L, CLAIMS / 2L);
    }
}
