package casus.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.analysis.Analysis;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The governor said that rebels had burned the bridge. | The governor | that rebels had burned the bridge | indirect",
                "Rebels had burned the bridge, the governor said on Monday. | the governor | Rebels had burned the bridge | indirect",
                "The bridge, the governor said, was burned by rebels. | the governor | The bridge + was burned by rebels | indirect",
                "“We burned the bridge,” said Tomas Arel. “It had to be done.” | Tomas Arel | “We burned the bridge,” + “It had to be done.” | direct",
                "\"We burned the bridge,\" Arel said. | Arel | \"We burned the bridge,\" | direct",
                "According to the ministry, the border was closed. | the ministry | the border was closed | indirect",
                "The border was closed, according to the ministry. | the ministry | The border was closed | indirect",
                "The general is believed to have fled the capital. | - | The general + to have fled the capital | indirect",
                "The general was said to have fled the capital. | - | The general + to have fled the capital | indirect",
                "Witnesses reported an explosion near the port. | Witnesses | an explosion near the port | indirect",
                "The envoy dismissed claims that the army had shelled the camp. | The envoy | that the army had shelled the camp | indirect",
                "\"The crossing will stay shut,\" the minister said on Tuesday in Cairo after talks with his counterpart, who had asked for a truce. | the minister | \"The crossing will stay shut,\" | direct",
                "“We have no quarrel,” the foreign minister told lawmakers in Lusaka during a debate about the border. | the foreign minister | “We have no quarrel,” | direct",
                "The general told reporters the bridge had been hit. | The general | the bridge had been hit | indirect",
                "The spokesman told journalists in Ankara the talks would resume in May. | The spokesman | the talks would resume in May | indirect",
                "“Who gave the order?” she asked the court. | she | “Who gave the order?” | direct",
                "“They fired first,” Senator Whitlow (D-Wis.) said on Monday. | Senator Whitlow (D-Wis.) | “They fired first,” | direct",
                "One guard was killed and two were wounded, said a spokesman for the mission, which is led by Kenya. | a spokesman for the mission, which is led by Kenya | One guard was killed and two were wounded | indirect",
                "\"Nobody was warned,\" said Dana Whitlow, a teacher who lives by the harbour. | Dana Whitlow, a teacher who lives by the harbour | \"Nobody was warned,\" | direct",
                "“We held the ridge,” Arel said at a rally in Goma, “but we lost the bridge.” | Arel | “We held the ridge,” + “but we lost the bridge.” | direct",
                "The mayor called the shelling an act of madness. | The mayor | the shelling an act of madness | indirect",
                "The envoy praised the rebels for their patience. | The envoy | the rebels for their patience | indirect",
                "A study found high levels of lead in the wells. | A study | high levels of lead in the wells | indirect",
                "Allegations of torture followed the raid. | - | torture | indirect",
                "Minister Says Rebels Burned Three Villages | Minister | Rebels Burned Three Villages | indirect",
                "Rebels Burned Three Villages, Minister Says | Minister | Rebels Burned Three Villages | indirect",
                "Poll: Farmers Turn Against Ruling Party | Poll | Farmers Turn Against Ruling Party | indirect",
                "The governor said the bridge would open and promised that tolls would fall. | The governor | the bridge would open | indirect",
                "\"The bridge,\" he said, \"is ours.\" | he | \"The bridge,\" + \"is ours.\" | direct",
                "The minister left the talks in Cairo, arguing that the rebels had broken the truce. | The minister | that the rebels had broken the truce | indirect",
                "The envoy outlined the plan and left the hall. | The envoy | the plan | indirect",
                "The mayor said the mill had closed, and “nobody came to buy it.” | The mayor | the mill had closed, and “nobody came to buy it.” | mixed",
                "\"They told us to leave,\" a farmer from Barsalogho told the radio on Monday. | a farmer from Barsalogho | \"They told us to leave,\" | direct",
                "State media quoted the minister as saying that the border was shut. | the minister | that the border was shut | indirect",
                "\"It was a massacre,\" said Samira Diallo, adding that soldiers had gone from house to house. | Samira Diallo | that soldiers had gone from house to house | indirect",
                "Moscow said the drones had been shot down, while Kyiv said they had hit a depot. | Moscow | the drones had been shot down | indirect",
                "Moscow has not commented on the claim that its troops burned the mill. | - | that its troops burned the mill | indirect",
                "The army vowed to retake the town. | The army | to retake the town | indirect",
                "“It will pass,” he said, referring to the budget bill. | he | the budget bill | indirect",
                "The envoy referred to the rebels as bandits. | The envoy | the rebels as bandits | indirect",
                "The board says the average price was $27. | The board | the average price was $27 | indirect",
                "The envoy has said a second bridge is needed by May. | The envoy | a second bridge is needed by May | indirect",
                "The mill was shut by the army, a farmer said. | a farmer | The mill was shut by the army | indirect",
                "While the court found that the raid was unlawful, the army kept the village. | the court | that the raid was unlawful | indirect",
                "After saying that the border was shut, the minister left for Goma. | the minister | that the border was shut | indirect",
                "The mayor made it clear that the bridge would stay shut. | The mayor | that the bridge would stay shut | indirect",
                "The rebels shelled the port in May, saying the town was theirs. | The rebels | the town was theirs | indirect",
                "Nobody had asked the farmers, say some elders, who fled the raid. | some elders | Nobody had asked the farmers | indirect",
                "The minister, a former judge, said rebels had burned the bridge. | The minister, a former judge | rebels had burned the bridge | indirect",
                "The envoy expressed support for the truce. | The envoy | support for the truce | indirect",
                "Dana Whitlow: Harbour Plan ‘Would Ruin the Town’ | Dana Whitlow | Harbour Plan ‘Would Ruin the Town’ | indirect",
                "Arel: “The mill is ours.” | Arel | “The mill is ours.” | direct",
                "The idea that the army burned the mill is new. | - | that the army burned the mill | indirect",
                "The bank expects that prices will fall. | The bank | that prices will fall | indirect",
                "The mayor left the hall, accusing the union of fraud. | The mayor | the union of fraud | indirect",
                "The general was accused of torture. | - | The general + torture | indirect",
                "The envoy praised the mayor, who had kept the port open. | The envoy | the mayor | indirect",
                "The governor said farmers and the press are to blame for the delay. | The governor | farmers and the press are to blame for the delay | indirect",
                "Supporters say the plan, run by two banks, has brought jobs to the valley. | Supporters | the plan, run by two banks, has brought jobs to the valley | indirect",
                "The envoy begged her to stay, arguing that the talks needed her. | The envoy | to stay | indirect",
                "It was a blow to what critics call a coup. | critics | what + a coup | indirect",
                "The army left the town in what Kyiv described as a retreat. | Kyiv | what + a retreat | indirect",
                "Farmers will do what the minister has promised. | the minister | what | indirect",
                "The minister's plan is to close the border. | The minister | to close the border | indirect",
                "His fear is that the rebels will come back. | His | that the rebels will come back | indirect",
                "As one envoy put it, “the talks are dead.” | one envoy | “the talks are dead.” | direct",
                "The town has fallen, as the governor said. | the governor | The town has fallen | indirect",
                "The army, it is claimed, burned the mill. | - | The army + burned the mill | indirect",
                "Residents are convinced that the army is coming. | Residents | that the army is coming | indirect",
                "The mayor bristled at the suggestion. | The mayor | the suggestion | indirect",
                "He was accused of using funds for himself. | - | He + using funds for himself | indirect",
                "The mill may be slow to open, Arel said. \"The other thing is money.\" | Arel | The mill may be slow to open + \"The other thing is money.\" | mixed",
                "“This is sad,” said Sen. P.K. Whitlow (D-N.C.), head of the Border Caucus. “The mayor lied.” | Sen. P.K. Whitlow (D-N.C.), head of the Border Caucus | “This is sad,” + “The mayor lied.” | direct",
            })
    void readsSourceContentAndKind(String text, String source, String content, String kind) {
        Analysis analysis = Engine.raw(text);
        List<String> read = analysis.attributions().stream()
                .map(mention ->
                        (mention.source() == null ? "-" : mention.source().of(text)) + " | "
                                + String.join(
                                        " + ",
                                        mention.content().stream()
                                                .map(span -> span.of(text))
                                                .toList())
                                + " | " + mention.kind().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(read).contains(source + " | " + content + " | " + kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army crossed the river at dawn.",
                "The notes were found in a drawer.",
                "The president told his ministers to leave the capital.",
                "The general showed reporters the bridge.",
                "If rebels attack the port, the navy will respond.",
                "Farmers Count Their Losses After Floods",
                "Three Roads: Which One Leads Home",
                "It cost a dollar per kilo.",
                "The road leads to a village called home by many.",
                "The general began working on the plan.",
                "The envoy spoke to the men who burned the mill.",
                "The envoy said nothing to the press.",
                "The storm threatened to flood the town.",
                "The engineers found a way to report leaks.",
                "The general refused to speak about the raid.",
                "Scholars met in the hall in which Arel once spoke.",
                "Farmers Share Harvest: A ‘Good Year’ At Last"
            })
    void findsNobodyWhereNobodySpeaks(String text) {
        assertThat(Engine.raw(text).attributions())
                .filteredOn(mention -> mention.stance() == Stance.SAYS && mention.source() != null)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad’s army, which said that it had taken the ridge, lost two trucks. | TCD.MIL",
                "A spokesman for the army of Chad said the ridge had fallen. | TCD.MIL",
                "A spokesman, who was led away by the army of Chad, said the ridge had fallen. | -",
            })
    void knowsWhoseWordsTheyAre(String text, String actor) {
        assertThat(Engine.raw(text).attributions())
                .filteredOn(mention -> mention.stance() == Stance.SAYS)
                .extracting(mention -> String.valueOf(mention.actor()))
                .anyMatch(found -> actor.equals("-") ? !found.equals("TCD.MIL") : found.startsWith(actor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The storm threatened to flood the town.",
                "Prices refused to fall.",
                "The bridge was expected to open in May, if he can be convinced that it is safe.",
            })
    void thingsWantAndThinkNothing(String text) {
        assertThat(Engine.raw(text).attributions())
                .filteredOn(mention -> mention.source() != null)
                .isEmpty();
    }

    @Test
    void keepsNestedSourcesApart() {
        Analysis analysis = Engine.raw("The envoy said villagers told him that soldiers burned the mill.");
        assertThat(analysis.attributions())
                .extracting(mention -> mention.source() == null
                        ? "-"
                        : mention.source().of(analysis.article().text()))
                .contains("The envoy", "villagers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The envoy said officials believed that soldiers had burned the mill. | The envoy, officials",
                "The envoy said he believed that soldiers had burned the mill. | The envoy",
                "The envoy said the rebels wanted to leave the town. | The envoy",
                "The envoy said witnesses who say they saw soldiers were hiding. | The envoy, who",
            })
    void keepsInsideSpeechOnlyWhatOthersSayOrHold(String text, String sources) {
        assertThat(Engine.raw(text).attributions().stream()
                        .map(mention -> mention.source() == null
                                ? "-"
                                : mention.source().of(text)))
                .containsExactly(sources.split(", "));
    }

    @Test
    void tellsAClaimFromTheOuterToTheInnerSource() {
        Analysis analysis = Engine.raw("The envoy said villagers told him that soldiers attacked the mill.");
        assertThat(analysis.claims())
                .extracting(claim -> claim.common().attribution().chain().stream()
                        .map(link -> link.text() + " " + link.kind())
                        .toList())
                .containsExactly(List.of("The envoy NAMED", "villagers UNNAMED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“They took the cattle and left.” — Amina Sow, Gao/“Nobody helped us that night.” — Idrissa Ba | Amina Sow > “They took the cattle and left.” ; Idrissa Ba > “Nobody helped us that night.”",
                "HOST: Did the army cross the river?/AREL: It did. | HOST > Did the army cross the river? ; AREL > It did.",
                "The governor added:/The border is closed and it will stay so. | The governor > The border is closed and it will stay so.",
                "“Who gave the order?” Arel said. “Nobody knows.” | Arel > “Who gave the order?” + “Nobody knows.”",
                "“We will not leave,” Arel said./“We have nowhere to go and nobody asks.”/The army left. | Arel > “We will not leave,” ; Arel > “We have nowhere to go and nobody asks.”",
                "The road — a ruin — was shut. |",
            })
    void readsSpeechThatTheLayoutGives(String text, String expected) {
        String lines = text.replace("/", "\n\n");
        List<String> read = Engine.raw(lines).attributions().stream()
                .filter(mention -> mention.source() != null && mention.stance() == Stance.SAYS)
                .map(mention -> mention.source().of(lines) + " > "
                        + String.join(
                                " + ",
                                mention.content().stream()
                                        .map(span -> span.of(lines))
                                        .toList()))
                .toList();
        assertThat(String.join(" ; ", read)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void anOpenQuotationGoesOnInTheNextParagraph() {
        Quotes quotes = new Quotes("“One thing is clear, he said.\n\n“Another is not.”");
        assertThat(quotes.all()).hasSize(2);
        assertThat(quotes.isOpen(quotes.all().get(0))).isTrue();
    }
}
