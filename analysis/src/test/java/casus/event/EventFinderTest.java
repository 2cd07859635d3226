package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia attacked Ukraine on Friday. | ASSAULT | occurred | RUS | UKR",
                "Ukraine was attacked by Russia on Friday. | ASSAULT | occurred | RUS | UKR",
                "France urged Iran to release the prisoners. | REQUEST | occurred | FRA | IRN",
                "China did not attack Taiwan. | ASSAULT | not_occurred | CHN | TWN",
                "Iran may attack Israel. | ASSAULT | possible | IRN | ISR",
                "Germany sanctioned Belarus in October. | SANCTION | occurred | DEU | BLR",
                "Egypt condemned Israel. | ACCUSE | occurred | EGY | ISR",
                "Japan and Australia signed a defence pact in June. | SUPPORT | occurred | JPN+AUS | ",
                "Israel struck a depot in Lebanon on Monday, killing three people. | ASSAULT | occurred | ISR | CVL",
                "Bulgarian troops shelled a Serbian village and killed a priest. | ASSAULT | occurred | BGR.MIL | SRB",
                "Norway sent 200 soldiers to reinforce its garrisons. | MOBILIZE | occurred | NOR | ",
                "Chile threatened to expel the Bolivian envoy. | THREATEN | occurred | CHL | BOL.GOV",
                "Peru demanded that Ecuador open the crossing. | REQUEST | occurred | PER | ECU",
                "The blockade of the port by Chinese warships goes on. | COERCE | ongoing | CHN.MIL | ",
                "Kenya invited Somalia to talks. | AGREE | occurred | KEN | SOM",
                "The envoy recalled the 1994 assassination attempt on the Bolivian president. | ASSAULT | attempted | unknown | BOL.GOV",
                "The ambush led to heavy losses among Chadian soldiers. | ASSAULT | occurred | unknown | TCD.MIL",
                "Peruvian recruits are undergoing training with Chilean forces. | COOPERATE | ongoing | PER.MIL+CHL.MIL | ",
                "LIMA, Peru -- Bolivia accused Chile of spying. | ACCUSE | occurred | BOL | CHL",
                "The press said the Chadian army had shelled Libya. | ASSAULT | occurred | TCD.MIL | LBY",
                "Austria is a leading donor to Moldova. | AID | occurred | AUT | MDA",
                "Mali received drones from Turkey. | AID | occurred | TUR | MLI",
                "A Ghanaian court charged a Togolese colonel with espionage. | ACCUSE | occurred | GHA.JUD | TGO.MIL",
                "Poland summoned the Belarusian ambassador to protest. | ACCUSE | occurred | POL | BLR.GOV",
                "Norway sent inspectors to Chad to investigate. | ACCUSE | occurred | NOR | TCD",
                "Oman welcomed the Qatari minister. | CONSULT | occurred | QAT.GOV | OMN",
                "Oman welcomed Qatar's decision to reopen the border. | SUPPORT | occurred | OMN | QAT",
                "Niger threatened Benin. | THREATEN | occurred | NER | BEN",
                "Egyptian and Qatari envoys met in Doha. | CONSULT | occurred | EGY+QAT.GOV | ",
                "Laos relied on weapons from Bulgaria. | AID | occurred | BGR | LAO",
                "A bus was hit by a missile in Odesa. | ASSAULT | occurred | unknown | ",
                "Rebels murdered six priests. | ASSAULT | occurred | REB | REL",
                "Two cars were destroyed by the explosion of two bombs on Friday. | ASSAULT | occurred | unknown | ",
                "Police said the men came on motorbikes and shot three farmers. | ASSAULT | occurred | CVL | AGR",
                "The Malian government said jihadists were responsible. | ACCUSE | occurred | MLI.GOV | REB",
                "Ireland said Chad should pay for the damage. | REQUEST | occurred | IRL | TCD",
                "The bishops called upon the rebels to free the hostages. | REQUEST | occurred | REL | REB",
                "Turkish police launched operations to detain ninety rebels. | COERCE | planned | TUR.COP | REB",
                "Prime Minister Giorgia Meloni ordered air strikes on Libya. | ASSAULT | planned | ITA.GOV.giorgia-meloni | LBY",
                "Ghana and Togo began a new round of joint naval exercises. | COOPERATE | occurred | GHA+TGO | ",
                "The Peruvian government ordered a weekly to suspend publication. | COERCE | occurred | PER.GOV | ",
            })
    void readsActTypeStatusAndSides(String text, String type, String status, String actors, String recipients) {
        List<Claim.Event> events = events(text);
        assertThat(events).hasSize(1);
        Claim.Event event = events.get(0);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.common().status().name().toLowerCase(Locale.ROOT)).isEqualTo(status);
        assertThat(event.actors()).containsExactly(actors.split("\\+"));
        assertThat(event.recipients()).isEqualTo(recipients == null ? List.of() : List.of(recipients.split("\\+")));
        assertThat(event.common().evidence().contains(event.trigger())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The striker scored twice as the team won the match.",
                "The committee published its yearly figures on housing.",
                "Doctors gained ground in the fight against cancer.",
                "Heavy rain hit the coast on Sunday.",
                "Brambles have invaded the minister's vineyard.",
                "A lorry overturned and injured nine passengers.",
                "Sweden beat Denmark in the handball final.",
                "In the film, an American spy kills a Russian general.",
                "Officials warned of growing threats from mussels in the lakes of Poland.",
                "Ambassadors usually meet the king in spring.",
                "The class went on a field trip to the parliament of Malta.",
                "Critics attacked the film's second half.",
                "The heat wave forced schools in India to close.",
                "The troops are based near the lake.",
                "The regulator fined the bank for late reports.",
                "The board rejected a bid by a Chinese rival.",
                "The minister said the team should win on Sunday.",
                "The coach called on his mother to help.",
                "The comedian Dana Miller will host the Oscars next year.",
                "Dana Miller toured the new stadium on Monday.",
                "Jana Novak was hit by a silver Toyota.",
                "A woman was struck by a vehicle in Queens on Friday.",
                "Two pedestrians were killed by a train.",
            })
    void makesNothingOfSportWeatherAndMetaphor(String text) {
        assertThat(events(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1979, Vietnam attacked Cambodia. | true",
                "In October, Vietnam attacked Cambodia. | false",
                "During the Chaco War, Bolivia attacked Paraguay. | true",
                "Libya used to arm Chadian rebels. | true",
                "Previously, the border was open. Uganda attacked Kenya. | true",
                "The border was open. Uganda attacked Kenya. | false",
                "A veteran of the Korean War attacked the Chilean embassy in Lima. | false",
            })
    void tellsBackgroundByTheStatedTime(String text, boolean background) {
        assertThat(events(text))
                .singleElement()
                .satisfies(event -> assertThat(event.common().background()).isEqualTo(background));
    }

    private static List<Claim.Event> events(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
    }
}
