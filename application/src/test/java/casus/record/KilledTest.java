package casus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at moments of no meaning: what was said to be kept is there, wholly, and adding goes on from there. */
class KilledTest {
    private static final int ARTICLES = 120;
    private static final int KILLS = Boolean.getBoolean("casus.long") ? 100 : 4;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        Random random = new Random(11);
        Location location = new Location(folder, null);
        Set<String> kept = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            kept.addAll(killed(random.nextInt(ARTICLES), random.nextInt(2_000_000)));
            try (Store store = Store.open(location)) {
                assertThat(new StoreCare(store).verify())
                        .as("after kill %s", kill)
                        .isEmpty();
                Set<String> there = new HashSet<>();
                new ArticleQuery(store).keys(there::add);
                assertThat(there).containsAll(kept);
            }
        }
        try (Store store = Store.open(location);
                Store whole = Store.open(new Location(folder.resolve("whole"), null))) {
            Generator.articles(ARTICLES, 5).forEach(article -> article.into(new Intake(store)));
            Generator.articles(ARTICLES, 5).forEach(article -> article.into(new Intake(whole)));
            assertThat(incidents(store)).isEqualTo(incidents(whole));
            assertThat(new StoreCare(store).verify()).isEmpty();
        }
    }

    private static Set<String> incidents(Store store) {
        Set<String> incidents = new TreeSet<>();
        new IncidentQuery(store)
                .list(Filter.of(Map.of()), 10_000, 0)
                .forEach(incident -> incidents.add(incident.toString()));
        return incidents;
    }

    /** Starts adding, waits for as many articles and a little, and kills; the keys that were said to be kept. */
    private Set<String> killed(int after, int thenNanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        folder.toString(),
                        String.valueOf(ARTICLES),
                        "5")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> kept = new HashSet<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && kept.size() < after) {
                if (line.startsWith("kept ")) {
                    kept.add(line.substring("kept ".length()));
                }
                line = out.readLine();
            }
            long until = System.nanoTime() + thenNanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            process.waitFor();
        }
        return kept;
    }
}
