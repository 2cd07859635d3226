package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hard cases that the 32 coding rules of PLOVER decide: a sentence, its root and its mode; several by "+". */
class CodingRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a demand made by a demonstration is the demonstration, and its topic is no event
                "Miners rallied to demand new elections in Zambia. | PROTEST | demo",
                "Students marched in Bogota against the ban on a party. | PROTEST | demo",
                // protests of delegations and of diplomacy
                "Chile summoned the Bolivian ambassador to complain about the raid. | ACCUSE | disapprove",
                "Malaysia lodged a diplomatic protest with Indonesia. | ACCUSE | disapprove",
                // invitations and announced summits
                "Qatar invited the Kenyan president to a summit in Doha. | AGREE |",
                "Laos plans to hold talks with Thailand in May. | AGREE |",
                // a party to a conflict that calls for its end
                "The Ethiopian government called for an end to its war with the rebels. | AGREE |",
                "Yemeni rebels called for a ceasefire with the army. | AGREE |",
                "Norway called for a ceasefire in Sudan. | REQUEST | yield",
                // taken back, pardoned, regretted, announced
                "Peru dropped its demand for a new border survey. | CONCEDE |",
                "The Togolese president pardoned two colonels. | CONCEDE |",
                "Japan apologised to Korea for the leak. | CONCEDE |",
                "France announced the withdrawal of its troops from Chad. | CONCEDE |",
                "France withdrew its troops from Chad. | RETREAT | withdraw",
                "The Togolese authorities released two colonels from prison. | RETREAT | release",
                "The Malian prime minister resigned on Friday. | RETREAT | resign",
                // help
                "Nigerian commandos rescued nine hostages from rebels. | AID |",
                "Norway forgave the debts of Zambia. | AID |",
                "Germany paid reparations to Namibia. | AID |",
                "The Chilean army sent engineers to help flood victims. | AID |",
                // flight
                "Thousands of villagers fled their homes in Darfur. | SANCTION | expel",
                // forces
                "Japan and Australia held joint naval exercises. | COOPERATE |",
                "Poland held military exercises near the border. | MOBILIZE | troops",
                "Rwanda sent helicopters to attack a militia camp in Congo. | ASSAULT |",
                "Unions mobilised their members to demonstrate in Lima. | PROTEST | demo",
                "Russia moved missiles to Kaliningrad. | MOBILIZE | weapons",
                "Russia moved troops to Kaliningrad. | MOBILIZE | troops",
                // cut back, cancelled, barred, expelled
                "Iran cancelled a meeting with Iraq. | REJECT | meet",
                "Washington cut off military aid to Mali. | SANCTION | discontinue",
                "Hungary barred a Turkish delegation from entering the country. | REJECT |",
                "Eritrea expelled a Christian group. | COERCE | deport",
                "Ghana expelled two Togolese diplomats. | SANCTION | expel",
                "Chad deported nine Libyan migrants. | COERCE | deport",
                // courts and captors
                "The court in The Hague issued an arrest warrant for the Libyan general. | THREATEN | arrest",
                "A Thai court sentenced an opposition leader to nine years in prison. | SANCTION | convict",
                "Rebels captured three Congolese soldiers near Goma. | ASSAULT | abduct",
                "Nepal declared a state of emergency after the earthquake. | |",
                "Burundi declared a state of emergency to silence the opposition. | COERCE | martial-law",
                // crowds and weapons
                "Police pushed back protesters in Tunis. | COERCE | restrict",
                "Police fired tear gas at protesters in Tunis. | ASSAULT | crowd-control",
                "Attackers with machetes killed two villagers in Congo. | ASSAULT | primitive",
                "Soldiers beat two villagers in Congo with clubs. | ASSAULT | beat",
                "Rebels shot nine soldiers and burned their lorries in Mali. | ASSAULT | firearms",
                "Rebels blew up a bridge in Mali. | ASSAULT | explosives",
            })
    void readsEachCaseAsTheRulesDecide(String text, String root, String mode) {
        List<Claim.Event> events = events(text);
        assertThat(events).extracting(Claim.Event::type).isEqualTo(root == null ? List.of() : List.of(root));
        assertThat(events).allSatisfy(event -> assertThat(event.mode()).isEqualTo(mode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // both sides of what is done by both are actors, without a recipient
                "Turkey and Greece reached a trade deal. | SUPPORT | TUR+GRC |",
                "The Peruvian president and the Chilean premier met in Lima. | CONSULT | PER.GOV+CHL.GOV |",
                "Azerbaijani soldiers and Armenian troops clashed near Goris. | ASSAULT | AZE.MIL+ARM.MIL |",
                "Armenian troops attacked Azerbaijani soldiers near Goris. | ASSAULT | ARM.MIL | AZE.MIL",
                // a visitor and a host
                "The Peruvian president visited Chile. | CONSULT | PER.GOV | CHL",
                // a list is one event
                "Norway, Sweden and Denmark condemned Belarus. | ACCUSE | NOR+SWE+DNK | BLR",
                // nobody knows who did it
                "A Pakistani judge was shot dead in Quetta. | ASSAULT | unknown | PAK.JUD",
                "Unknown gunmen killed a Pakistani judge in Quetta. | ASSAULT | PAK.UAF | PAK.JUD",
            })
    void setsTheSidesAsTheRulesDecide(String text, String root, String actors, String recipients) {
        List<Claim.Event> events = events(text);
        assertThat(events).extracting(Claim.Event::type).containsExactly(root);
        assertThat(events.get(0).actors()).containsExactlyInAnyOrder(actors.split("\\+"));
        assertThat(events.get(0).recipients()).isEqualTo(recipients == null ? List.of() : List.of(recipients));
    }

    private static List<Claim.Event> events(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(Claim.Event.class::cast)
                .toList();
    }
}
