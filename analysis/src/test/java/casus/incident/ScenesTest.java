package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScenesTest {
    private static final String TEXT = "A drone hit. Then words. ".repeat(20);

    private static List<Scene> scenes(Told... told) {
        return Scenes.of(List.of(told).stream().map(Told::telling).toList(), TEXT);
    }

    private static Told toll(int from) {
        return Told.strike()
                .undated()
                .nowhere()
                .by()
                .act("kill", "ASSAULT", "180")
                .from(from);
    }

    @Test
    void joinsAnActAndItsTollAndGivesBothDayAndPlace() {
        List<Scene> scenes = scenes(Told.strike(), toll(50).count("killed", 11));
        assertThat(scenes).hasSize(1);
        assertThat(scenes.get(0).claims()).hasSize(2);
        assertThat(scenes.get(0).when()).isEqualTo(Told.day("2025-09-03"));
        assertThat(scenes.get(0).where()).isNotNull();
    }

    @Test
    void leavesAVictimThatIsNotCountedAlone() {
        assertThat(scenes(Told.strike(), toll(50).count("killed", 1))).isEmpty();
    }

    @Test
    void joinsTheHeadlineAndTheLead() {
        Told headline = Told.strike().undated().headline();
        assertThat(scenes(headline, Told.strike().from(50))).hasSize(1);
    }

    @Test
    void keepsAnotherDayApartAndGivesTheTollToTheLast() {
        Told yesterday = Told.strike();
        Told today = Told.strike().on("2025-09-04").from(100);
        List<Scene> scenes = scenes(yesterday, today, toll(200).count("wounded", 6));
        assertThat(scenes).hasSize(1);
        assertThat(scenes.get(0).when()).isEqualTo(Told.day("2025-09-04"));
    }

    @Test
    void keepsTwoActsOfOneSentenceApart() {
        Told raid = Told.strike().act("raid", "ASSAULT", "190").undated().from(2);
        assertThat(scenes(Told.strike(), raid)).isEmpty();
        assertThat(scenes(Told.strike(), raid.from(80))).hasSize(1);
    }

    @Test
    void keepsPlansActorsOfOtherStatesAndHistoryApart() {
        assertThat(scenes(Told.strike(), Told.strike().planned().from(50))).isEmpty();
        assertThat(scenes(Told.strike(), Told.strike().by("UKR.MIL").from(50))).isEmpty();
        assertThat(scenes(Told.strike(), Told.strike().undated().recalled().from(50)))
                .isEmpty();
    }

    @Test
    void isReadAsItIsWritten() {
        Scene scene = scenes(Told.strike(), toll(50).count("killed", 11)).get(0);
        assertThat(Scene.read(scene.json())).isEqualTo(scene);
        Scene bare = new Scene(List.of("a", "b"), null, null);
        assertThat(Scene.read(bare.json())).isEqualTo(bare);
    }
}
