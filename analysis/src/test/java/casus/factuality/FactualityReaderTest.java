package casus.factuality;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.analysis.Analysis;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactualityReaderTest {
    private final FactualityReader reader = new FactualityReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // attempts, and what came about
                "The army tried to seize the airfield. | seize | attempted",
                "The police foiled a plot to bomb the parliament. | bomb | attempted",
                "The attack failed. | attack | attempted",
                "The coup attempt ended in hours. | coup | attempted",
                "The militia managed to capture the bridge. | capture | occurred",
                "Soldiers began to shell the town. | shell | occurred",
                "The strike allowed the rebels to leave. | leave | occurred",
                "The air force continues to bomb the valley. | bomb | ongoing",
                // to come
                "Turkey plans to send troops to Libya. | send | planned",
                "The two presidents are to meet in Geneva on Friday. | meet | planned",
                "The delegation is due to visit Baghdad next week. | visit | planned",
                "The offensive is expected to begin in spring. | offensive | planned",
                "The planned offensive was put off. | offensive | planned",
                "Talks will begin on Monday. | Talks | planned",
                "A ceasefire proposal was tabled in Doha. | ceasefire | planned",
                "The army shelled the town to punish its people. | punish | planned",
                "The army shelled the town to punish its people. | shelled | occurred",
                "The envoy will leave when the truce ends. | ends | planned",
                "The talks ended when the truce began. | began | occurred",
                "The president threatened to expel the ambassador. | expel | planned",
                "The envoy will leave when the talks are concluded. | concluded | planned",
                "Farmers fear that soldiers will burn the mill. | burn | possible",
                "Iran is likely to retaliate. | retaliate | planned",
                "Iran is likely to have retaliated. | retaliated | occurred",
                "A strike by Iran is likely. | strike | planned",
                "The minister warned that any attack on the port would be answered. | attack | possible",
                // asked for
                "The minister said the army should withdraw from the town. | withdraw | requested",
                "The UN called for an investigation into the killing. | investigation | requested",
                "The general ordered his troops to fire on the crowd. | fire | requested",
                "Do not attack the convoy. | attack | requested",
                // supposed
                "The threat of an attack has closed the port. | attack | possible",
                "Fears of war have emptied the shops. | war | possible",
                "A possible strike on the refinery was discussed. | strike | possible",
                "The envoy warned of an attack on the capital. | attack | possible",
                "Soldiers could have shelled the village. | shelled | possible",
                "The army may not have attacked the village. | attacked | possible",
                "If Iran attacks the ship, the navy will respond. | attacks | possible",
                "If Iran attacks the ship, the navy will respond. | respond | possible",
                "Unless troops withdraw, sanctions will follow. | withdraw | possible",
                "In the event of an attack, the port will close. | attack | possible",
                "A strike would harm the economy. | strike | possible",
                "Officials could not say whether rebels had burned the mill. | burned | possible",
                "Who bombed the school? | bombed | occurred",
                // what is not so
                "Israel has not attacked the port. | attacked | not-occurred",
                "No soldiers crossed the border. | crossed | not-occurred",
                "Nobody was killed in the blast. | killed | not-occurred",
                "Nobody was killed in the blast. | blast | occurred",
                "Neither side attacked the convoy. | attacked | not-occurred",
                "Neither Greece nor Turkey attacked the boat. | attacked | not-occurred",
                "No fewer than ten soldiers crossed the border. | crossed | occurred",
                "The army not only shelled the town. | shelled | occurred",
                "The troops withdrew without firing a shot. | firing | not-occurred",
                "The troops withdrew without firing a shot. | withdrew | occurred",
                "Rebels failed to capture the town. | capture | not-occurred",
                "Rebels did not fail to capture the town. | capture | occurred",
                "The rebels have yet to surrender. | surrender | not-occurred",
                "The army would have attacked at dawn. | attacked | not-occurred",
                "The court refused to release the journalist. | release | not-occurred",
                "The meeting was cancelled. | meeting | not-occurred",
                "The navy prevented militants from seizing the tanker. | seizing | not-occurred",
                "The government abandoned plans to attack the island. | attack | not-occurred",
                "The guards were unable to stop youths from burning the mill. | burning | occurred",
                "Egypt stopped short of closing the border. | closing | not-occurred",
                "The mayor has neither cancelled nor praised the march. | praised | not-occurred",
                "By spring the soldiers will have come home. | come | planned",
                "Would Kenya withdraw its police? | withdraw | possible",
                // denied
                "The army denied that it had targeted the clinic. | targeted | denied",
                "The army denied the attack on the clinic. | attack | denied",
                "Rwanda has denied any involvement in the fighting. | fighting | denied",
                "Kyiv dismissed reports of a retreat from the town. | retreat | denied",
                "Israel denied it had bombed the school. | bombed | denied",
                "Ethiopia's army has denied bombing the market. | bombing | denied",
                "The ministry rejected claims that its troops had shelled the camp. | shelled | denied",
                "The spokesman called allegations that guards tortured prisoners baseless. | tortured | denied",
                "The claim that soldiers burned the mill is false. | burned | denied",
                "The claim that soldiers burned the mill is new. | burned | occurred",
                "The prime minister neither confirmed nor denied that troops had crossed the border. | crossed | possible",
            })
    void readsTheStatus(String text, String word, String status) {
        assertThat(read(text, word).status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Protesters were reportedly arrested. | arrested | probable",
                "Iran is believed to have supplied the drones. | supplied | probable",
                "The suspected attack killed a guard. | attack | probable",
                "The militants must have crossed the river. | crossed | probable",
                "Iran is likely to retaliate. | retaliate | probable",
                "The militants crossed the river. | crossed | certain",
                "The army may attack the port. | attack | possible",
            })
    void readsTheCertainty(String text, String word, String certainty) {
        assertThat(read(text, word).certainty().name().toLowerCase(Locale.ROOT)).isEqualTo(certainty);
    }

    private Factuality read(String text, String word) {
        Analysis analysis = Engine.raw(text);
        Sentence sentence = Engine.ANALYZER.sentences(analysis.article()).get(0);
        Token trigger = sentence.tokens().stream()
                .filter(token -> token.word().equals(word))
                .findFirst()
                .orElseThrow();
        return reader.read(sentence, trigger);
    }
}
