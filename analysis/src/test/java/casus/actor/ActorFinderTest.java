package casus.actor;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which actor words stand for; {@code -} where they are nobody. */
class ActorFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peoples, by the state in whose politics they are told of
                "Yoruba farmers met the minister. | Yoruba farmers | NGA.AGR",
                "Acholi leaders met the minister. | Acholi leaders | UGA.ELI",
                "Sunni leaders met the minister. | Sunni leaders | ELI",
                "They served a Karen dish. | Karen | -",
                // who lives elsewhere than the name says
                "Ethnic Serbs in northern Kosovo blocked the road. | Serbs | XKX.CVL",
                "Serbs in northern Kosovo blocked the road. | Serbs | SRB.CVL",
                // slips of the pen, not other names
                "Ethopian soldiers fired. | Ethopian soldiers | ETH.MIL",
                "Australian soldiers fired. | Australian soldiers | AUS.MIL",
                // parties under their state
                "Japan's New Dawn Party won. | Japan's New Dawn Party | JPN.PTY.new-dawn-party",
                "The Kuomintang won. | Kuomintang | TWN.PTY.kuomintang",
                // an abbreviation and its name are one
                "The Chinese Communist Party (CCP) met. | CCP | CHN.PTY.chinese-communist-party",
                "The Front for Dry Rivers (FDR) met. FDR left. | FDR | ORG.front-for-dry-rivers",
                // former holders of an office
                "Mongolia's former premier was jailed. | former premier | MNG.ELI",
                "Mongolia's premier was jailed. | premier | MNG.GOV",
                // whose by what stands around it
                "Troops loyal to Robert Mugabe fired. | Troops | ZWE.MIL",
                "Critics of Robert Mugabe met. | Critics | CVL",
                // places, agreements and prizes are nobody
                "The Korean Peninsula is calm. | Korean Peninsula | -",
                "The Lusaka Accord is old. | Lusaka Accord | -",
                // what a nationality only says the kind of
                "They drank Turkish coffee. | Turkish | -",
                "The price fell to a Canadian dollar. | Canadian | -",
                "They met a Turkish envoy. | Turkish envoy | TUR.GOV",
                // people only with their article
                "The troops met no resistance. | resistance | -",
                "They joined the resistance. | resistance | REB",
                // whom one answers is a party, where one leaves is a place
                "Warsaw has not replied to Prague. | Prague | CZE.GOV",
                "The charity pulled out of Chad. | Chad | -",
                // a seat of several states stands for the one that there is
                "Belgrade denied it. | Belgrade | SRB.GOV",
                // what points back
                "Warsaw recalled its ambassador. | ambassador | POL.GOV",
                "NATO met on Monday. Later the alliance issued a letter. | alliance | IGO.north-atlantic-treaty-organization",
                // another's by a hyphen
                "Spanish-speaking residents left. | Spanish | -",
                "Ministers of the NATO-member states met. | NATO-member | -",
            })
    void findsWhoIsMeant(String text, String words, String actor) {
        assertThat(Engine.raw(text).actors().mentions())
                .filteredOn(mention -> mention.text().endsWith(words))
                .extracting(ActorMention::actor)
                .allMatch(id -> id.equals(actor))
                .hasSize(actor.equals("-") ? 0 : text.split(Pattern.quote(words), -1).length - 1);
    }
}
