package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakeUpTest {
    private static final String RAID = "Chadian rebels raided a barracks near Abeche on Thursday. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The raid began before dawn. | raid",
                "Nobody has commented on the attack. | attack",
                "Two nights after Thursday's raid the market was still closed. | raid",
                "The town has been quiet since the assault, a teacher said. | assault",
            })
    void aDefiniteNounTellsWhatWasToldBefore(String sentence, String trigger) {
        List<Claim.Event> events = events(RAID + sentence);
        assertThat(events).hasSize(2);
        Claim.Event again = events.get(1);
        assertThat(again.trigger().of(RAID + sentence)).isEqualTo(trigger);
        assertThat(again.type()).isEqualTo("ASSAULT");
        assertThat(again.actors()).isEqualTo(events.get(0).actors());
        assertThat(again.common().slots())
                .anyMatch(slot -> slot.role().equals("actor") && slot.link() == Slot.Link.STORY);
        assertThat(again.common().time().from())
                .isEqualTo(events.get(0).common().time().from());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Another raid is feared.",
                "The talks have not been dated.",
                "Critics say that war has changed the town.",
                "The bombing is one of forty in the archive of 1944.",
                "A second attack would be worse, traders said.",
            })
    void whatIsAnotherActTakesNothingUp(String sentence) {
        assertThat(events(RAID + sentence))
                .filteredOn(event -> event.common().slots().stream().anyMatch(slot -> slot.link() == Slot.Link.STORY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"On Monday the minister visited Abeche. The raid was not discussed."})
    void nothingIsTakenUpWhereNothingWasTold(String text) {
        assertThat(events(text)).noneMatch(event -> "ASSAULT".equals(event.type()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Protesters marched in Lima on Monday. The march passed off peacefully."})
    void theTimeIsThatOfTheStory(String text) {
        assertThat(events(text)).hasSize(2).allMatch(event -> "PROTEST".equals(event.type()));
        assertThat(events(text).get(1).common().time().basis()).isEqualTo(ClaimTime.Basis.CONTEXT);
    }

    private static List<Claim.Event> events(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
    }
}
