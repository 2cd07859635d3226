package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Claims of articles that lie too far apart are not compared, however alike they are. */
class HorizonTest {
    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    @Test
    void putsTogetherUpToTheHorizonAndNoFurther() {
        assertThat(groups(DAY.plusDays(Horizon.DAYS))).hasSize(1);
        assertThat(groups(DAY.plusDays(Horizon.DAYS + 1L))).hasSize(2);
        assertThat(groups(DAY.minusDays(Horizon.DAYS + 1L))).hasSize(2);
    }

    @Test
    void whatHasNoDayIsComparedWithAll() {
        assertThat(groups(null)).hasSize(1);
    }

    private static List<Group> groups(@Nullable LocalDate other) {
        return new Grouper().group(List.of(attack("one", DAY), attack("other", other)), Set.of());
    }

    private static Telling attack(String id, @Nullable LocalDate published) {
        Story story = new Story(published, List.of("sumi", "market"), List.of("11"), List.of("shell"), List.of());
        return new Telling(
                id,
                "article of " + id,
                0,
                published,
                "ASSAULT",
                null,
                "190",
                "material_conflict",
                "shell",
                Set.of("RUS.MIL"),
                Set.of("UKR.CVL"),
                new Telling.When(DAY.minusDays(1), DAY.minusDays(1), true),
                null,
                new Telling.Where("Sumy", "UKR", "UA.21", 50.9, 34.8, "city"),
                Map.of("killed", new Telling.Range(11.0, 11.0)),
                Set.of("shell", "market", "sumi"),
                story,
                0,
                40,
                "occurred",
                false,
                false,
                -1);
    }
}
