package casus.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record may grow: what one more article costs does not grow with it. Work is counted, not timed. */
class GrowthTest {
    private static final int CLAIMS = Boolean.getBoolean("casus.long") ? 100_000 : 6_000;
    private static final int MOST_BYTES_A_CLAIM = 2048;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anotherArticleCostsAsMuchAsBeforeAndAClaimTakesLittleRoom() throws Exception {
        try (Store store = Store.open(new Location(folder, null))) {
            Intake intake = new Intake(store);
            AtomicLong compared = new AtomicLong();
            intake.countComparisons(compared);
            int claims = 0;
            int number = 0;
            long early = 0;
            long late = 0;
            while (claims < CLAIMS) {
                long before = compared.get();
                claims +=
                        Generator.article(number++, CLAIMS / 4, 5).into(intake).claims();
                long cost = compared.get() - before;
                if (claims > 1000 && claims <= 2000) {
                    early += cost;
                } else if (claims > CLAIMS - 1000) {
                    late += cost;
                }
            }
            assertThat((double) late)
                    .as("comparisons for the last thousand claims")
                    .isLessThan(1.5 * early + 1000);
            assertThat(new ClaimQuery(store).count(Filter.ALL)).isEqualTo(claims);
            assertThat(new IncidentQuery(store).count(Filter.of(Map.of("background", "no"))))
                    .isLessThan(claims / 2);
            new StoreCare(store).settle();
            long texts = new StoreCare(store).bytesOfTexts();
            long bytes = Files.size(folder.resolve(Store.FILE)) - texts;
            assertThat(bytes / claims).as("bytes a claim without texts").isLessThan(MOST_BYTES_A_CLAIM);
        }
    }
}
