package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMemoryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels attacked a post in Mali on Friday. Two soldiers died in the attack. | CONTEXT",
                "Rebels attacked a post in Mali on Friday. Two soldiers died in a separate attack. | PUBLISHED",
                "Rebels attacked a post in Mali. Two soldiers died in the attack. | PUBLISHED",
                "Two bombs exploded in Quetta on Friday. The first bomb went off at a bank. | CONTEXT",
                "A bomb exploded in Quetta on Friday. The first bomb went off at a bank. | PUBLISHED",
                "A bomb exploded in Quetta on Friday. Minutes later, gunmen attacked a police station. | CONTEXT",
                "A bomb exploded in Quetta on Friday. At the same time, rebels shelled a village. | CONTEXT",
                "A bomb exploded in Quetta on Friday. Weeks later, gunmen attacked a police station. | PUBLISHED",
                "A bomb exploded in Quetta on Friday. Gunmen attacked a police station in Lahore. | PUBLISHED",
            })
    void givesTheTimeToWhatTakesTheHappeningUp(String text, ClaimTime.Basis basis) {
        List<Claim.Event> events = Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
        assertThat(events).hasSize(2);
        assertThat(events.get(1).common().time().basis()).isEqualTo(basis);
    }
}
