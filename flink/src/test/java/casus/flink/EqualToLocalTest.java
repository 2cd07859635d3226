package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink makes the same of the project's corpora as {@code casus add} does. */
class EqualToLocalTest {
    @Test
    void readsFoldersAsTheLocalRunDoes(@TempDir Path folder) throws Exception {
        List<String> files = files(folder);
        Outcome local = Outcome.ofLocalRun(files, folder.resolve("record"));
        assertThat(local.incidents()).hasSizeGreaterThan(100);
        Outcome flink = flink(files, 2, false, folder.resolve("batch"));
        assertThat(flink.claims()).isEqualTo(local.claims());
        assertThat(flink.incidents()).isEqualTo(local.incidents());
        assertThat(flink.troubles()).isEqualTo(local.troubles()).isEqualTo(1);
    }

    private static List<String> files(Path folder) throws Exception {
        List<Path> all = new ArrayList<>(Corpora.examples());
        Files.createDirectories(folder.resolve("pages"));
        all.addAll(Corpora.demo(folder.resolve("pages")));
        all.add(Files.writeString(folder.resolve("bad.jsonl"), "{\"text\": \"without an id\"}\n"));
        return all.stream().map(Path::toString).toList();
    }

    private static Outcome flink(List<String> files, int parallelism, boolean streaming, Path out) throws Exception {
        StreamExecutionEnvironment environment = SharedCluster.environment(parallelism, streaming);
        new Plan(files, "auto", null, List.of(), out.toString(), "jsonl", null, streaming, 60, Map.of())
                .lay(environment);
        SharedCluster.run(environment);
        return Outcome.ofFolder(out);
    }
}
