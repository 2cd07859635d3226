package casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // by the place in the own phrase
                "Lawmakers in Nairobi met for an hour. | Lawmakers | KEN.LEG",
                "Prison guards in Aleppo went home. | guards | SYR.COP",
                // by the place of the clause, for those who mostly live where they are
                "Police arrested nine people in Harare. | Police | ZWE.COP",
                // soldiers may be anybody's
                "Soldiers arrested nine people in Harare. | Soldiers | MIL",
                // by the dateline
                "BAMAKO, Mali - The army said it had lost a truck. | army | MLI.MIL",
                // not where a second state is spoken of
                "BAMAKO, Mali - The army of Niger was there, and the police left. | police | COP",
                // by the possessive, and by nobody else
                "Chile waited. Peru's president, who sent his troops north, was away. | troops | PER.MIL",
                "Peruvian troops left. Bolivia, whose own troops stayed, was silent. | troops | PER.MIL+BOL.MIL",
                "Peruvian troops left. A rival sent her troops home. | troops | PER.MIL+MIL",
                // "these" points back to the armed people told of last
                "Libyan rebels hold the port. These seasoned fighters are few. | fighters | LBY.REB",
                "Libyan rebels fear Chadian soldiers. These seasoned fighters are few. | fighters | UAF",
                "Libyan rebels hold the port. An army is a burden. These seasoned fighters are few. | fighters | LBY.REB",
                // by the story
                "Chad is poor. In Chad few can read. Chad has one bridge. Chad waits. The army is large. | army | TCD.MIL",
                "Chad is poor. Niger is poor. Chad waits. Niger waits. The army is large. | army | MIL",
            })
    void givesRoleNounsTheirState(String text, String words, String actor) {
        assertThat(Engine.raw(text).actors().mentions())
                .filteredOn(mention -> mention.text().endsWith(words))
                .extracting(ActorMention::actor)
                .containsExactly(actor.split("\\+"));
    }
}
